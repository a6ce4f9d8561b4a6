import * as cards from '@councillor-safety/bot/escalation/cards/escalation-cards';
import type { Say, SayOf } from '@councillor-safety/core/escalation/escalation-notices';
import { partsOf, shownIn } from '../support/card-check';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { askSay, helpingSay, sampleReference as reference, standingSay } from '../support/sample-says';

const now = new Date('2026-11-20T23:41:00Z');
const render = (say: Say, at = now) => cards.renderSay(say, { now: at });
const shown = (say: Say, at?: Date): string => shownIn(render(say, at).card);
const told = (what: SayOf<'told'>['what']): Say => ({ say: 'told', reference, what });
const verbsIn = (card: unknown): unknown[] =>
  partsOf(card)
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ verb }) => verb);

describe('whoever waits is told the truth', () => {
  test('nobody has seen it, who was asked, and when the next is', () => {
    const text = shown(told({ is: 'asking', whom: ['the on-call officer'], nextAt: '2026-11-20T23:46:00Z' }));
    expect(text).toBe(
      'Nobody has seen this yet. I have asked the on-call officer.\nIf nobody answers by 23:46, I will ask the next person.',
    );
  });

  test('everybody was asked: it goes on, and here are the numbers to ring', () => {
    const phones = [{ label: 'Out of hours', phone: '01632 960123' }];
    const message = render(told({ is: 'everybody', howMany: 1, nextAt: '2026-11-20T23:56:00Z', phones }));
    expect(shownIn(message.card)).toContain('everybody who can help: 1 person.');
    expect(shownIn(message.card)).toContain('Out of hours: 01632 960123');
    const urls = partsOf(message.card).flatMap(({ url }) => (url === undefined ? [] : [url]));
    expect(urls).toEqual(['tel:+441632960123', 'tel:999', 'tel:101', 'tel:116123']);
  });

  test('there is nobody to ask', () => {
    const text = shown(told({ is: 'everybody', howMany: 0, nextAt: '2026-11-20T23:56:00Z', phones: [] }));
    expect(text).toContain('there is nobody else whom I can reach just now');
    expect(text).not.toContain('0 people');
  });

  test('a role begins a sentence with a capital letter, a name stays as it is', () => {
    expect(shown(told({ is: 'accepted', helper: 'the on-call officer' }))).toMatch(/^The on-call officer is/);
    expect(shown(told({ is: 'accepted', helper: 'Imani Larkspur' }))).toMatch(/^Imani Larkspur is/);
  });

  test('many who wait are counted, and each is named once', () => {
    const whom = ['a', 'b', 'b', 'c', 'd', 'e', 'f'];
    expect(shown(standingSay({ waitingFor: whom }))).toContain('I have asked a, b, c, d and 2 others.');
  });
});

describe('times are London’s', () => {
  test.each([
    ['2026-11-20T23:46:00Z', '2026-11-20T23:41:00Z', 'by 23:46,'],
    ['2026-11-21T00:03:00Z', '2026-11-20T23:58:00Z', 'by 00:03 tomorrow,'],
    ['2026-06-20T23:03:00Z', '2026-06-20T22:58:00Z', 'by 00:03 tomorrow,'],
    ['2026-11-20T23:46:00Z', '2026-11-21T00:05:00Z', 'by 23:46 yesterday,'],
    ['2026-11-24T09:00:00Z', '2026-11-20T23:41:00Z', 'by 09:00 on Tuesday 24 November,'],
    // The day that the clocks go back has twenty-five hours.
    ['2026-10-26T00:10:00Z', '2026-10-24T23:10:00Z', 'by 00:10 tomorrow,'],
  ])('%s, said at %s', (nextAt, at, words) => {
    expect(shown(standingSay({ nextAt }), new Date(at))).toContain(words);
  });

  test('the day of an aftercare check', () => {
    const text = shown(told({ is: 'ended', helper: 'x', aftercareOn: '2026-11-23T09:00:00Z' }));
    expect(text).toContain('On Monday 23 November I will ask you how you are.');
  });
});

describe('buttons', () => {
  test('"I need someone now" comes first', () => {
    expect(verbsIn(cards.startMessage().card)[0]).toBe('call');
  });

  test.each([
    ['a note', cards.writeNoteMessage({ reference }), 'note', 'back'],
    ['the end', cards.chooseEndMessage({ reference, aftercareDays: 3 }), 'end', 'back'],
    ['a report', cards.chooseKindsMessage({ reference }), 'offer-incident', 'back'],
  ])('going back from %s needs nothing filled in', (_what, { card }, sends, leaves) => {
    const inputs = partsOf(card).filter(({ type }) => type === 'Action.Execute');
    expect(inputs.map(({ verb, associatedInputs }) => [verb, associatedInputs])).toEqual([
      [sends, 'auto'],
      [leaves, 'none'],
    ]);
  });

  test('accepting comes before declining', () => {
    expect(verbsIn(render(askSay()).card)).toEqual(['accept', 'decline']);
  });

  test.each<[string, Say]>([
    ['an ended call', standingSay({ state: 'ended' })],
    ['a withdrawn call', standingSay({ state: 'withdrawn' })],
    ['an answered question', { say: 'incident-question', reference, helper: 'x', answered: 'no' }],
    ['an answered check', { say: 'aftercare-question', reference, answered: 'fine' }],
  ])('%s leaves nothing but the phone numbers', (_what, say) => {
    expect(verbsIn(render(say).card)).toEqual(['numbers']);
  });

  test.each<[string, Say]>([
    ['a closed ask', { say: 'ask-closed', reference, why: 'taken', by: 'Jonty Pemberwick' }],
    ['a call that was helped in', helpingSay({ state: 'ended', outcome: 'talked' })],
  ])('%s leaves none', (_what, say) => {
    expect(partsOf(render(say).card).some(({ type }) => String(type).startsWith('Action'))).toBe(false);
  });

  test('a helper who has paused may go on, and only they', () => {
    const own = verbsIn(render(helpingSay({ pausedBy: 'helper' })).card);
    expect(own).toContain('helper-resume');
    const other = verbsIn(render(helpingSay({ pausedBy: 'councillor' })).card);
    expect(other).not.toContain('helper-resume');
    expect(other).not.toContain('helper-pause');
  });

  test('a call is offered only with a number, a report only once, a hand-over only when none is asked', () => {
    const may = verbsIn(render(helpingSay()).card);
    const mayNot = verbsIn(
      render(helpingSay({ mayOfferCall: false, incident: 'offered', handOverTo: 'Jonty' })).card,
    );
    for (const verb of ['offer-call', 'choose-kinds', 'choose-colleague']) {
      expect(may).toContain(verb);
      expect(mayNot).not.toContain(verb);
    }
  });

  test('whom somebody would not have asked travels with every button that calls', () => {
    const id = personIdSchema.parse('50000000-0000-4000-8000-000000000009');
    const excluded = [{ id, name: 'Imani Larkspur' }];
    const people = cards.startMessage({ excluded }).card;
    const carrying = partsOf(people).filter(
      ({ data }) => data !== undefined && 'excluded' in (data as object),
    );
    expect(new Set(carrying.map(({ verb }) => verb).filter(Boolean))).toEqual(
      new Set(['call', 'choose-person', 'choose-excluded']),
    );
    expect(shownIn(people)).toContain('Imani Larkspur');
  });
});

describe('what to do in danger', () => {
  test('stands in the card, and 999 above it too, where no card may be shown', () => {
    const { text, card } = cards.emergencyMessage();
    expect(text).toBe('**In danger now? Call 999.**');
    for (const number of ['999', '55', '101', '116 123']) expect(shownIn(card)).toContain(number);
  });

  test.each([
    ['in a group', cards.notPersonalMessage()],
    ['to somebody of another council', cards.outsiderMessage()],
    ['when we fail', cards.troubleMessage()],
  ])('is said %s, with numbers that everybody may know and no button of ours', (_where, { text, card }) => {
    expect(`${text}${shownIn(card)}`).toContain('Call 999.');
    expect(verbsIn(card)).toEqual([]);
  });

  test('comes before the excuse when we fail', () => {
    const { text, card } = cards.troubleMessage();
    const read = `${text}${shownIn(card)}`;
    expect(read).toContain('went wrong');
    expect(read.indexOf('999')).toBeLessThan(read.indexOf('went wrong'));
  });
});

test('a refusal names nobody and blames nobody', () => {
  const every = ['over', 'taken', 'not-yours', 'excluded', 'own-call', 'not-asked', 'nobody-there'] as const;
  for (const why of every) expect(cards.refusalSentence(why)).toMatch(/^[A-Z][^!]*\.$/);
});
