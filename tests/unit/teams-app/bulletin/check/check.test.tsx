import { screen, within } from '@testing-library/react';
import { bulletinErrors, bulletinWarnings } from '@councillor-safety/core/bulletin/bulletin-check-items';
import { checkStrings } from '@councillor-safety/teams-app/bulletin/strings/check-strings';
import { aBulletin, bulletinId, content, hollis, jonty, published, sectionIds } from '../../bulletins';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { patience } from '../../screen';
import { anAudience, approval, asked, openCheck, path } from './open-check';

quietReact();

const [first, second] = sectionIds;
const region = (name: string) => within(screen.getByRole('region', { name }));

test('each thing that the check can find has a sentence of its own', () => {
  const sentences = Object.keys(checkStrings.found.item).sort();
  expect(sentences).toEqual([...bulletinErrors, ...bulletinWarnings].sort());
  expect(new Set(Object.values(checkStrings.found.item)).size).toBe(sentences.length);
});

test('errors stand in the way and lead to where they are put right; nothing can be asked for', async () => {
  const check = [
    { code: 'no-title', level: 'error' },
    { code: 'bad-link', level: 'error', sectionId: second, what: 'javascript:alert(1)' },
    { code: 'phone-number', level: 'warning', sectionId: first, what: '07700 900123' },
  ] as const;
  await openCheck({ stored: aBulletin({}, { check: [...check] }) });
  const found = region('What the check found');
  expect(found.getByText('It has no title.')).toBeTruthy();
  expect(
    found.getByText(
      'Section 2, Training: This link does not begin with https:// or is no address: javascript:alert(1)',
    ),
  ).toBeTruthy();
  expect(
    found.getByText(
      'Section 1, From your safety champion: This looks like a phone number: 07700 900123. Should everybody see it?',
    ),
  ).toBeTruthy();
  const mend = found.getByRole('link', { name: 'Put it right: Section 2, Training' });
  expect(mend.getAttribute('href')).toBe(`#/bulletins/${bulletinId}`);
  expect(screen.getByText('Before you can ask for approval, put right what the check found.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ask the champion' })).toBeNull();
});

test('who gets it is counted and named, with guests left out and what is gone', async () => {
  const group = { id: '9f4f1f52-0000-4000-8000-0000000000c1', name: 'Planning committee' };
  const channel = { teamId: 't', channelId: 'c', teamName: 'Members', channelName: 'Safety' };
  const audience = anAudience(43, {
    ...{ guestsLeftOut: 2, was: 41, groups: [{ ...group, people: 0, there: false }] },
    channels: [{ ...channel, there: false }],
  });
  const chosen = { everyCouncillor: true, groups: [group], channels: [channel] };
  await openCheck({ stored: aBulletin({ content: { ...content, audience: chosen } }), audience });
  await screen.findByText('It was 41 when approval was asked for, and is 43 now.');
  const shown = region('Who gets it');
  for (const words of [
    ...['Every councillor', 'The group Planning committee', 'The channel Members: Safety'],
    ...['43 people get it in their own chats.', '2 guests are left out.'],
    ...['This group is gone: Planning committee', 'Person number 43'],
    'This channel is gone, or the app was taken out of its team: Members: Safety',
  ])
    expect(shown.getByText(words)).toBeTruthy();
  expect(shown.getByText('Show the names').closest('details')?.open).toBe(false);
});

test('who gets it can be asked for again when Microsoft 365 does not answer', async () => {
  const detail = 'Microsoft 365 is not answering just now.';
  let answers = 0;
  const audience = () => ((answers += 1) === 1 ? json({ detail }, 503) : json(anAudience(3)));
  await openCheck({ stored: aBulletin() }, { answers: { [`GET ${path}/audience`]: audience } });
  const shown = region('Who gets it');
  await shown.findByText(detail);
  shown.getByRole('button', { name: 'Try again' }).click();
  await shown.findByText('3 people get it in their own chats.');
});

test('a correction goes to those who have it, and nobody is looked up', async () => {
  const looked = jest.fn(() => json(anAudience(3)));
  await openCheck({ stored: aBulletin({ published }) }, { answers: { [`GET ${path}/audience`]: looked } });
  expect(looked).not.toHaveBeenCalled();
  expect(
    screen.getByText('A correction goes to everybody who has it already, in place of what they have.'),
  ).toBeTruthy();
  expect(
    screen.getByText('It goes as soon as it is approved, also in quiet hours: a correction makes no sound.'),
  ).toBeTruthy();
});

test('it says how it stands, who asked whom and why, and who approved it', async () => {
  const officer = { ...approval, by: jonty.id, as: 'second-officer' as const };
  const why = 'The champion is on a plane.';
  const stored = aBulletin({
    ...{ state: 'scheduled', dueAt: '2026-12-01T07:00:00.000Z', approval: officer },
    asked: { ...asked, of: 'second-officer', why },
    when: { kind: 'at', wallTime: '2026-12-01T05:30' },
  });
  await openCheck({ stored });
  const stands = region('How it stands');
  expect(stands.getByText('Scheduled')).toBeTruthy();
  expect(
    stands.getByText(
      `Approved by ${jonty.name}, as a second officer in place of the champion: Friday 20 November 2026, 11:00 am.`,
    ),
  ).toBeTruthy();
  expect(stands.getByText(`Why: ${why}`)).toBeTruthy();
  expect(
    screen.getByText(
      'It is to go on Tuesday 1 December 2026, 5:30 am. It arrives at 07:00 on Tuesday 1 December 2026, after quiet hours.',
    ),
  ).toBeTruthy();
});

test('an officer reads why it was sent back', async () => {
  const refusal = { ...approval, words: 'Say which training this is.' };
  await openCheck({ stored: aBulletin({ refusal }) });
  const notice = within(screen.getByRole('region', { name: `${hollis.name} sent it back` }));
  expect(notice.getByText('Say which training this is.')).toBeTruthy();
});

test('what was sent shows when, leads to who has it, and asks nothing of Microsoft 365', async () => {
  const run = {
    ...{ runId: '9f4f1f52-0000-4000-8000-0000000000aa', kind: 'send' as const, state: 'done' as const },
    ...{ all: 2, toSend: 0, sending: 0, sent: 2, unreachable: 0, uncertain: 0 },
  };
  await openCheck({ stored: aBulletin({ state: 'sent', published }, { run, may: ['recall', 'duplicate'] }) });
  expect(screen.getByText('It was sent: Friday 20 November 2026, 12:00 pm.')).toBeTruthy();
  const people = await screen.findByRole('link', { name: 'Who has it, and who has confirmed' }, patience);
  expect(people.getAttribute('href')).toBe(`#/bulletins/${bulletinId}/people`);
  expect(screen.queryByRole('region', { name: 'Who gets it' })).toBeNull();
});
