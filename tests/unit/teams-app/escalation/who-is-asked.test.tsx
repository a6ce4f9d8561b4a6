import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { theSettings } from '../calls';
import { json } from '../fakes';
import { quietReact } from '../quiet-react';
import { answering, openTab, patience } from '../screen';

quietReact();

const path = '/api/escalation-settings';
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const chain = (name: string) => within(screen.getByRole('group', { name }));

async function open(saving: Parameters<typeof answering>[0] = [], more = {}, settings = theSettings()) {
  const save = answering(saving);
  await openTab({
    route: '#/who-is-asked',
    answers: {
      [`GET ${path}`]: () => json(settings),
      'GET /api/people?role=councillor': () => json([]),
      [`PUT ${path}`]: save.answer,
      ...more,
    },
  });
  await screen.findByRole('button', { name: 'Save who is asked' }, patience);
  return save;
}
type Saved = { version: number; settings: ReturnType<typeof theSettings>['settings'] };

test('steps change their order by buttons that say what became of it and keep the focus', async () => {
  const save = await open([() => json({ version: 4 })]);
  await press('Move up: Step 3, Out of office hours');
  expect(screen.getByText('Step 3, Out of office hours is now number 2 of 3.').getAttribute('role')).toBe(
    'status',
  );
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: Step 2, Out of office hours');
  await press('Save who is asked');
  await screen.findByText('Saved. It counts from the next call on.');
  const [sent] = save.sent.map(({ body }) => body as Saved);
  expect(sent?.version).toBe(3);
  expect(sent?.settings.chains['out-of-hours'].steps.map(({ who }) => who.kind)).toEqual([
    'first-on-call',
    'office',
    'second-on-call',
  ]);
  expect(sent?.settings).not.toHaveProperty('consents');
});

test('the focus is never lost when steps are taken away', async () => {
  await open();
  const focused = (): string | null | undefined =>
    document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  await press('Take away: Step 1, Out of office hours');
  expect(focused()).toBe('Take away: Step 1, Out of office hours');
  await press('Take away: Step 1, In office hours');
  expect(focused()).toBe('Add a step');
  await press('Save who is asked');
  await screen.findByRole('link', { name: 'There must be between 1 and 10 steps: In office hours.' });
});

test('a new step has the focus, and one without anybody is asked for by a link at the top', async () => {
  const save = await open();
  await userEvent.click(chain('In office hours').getByRole('button', { name: 'Add a step' }));
  const who = chain('In office hours').getAllByLabelText('Who is asked')[1];
  expect(document.activeElement).toBe(who);
  await userEvent.clear(chain('In office hours').getAllByLabelText('Minutes to wait')[0] ?? document.body);
  await press('Save who is asked');
  const links = within(await screen.findByRole('alert')).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Wait between 1 and 60 minutes: Step 1, In office hours.',
    'Choose who is asked: Step 2, In office hours.',
  ]);
  await userEvent.click(links[1] ?? document.body);
  expect(document.activeElement).toBe(who);
  expect(save.sent).toEqual([]);
});

test('what the service refuses leads to its field', async () => {
  const message = 'Write office hours such as Mon to Fri 9am to 5pm.';
  await open([
    () => json({ status: 400, detail: message, errors: [{ field: 'officeHours', message }] }, 400),
  ]);
  await press('Save who is asked');
  await userEvent.click(await screen.findByRole('link', { name: message }));
  expect(document.activeElement).toBe(screen.getByLabelText('Office hours'));
});

test('somebody was quicker: theirs is shown beside mine, and mine can still be saved', async () => {
  const { settings } = theSettings();
  const current = { version: 8, settings: { ...settings, aftercareDays: 9 } };
  const save = await open([
    () => json({ status: 409, detail: 'changed', current }, 409),
    () => json({ version: 9 }),
  ]);
  const days = screen.getByLabelText<HTMLInputElement>('Days until a message asks how things are');
  await userEvent.clear(days);
  await userEvent.type(days, '5');
  await press('Save who is asked');
  const now = (await screen.findByRole('heading', { name: 'Somebody else changed this just now' }))
    .parentElement;
  expect(now?.textContent).toContain('Office: Legal (5 minutes, asked 2 times)');
  expect(days.value).toBe('5');
  await press('Save mine all the same');
  await screen.findByText('Saved. It counts from the next call on.');
  const sent = save.sent.map(({ body }) => body as Saved);
  expect(sent.map(({ version, settings: { aftercareDays } }) => [version, aftercareDays])).toEqual([
    [3, 5],
    [8, 5],
  ]);
});

test('trying it out shows the clock and the people until it begins again, also over midnight', async () => {
  const answer = {
    hours: 'out-of-hours',
    steps: [
      { afterMinutes: 0, as: 'first-on-call', attempt: 1, people: ['Imani Larkspur'] },
      { afterMinutes: 5, as: 'first-on-call', attempt: 2, people: ['Imani Larkspur'] },
      { afterMinutes: 30, as: 'broadcast', attempt: 1, people: ['Jonty Pemberwick', 'Kirsi Vanterpool'] },
    ],
    againAfterMinutes: 40,
  };
  const dry = answering([() => json(answer)]);
  await open([], { [`POST ${path}/dry-run`]: dry.answer });
  const day = screen.getByLabelText('Day');
  await userEvent.clear(day);
  await userEvent.type(day, '2026-12-25');
  const time = screen.getByLabelText('Time in London');
  await userEvent.clear(time);
  await userEvent.type(time, '23:40');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Kirsi Vanterpool' }));
  await press('Show who would be asked');
  const result = within(await screen.findByRole('region', { name: 'Who would be asked' }));
  expect(result.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '23:40 Imani Larkspur (First on call)',
    '23:45 Imani Larkspur again (First on call)',
    '00:10 Everybody: 2 people. Jonty Pemberwick and Kirsi Vanterpool',
    '00:20 It begins again',
  ]);
  const excluded = theSettings()
    .people.filter(({ name }) => name === 'Kirsi Vanterpool')
    .map(({ id }) => id);
  expect(dry.sent[0]?.body).toMatchObject({ at: '2026-12-25T23:40', wish: { kind: 'on-call' }, excluded });
});

test('a step can ask a group with a name, which then cannot be taken away', async () => {
  const save = await open([() => json({ version: 4 })]);
  await press('Add a group');
  await userEvent.type(screen.getByLabelText('Name of the group'), 'Night team');
  const groups = within(screen.getByRole('region', { name: 'Groups' }));
  await userEvent.click(groups.getByRole('checkbox', { name: 'Jonty Pemberwick' }));
  const who = chain('In office hours').getByLabelText('Who is asked');
  await userEvent.selectOptions(who, 'Group: Night team');
  expect(groups.queryByRole('button', { name: /^Take away the group/ })).toBeNull();
  await press('Save who is asked');
  await screen.findByText('Saved. It counts from the next call on.');
  const [sent] = save.sent.map(({ body }) => (body as Saved).settings);
  expect(sent?.groups.map(({ name, people }) => [name, people.length])).toEqual([['Night team', 1]]);
  expect(sent?.chains['in-hours'].steps[0]?.who).toEqual({ kind: 'group', group: sent?.groups[0]?.id });
});
