import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { json } from '../fakes';
import { quietReact } from '../quiet-react';
import { aRota, aShift, gap, held, imani, jonty, kirsi, monday } from '../rotas';
import { answering, atTheEndOfNovember, openRota, patience } from '../screen';

quietReact();
atTheEndOfNovember();

const entry = aShift(imani, '2026-12-01T17:00', '2026-12-02T09:00');
const saved = (): Response => json({ version: 8, key: entry.id });
const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const fill = async (name: string, value: string): Promise<void> => {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), value);
};

async function openShift(answers: Parameters<typeof answering>[0]) {
  const add = answering(answers);
  await openRota(aRota, { route: '#/rota/shift', answers: { 'POST /api/on-call/entries': add.answer } });
  await screen.findByRole('button', { name: 'Save' }, patience);
  return add;
}

async function fillShift(): Promise<void> {
  await userEvent.click(screen.getByRole('radio', { name: 'First on call' }));
  await userEvent.selectOptions(field('Who?'), 'Jonty Pemberwick');
  await fill('Day it starts', '2026-12-03');
  await fill('Time it starts', '17:00');
  await fill('Day it ends', '2026-12-04');
  await fill('Time it ends', '09:00');
}

test('an empty form says at the top what is missing, with a link to each field, and sends nothing', async () => {
  const add = await openShift([]);
  await press('Save');
  const summary = within(await screen.findByRole('alert'));
  expect(summary.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Choose first or second on call.',
    'Choose a person.',
    'Enter a real date and a time, such as 01/12/2026 17:00.',
    'Enter a real date and a time, such as 01/12/2026 17:00.',
  ]);
  await userEvent.click(summary.getByRole('link', { name: 'Choose a person.' }));
  expect(document.activeElement).toBe(field('Who?'));
  expect(add.sent).toEqual([]);
});

test('a shift is sent as London’s clocks show it, and the rota says that it changed', async () => {
  const add = await openShift([saved]);
  await fillShift();
  await press('Save');
  await screen.findByText('Saved. The rota has changed.');
  const [startsAt, endsAt] = ['2026-12-03T17:00', '2026-12-04T09:00'];
  const shift = { kind: 'shift', line: 'first', personId: jonty.id, startsAt, endsAt };
  expect(add.sent.map(({ body }) => body)).toEqual([{ version: 7, entry: shift }]);
});

test('what the service refuses stands beside its field, and nothing typed is gone', async () => {
  const sentence = 'Somebody is on call then already. To change who it is for that time, add an override.';
  const problem = { status: 400, detail: sentence, errors: [{ field: 'entry.startsAt', message: sentence }] };
  await openShift([() => json(problem, 400)]);
  await fillShift();
  await press('Save');
  await userEvent.click(await screen.findByRole('link', { name: sentence }));
  expect(document.activeElement).toBe(field('Day it starts'));
  expect(field('Who?').value).toBe(jonty.id);
});

test('somebody was quicker: what is there now is shown, and mine is saved over it under a new key', async () => {
  const theirs = held(kirsi, '2026-12-03T17:00', '2026-12-04T09:00');
  const current = aRota({ version: 9, occurrences: [theirs] });
  const add = await openShift([() => json({ status: 409, detail: 'moved', current }, 409), saved]);
  await fillShift();
  await press('Save');
  await screen.findByRole('heading', { name: 'Somebody else changed this just now' });
  expect(screen.getByText(/First on call: Kirsi Vanterpool/)).toBeTruthy();
  expect(field('Time it starts').value).toBe('17:00');
  await press('Save mine all the same');
  await screen.findByText('Saved. The rota has changed.');
  expect(add.sent.map(({ body }) => (body as { version: number }).version)).toEqual([7, 9]);
  expect(new Set(add.sent.map(({ key }) => key)).size).toBe(2);
});

test('a gap brings its time along into the form that fills it', async () => {
  const open = gap('2026-12-03T17:00', '2026-12-04T09:00');
  await openRota(() => aRota({ gaps: [open] }), {});
  const link = await screen.findByRole('link', { name: /^Fill this gap/ }, patience);
  await userEvent.click(link);
  window.location.hash = link.getAttribute('href') ?? '';
  await screen.findByRole('heading', { name: 'Change one time' });
  expect(field('Day it starts').value).toBe('2026-12-03');
  expect(field('Time it ends').value).toBe('09:00');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'First on call' }).checked).toBe(true);
});

test('a repeating shift keeps the order in which people take turns, which buttons change and say', async () => {
  const add = answering([saved]);
  await openRota(aRota, { route: '#/rota/pattern', answers: { 'POST /api/on-call/entries': add.answer } });
  await screen.findByRole('button', { name: 'Save' }, patience);
  await userEvent.click(screen.getByRole('radio', { name: 'First on call' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Monday' }));
  await fill('Time it starts', '17:00');
  await fill('Time it ends', '09:00');
  await userEvent.selectOptions(field('It ends'), 'the next day');
  for (const name of ['Imani Larkspur', 'Jonty Pemberwick']) {
    await userEvent.selectOptions(field('Add a person'), name);
    await press('Add to the list');
  }
  await press('Move up: Jonty Pemberwick');
  expect(screen.getByText('Jonty Pemberwick is now number 1 of 2.').getAttribute('role')).toBe('status');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: Jonty Pemberwick');
  await fill('First day', monday);
  await press('Save');
  await screen.findByText('Saved. The rota has changed.');
  expect(add.sent.map(({ body }) => body)).toEqual([
    {
      version: 7,
      entry: {
        ...{ kind: 'pattern', line: 'first', days: [0], from: '17:00', to: '09:00', toDaysLater: 1 },
        ...{ everyWeeks: 1, people: [jonty.id, imani.id], turn: 'week', startsOn: monday },
      },
    },
  ]);
});

test('an entry that is edited opens as it is and takes its own place', async () => {
  const change = answering([saved]);
  await openRota(() => aRota({ entries: [entry] }), {
    route: `#/rota/entry/${entry.id}`,
    answers: { [`PUT /api/on-call/entries/${entry.id}`]: change.answer },
  });
  await screen.findByRole('heading', { name: 'Edit a shift' }, patience);
  await userEvent.selectOptions(field('Who?'), 'Kirsi Vanterpool');
  await press('Save');
  await screen.findByText('Saved. The rota has changed.');
  expect(change.sent[0]?.body).toMatchObject({ version: 7, entry: { personId: kirsi.id } });
});

test('time of my own is offered to a colleague, as a whole over the Sunday', async () => {
  const weekend = held(imani, '2026-12-04T17:00', '2026-12-07T09:00', true);
  const offer = answering([() => json({ version: 8, key: entry.id })]);
  await openRota(() => aRota({ occurrences: [weekend] }), {
    answers: { 'POST /api/on-call/swaps': offer.answer },
  });
  await userEvent.click(await screen.findByRole('link', { name: /^Offer a swap/ }, patience));
  window.location.hash = '#/rota/swap';
  await screen.findByRole('heading', { name: 'Offer a swap' });
  await userEvent.click(await screen.findByRole('button', { name: 'Offer it' }));
  await screen.findByRole('link', { name: 'Choose a person.' });
  await userEvent.selectOptions(field('Who should take it?'), 'Kirsi Vanterpool');
  await press('Offer it');
  await screen.findByText('Saved. The rota has changed.');
  const [startsAt, endsAt] = ['2026-12-04T17:00', '2026-12-07T09:00'];
  expect(offer.sent.map(({ body }) => body)).toEqual([
    { version: 7, line: 'first', startsAt, endsAt, toId: kirsi.id },
  ]);
});
