import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBulletin, aList, aSummary, bulletinId, theBulletinSettings } from '../../bulletins';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, openTab, patience } from '../../screen';

quietReact();

const id = (last: number): string => `9f4f1f52-0000-4000-8000-00000000000${last}`;
const openList = (list: ReturnType<typeof aList>, person = 'officer'): Promise<void> =>
  openTab({ route: '#/bulletins', person, answers: { 'GET /api/bulletins': () => json(list) } });
const region = (name: string) => within(screen.getByRole('region', { name }));

test('every bulletin stands where it is now, with who changed it, when it goes, and how many have confirmed', async () => {
  await openList(
    aList(
      [
        aSummary({ id: id(1), title: 'Half written', editedBy: 'Jonty Pemberwick' }),
        aSummary({ id: id(2), title: 'To decide', state: 'asked', waitsForYou: true, urgency: 'urgent' }),
        aSummary({ id: id(3), title: 'With somebody', state: 'asked' }),
        aSummary({ id: id(4), title: 'Soon', state: 'scheduled', dueAt: '2026-12-01T09:30:00.000Z' }),
        aSummary({ id: id(5), title: 'Going', state: 'sending' }),
        aSummary({
          ...{ id: id(6), title: 'Gone out', state: 'sent', publishedAt: '2026-11-19T09:00:00.000Z' },
          ...{ people: 41, read: 23 },
        }),
      ],
      { questionsWaiting: 2 },
    ),
  );
  await screen.findByRole('heading', { name: 'Waiting for you' }, patience);
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual([
    ...['Waiting for you', 'Being written', 'Waiting for approval', 'Scheduled', 'On its way', 'Sent'],
  ]);
  expect(region('Waiting for you').getByRole('link').getAttribute('href')).toBe(`#/bulletins/${id(2)}/check`);
  expect(region('Waiting for you').getByText('Urgent')).toBeTruthy();
  expect(region('Being written').getByRole('link').getAttribute('href')).toBe(`#/bulletins/${id(1)}`);
  expect(
    region('Being written').getByText('Jonty Pemberwick changed it last: Friday 20 November 2026, 10:05 am.'),
  ).toBeTruthy();
  expect(region('Scheduled').getByText('It goes on Tuesday 1 December 2026, 9:30 am.')).toBeTruthy();
  expect(region('Sent').getByText('23 of 41 have confirmed.')).toBeTruthy();
  expect(region('Sent').getByRole('link').getAttribute('href')).toBe(`#/bulletins/${id(6)}/people`);
  const questions = screen.getByRole('link', { name: '2 questions wait for an answer' });
  expect(questions.getAttribute('href')).toBe('#/bulletins/questions');
  const here = within(screen.getByRole('navigation', { name: 'Screens for officers' }));
  expect(here.getByRole('link', { name: 'Bulletins' }).getAttribute('aria-current')).toBe('page');
});

test('a champion sees theirs and cannot write; another councillor sees nothing', async () => {
  await openList(aList([aSummary({ state: 'asked', waitsForYou: true })], { mayWrite: false }), 'champion');
  await screen.findByRole('link', { name: 'Safety in December' }, patience);
  expect(screen.queryByRole('link', { name: 'Write a bulletin' })).toBeNull();
});

test('a councillor who is no champion finds nothing here', async () => {
  await openTab({ route: '#/bulletins', person: 'councillor' });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});

test('a champion is told at their start that a bulletin waits for them', async () => {
  const list = aList([aSummary({ state: 'asked', waitsForYou: true })], { mayWrite: false });
  const answers = {
    'GET /api/incidents/mine': () => json({ reports: [], complete: true }),
    'GET /api/bulletins': () => json(list),
  };
  await openTab({ route: '#/', person: 'champion', answers });
  await screen.findByText('1 bulletin waits for your approval.', {}, patience);
  expect(screen.getByRole('link', { name: 'See bulletins' }).getAttribute('href')).toBe('#/bulletins');
});

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

async function openNew(create: ReturnType<typeof answering>) {
  await openTab({
    route: '#/bulletins/new',
    answers: {
      'GET /api/bulletins': () => json(aList([aSummary({ id: id(6), title: 'Earlier', state: 'sent' })])),
      'POST /api/bulletins': create.answer,
      [`GET /api/bulletins/${bulletinId}`]: () => json(aBulletin()),
      'GET /api/bulletins/settings': () => json(theBulletinSettings()),
      'GET /api/bulletins/places': () => json({ channels: [] }),
    },
  });
  await screen.findByRole('button', { name: 'Continue' }, patience);
}

test('a bulletin begins with a template, once, however often it is pressed, and opens where it is written', async () => {
  const create = answering([() => json({ detail: 'Later.' }, 503), () => json(aBulletin())]);
  await openNew(create);
  await press('Continue');
  const summary = within(await screen.findByRole('alert'));
  await userEvent.click(summary.getByRole('link', { name: 'Choose what to begin with.' }));
  const [blank] = screen.getAllByRole('radio');
  expect(document.activeElement).toBe(blank);
  await userEvent.click(blank ?? document.body);
  await press('Continue');
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect((await screen.findByLabelText<HTMLInputElement>('Title', {}, patience)).value).toBe(
    'Safety in December',
  );
  await screen.findByText('The app is in no team yet, so there is no channel to choose.');
  expect(create.sent.map(({ body }) => body)).toEqual([
    { from: 'template', template: 'blank' },
    { from: 'template', template: 'blank' },
  ]);
  expect(new Set(create.sent.map(({ key }) => key)).size).toBe(1);
});

test('a bulletin can begin as a copy of an earlier one', async () => {
  const create = answering([() => json(aBulletin())]);
  await openNew(create);
  await userEvent.click(screen.getByRole('radio', { name: 'A copy of an earlier bulletin' }));
  await press('Continue');
  await screen.findByRole('link', { name: 'Choose a bulletin.' });
  await userEvent.selectOptions(screen.getByLabelText('Which bulletin?'), 'Earlier');
  await press('Continue');
  await screen.findByLabelText('Title', {}, patience);
  await screen.findByText('The app is in no team yet, so there is no channel to choose.');
  expect(create.sent.map(({ body }) => body)).toEqual([{ from: 'bulletin', id: id(6) }]);
});
