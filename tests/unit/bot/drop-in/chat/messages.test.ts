import type { BotMessage } from '@councillor-safety/bot/bot-framework/channel';
import { discreetSummary } from '@councillor-safety/bot/bot-framework/discreet-summary';
import { dropInMessages } from '@councillor-safety/bot/drop-in/chat/drop-in-messages';
import { messageKinds } from '@councillor-safety/bot/drop-in/drop-in-desk';
import { complaintsOf, shownIn, strangers } from '../../escalation/support/card-check';
import { bookingId, buttonsOf, offerId } from './chat-rig';

const colleague = 'Petronella Wexcombe';
const coverId = 'c0000000-0000-4000-8000-000000000009';
const tabLink = (page: string): string => `https://teams.example/${page}`;

const personNews = ['booked', 'moved', 'cancelled', 'displaced', 'cover-asked', 'cover-ended'];
const holderNews = ['booked', 'moved', 'cancelled', 'cover-yes', 'cover-no'];
const coverNews = ['asked', 'accepted', 'declined', 'withdrawn'];

type Sample = [name: string, kind: string, data: unknown];
const toPerson: Sample[] = [
  ...personNews.map((news): Sample => [news, messageKinds.person, { news, bookingId }]),
  ['reminder', messageKinds.reminder, { bookingId }],
  ['offer', messageKinds.offer, { offerId }],
];
const sessionNews = ['laid-down', 'changed', 'ended'];
const sessionId = '5e000000-0000-4000-8000-000000000001';
const toOfficer: Sample[] = [
  ...holderNews.map((news): Sample => [
    `holder ${news}`,
    messageKinds.holder,
    { news, startsAt: '2026-12-04T17:00' },
  ]),
  ...sessionNews.map((news): Sample => [
    `session ${news}`,
    messageKinds.session,
    { news, sessionId, colleague },
  ]),
  ...coverNews.map((news): Sample => [`colleague ${news}`, messageKinds.cover, { news, coverId, colleague }]),
];

function rendered(kind: string, data: unknown, links: Parameters<typeof dropInMessages>[0] = { tabLink }) {
  const found = dropInMessages(links).find((each) => each.kind === kind);
  if (!found) throw new Error(`Nothing is called ${kind}`);
  return found.render(data);
}
function cardOf({ card }: BotMessage) {
  if (!card) throw new Error('No card');
  return card;
}

test('every kind that the desks put is declared, and no other', () => {
  expect(dropInMessages({}).map(({ kind }) => kind)).toEqual(Object.values(messageKinds));
});

describe.each([...toPerson, ...toOfficer])('%s', (_name, kind, data) => {
  test('is a card that Teams takes, behind the same preview as everything', () => {
    const message = rendered(kind, data);
    expect(message.summary).toBe(discreetSummary);
    expect(message.text).toBeUndefined();
    expect(complaintsOf(cardOf(message))).toEqual([]);
    expect(strangers(cardOf(message))).toEqual([]);
  });

  test('can be found without a link, too', () => {
    const card = cardOf(rendered(kind, data, {}));
    expect(buttonsOf(card).filter(({ url }) => url !== undefined)).toEqual([]);
    expect(shownIn(card)).toContain('Open Councillor Safety in Teams');
  });

  test('is refused with anything besides', () => {
    expect(() => rendered(kind, { ...(data as object), topic: 'the letters' })).toThrow(/topic/);
  });
});

describe('what somebody with an appointment is told', () => {
  test.each(toPerson)('%s: not when, where, with whom or why', (_name, kind, data) => {
    const shown = `${shownIn(cardOf(rendered(kind, data)))} ${String(cardOf(rendered(kind, data)).speak)}`;
    expect(shown).not.toMatch(/\d|officer|room|phone|Teams link|monday|friday|o'clock/i);
  });

  test.each([
    ['booked', 'You have an appointment.'],
    ['moved', 'Your appointment has changed. Open it to see.'],
    ['displaced', 'Your appointment has changed. Open it to see.'],
  ])('%s: %s', (news, line) => {
    expect(cardOf(rendered(messageKinds.person, { news, bookingId })).speak).toBe(line);
  });

  test('a reminder says the same as the confirmation, and no more', () => {
    const reminder = rendered(messageKinds.reminder, { bookingId });
    expect(reminder).toEqual(rendered(messageKinds.person, { news: 'booked', bookingId }));
  });

  test.each([
    ['booked', ['drop-in-cancel']],
    ['moved', ['drop-in-cancel']],
    ['cancelled', []],
    ['displaced', []],
    ['cover-asked', ['drop-in-cover', 'drop-in-cover']],
    ['cover-ended', []],
  ])('%s has the buttons %j beside the way into the tab', (news, verbs) => {
    const buttons = buttonsOf(cardOf(rendered(messageKinds.person, { news, bookingId })));
    expect(buttons.flatMap(({ verb }) => verb ?? [])).toEqual(verbs);
    const page = news === 'cancelled' ? 'drop-in' : 'appointments';
    expect(buttons[0]?.url).toBe(`https://teams.example/${page}`);
    for (const { data } of buttons.filter(({ verb }) => verb)) expect(data).toMatchObject({ bookingId });
  });

  test('a free time can be taken or left', () => {
    const buttons = buttonsOf(cardOf(rendered(messageKinds.offer, { offerId })));
    expect(buttons.map(({ verb, data }) => [verb, data])).toEqual([
      [undefined, undefined],
      ['drop-in-offer', { offerId, answer: 'take' }],
      ['drop-in-offer', { offerId, answer: 'decline' }],
    ]);
  });
});

describe('what an officer is told', () => {
  test('the time by London’s clock, on either side of a change of the clocks', () => {
    const line = (startsAt: string): unknown =>
      cardOf(rendered(messageKinds.holder, { news: 'booked', startsAt })).speak;
    expect(line('2026-12-04T17:00')).toBe('An appointment with you was booked: Friday 4 December at 17:00.');
    expect(line('2027-03-28T09:30')).toContain('Sunday 28 March at 09:30');
  });

  test('leads to their own days', () => {
    const card = cardOf(rendered(messageKinds.holder, { news: 'cancelled', startsAt: '2026-12-04T17:00' }));
    expect(buttonsOf(card).map(({ url }) => url)).toEqual(['https://teams.example/drop-ins']);
  });

  test('a colleague’s name is shown and not said aloud, whatever is in it', () => {
    const data = { news: 'asked', coverId, colleague: `${colleague} **bold**\n[x](https://evil.example)` };
    const card = cardOf(rendered(messageKinds.cover, data));
    expect(shownIn(card)).toContain(`${colleague} **bold** [x](https://evil.example) asks you`);
    expect(String(card.speak)).toMatch(/^A colleague asks you/);
  });
});
