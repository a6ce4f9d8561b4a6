import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { json } from '../fakes';
import { quietReact } from '../quiet-react';
import { aRota, aShift, aSwap, gap, held, imani, jonty } from '../rotas';
import { answering, atTheEndOfNovember, openRota, patience } from '../screen';

quietReact();
atTheEndOfNovember();

const mine = held(imani, '2026-12-01T17:00', '2026-12-02T09:00', true);
const theirs = held(jonty, '2026-12-02T17:00', '2026-12-03T09:00');
const open = gap('2026-12-03T17:00', '2026-12-04T09:00');

test('each day tells who holds it, over midnight, and a gap says "Nobody" in words', async () => {
  await openRota(() => aRota({ occurrences: [mine, theirs], gaps: [open] }), {});
  const tuesday = await screen.findByRole('heading', { name: 'Tuesday 1 December' }, patience);
  const dayOf = (name: string) => screen.getByRole('heading', { name }).parentElement ?? document.body;
  expect(within(tuesday.parentElement ?? document.body).getByText('Imani Larkspur (you)')).toBeTruthy();
  const wednesday = within(dayOf('Wednesday 2 December')).getAllByRole('listitem');
  expect(wednesday.map(({ textContent }) => textContent)).toEqual([
    'Until 09:00: Imani Larkspur (you)',
    expect.stringContaining('From 17:00: Jonty Pemberwick'),
  ]);
  expect(within(dayOf('Thursday 3 December')).getByText('Nobody')).toBeTruthy();
  expect(within(dayOf('Sunday 6 December')).getByText('Nothing to cover')).toBeTruthy();
});

test('coverage is said in per cent, and each gap of the week in words', async () => {
  await openRota(() => aRota({ gaps: [open] }), {});
  await screen.findByText('First on call: 92.5 per cent covered. Somebody is missing.', undefined, patience);
  const gaps = screen.getByRole('heading', { name: 'Gaps this week' }).nextElementSibling;
  expect(gaps?.textContent).toBe(
    'Nobody. First on call: Thursday 3 December 2026, 17:00 to Friday 4 December 2026, 09:00',
  );
});

test('one can offer a swap of one’s own time and of no other', async () => {
  await openRota(() => aRota({ occurrences: [mine, theirs] }), {});
  const swaps = await screen.findAllByRole('link', { name: /^Offer a swap/ }, patience);
  expect(swaps.map((link) => link.getAttribute('aria-label'))).toEqual([
    'Offer a swap: First on call, Tuesday 1 December 2026, 17:00 to Wednesday 2 December 2026, 09:00',
  ]);
});

test('a swap that waits for me stands first, and is accepted with the version I saw', async () => {
  let swaps = [aSwap()];
  const reply = answering([
    () => {
      swaps = [];
      return json({ version: 8, key: aSwap().id });
    },
  ]);
  await openRota(() => aRota({ occurrences: [theirs], swaps }), {
    answers: { [`POST /api/on-call/swaps/${aSwap().id}/answer`]: reply.answer },
  });
  const waiting = await screen.findByRole('region', { name: 'Swaps that wait for your answer' }, patience);
  expect(waiting.textContent).toContain('Jonty Pemberwick asks you to take this time.');
  expect(waiting.compareDocumentPosition(screen.getByRole('heading', { name: 'Wednesday 2 December' }))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  await userEvent.click(within(waiting).getByRole('button', { name: /^Accept/ }));
  await screen.findByText('Done. The rota is up to date.');
  expect(reply.sent.map(({ body }) => body)).toEqual([{ version: 7, answer: 'accept' }]);
  expect(reply.sent[0]?.key).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('region', { name: /wait for your answer/ })).toBeNull());
});

test('what was offered to others offers no buttons', async () => {
  await openRota(() => aRota({ swaps: [aSwap({ may: [], state: 'void' })] }), {});
  const others = await screen.findByRole('region', { name: 'Swaps that were offered' }, patience);
  expect(others.textContent).toContain('Over: nobody answered in time, or the rota changed');
  expect(within(others).queryByRole('button')).toBeNull();
});

test('an entry is removed after asking once', async () => {
  const entry = aShift(imani, '2026-12-01T17:00', '2026-12-02T09:00');
  const remove = answering([() => json({ version: 8, key: entry.id })]);
  await openRota(() => aRota({ entries: [entry] }), {
    answers: { [`DELETE /api/on-call/entries/${entry.id}?version=7`]: remove.answer },
  });
  await userEvent.click(
    await screen.findByRole('button', { name: /^Remove: First on call: Imani/ }, patience),
  );
  expect(remove.sent).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Yes, remove it' }));
  await screen.findByText('Saved. The rota has changed.');
  expect(remove.sent).toHaveLength(1);
});

test('a champion reads the rota and finds nothing there to change it with', async () => {
  await openRota(() => aRota({ occurrences: [theirs] }), { person: 'champion' });
  await screen.findByRole('heading', { name: 'Wednesday 2 December' }, patience);
  expect(screen.queryByRole('link', { name: /^Change this time/ })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Add a shift' })).toBeNull();
});

test('a champion finds no form for it either', async () => {
  await openRota(aRota, { person: 'champion', route: '#/rota/shift' });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});

test('a councillor finds no rota', async () => {
  await openRota(aRota, { person: 'councillor' });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});

test('what is over, or has begun, is only told', async () => {
  const past = gap('2026-11-30T00:00', '2026-11-30T09:00');
  const now = held(imani, '2026-11-30T17:00', '2026-12-01T09:00', true);
  await openRota(() => aRota({ occurrences: [now], gaps: [past] }), {});
  const change = await screen.findByRole('link', { name: /^Change this time/ }, patience);
  expect(change.getAttribute('aria-label')).toContain('Monday 30 November 2026, 17:00');
  expect(screen.queryByRole('link', { name: /^Fill this gap/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /^Offer a swap/ })).toBeNull();
});
