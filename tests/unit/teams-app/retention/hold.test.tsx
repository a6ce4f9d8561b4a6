import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { aDetail } from '../cases';
import { json } from '../fakes';
import { quietReact } from '../quiet-react';
import { answering, openTab, patience } from '../screen';

quietReact();

const detail = aDetail({ view: 'officer', may: ['message', 'note'] });
const hold = {
  id: '7c0ffee0-0000-4000-8000-00000000bbbb',
  kind: 'report',
  since: '2026-11-19T10:30:00.000Z',
  byOffice: 'monitoring-officer',
};
const read = 'GET /api/retention/reports/CS-7K3MPX2Q';

const openCase = (answers: Parameters<typeof openTab>[0]['answers'], person = 'officer') =>
  openTab({
    answers: { 'GET /api/incidents/CS-7K3MPX2Q': () => json(detail), ...answers },
    route: '#/reports/CS-7K3MPX2Q',
    person,
  });

test('every officer who may see a report sees that it is kept, and nothing that is not theirs to do', async () => {
  await openCase({ [read]: () => json({ holds: [hold], mayHold: false }) });
  const line = 'Kept: on hold since Thursday 19 November 2026, 10:30 am by the monitoring officer.';
  expect(await screen.findByText(line, undefined, patience)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'End the hold' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Put on hold' })).toBeNull();
});

test('the monitoring officer puts a report on hold, with the reason; without one nothing is sent', async () => {
  const post = answering([() => json({ id: hold.id, state: 'applied' })]);
  let holds: unknown[] = [];
  await openCase(
    {
      [read]: () => json({ holds, mayHold: true }),
      'POST /api/retention/holds': (init) => {
        holds = [{ ...hold, why: 'A claim was announced.' }];
        return post.answer(init);
      },
    },
    'monitoring-officer',
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Put on hold' }, patience));
  const form = screen.getByRole('form', { name: 'Put on hold' });
  fireEvent.submit(form);
  expect(screen.getByText('Say why this must be kept.')).toBeTruthy();
  expect(post.sent).toEqual([]);
  const why = { target: { value: 'A claim was announced.' } };
  fireEvent.change(screen.getByRole('textbox', { name: 'Why it must be kept' }), why);
  fireEvent.submit(form);
  expect(await screen.findByText('Why: A claim was announced.')).toBeTruthy();
  expect(post.sent).toEqual([
    {
      key: expect.any(String) as string,
      body: { kind: 'report', subject: 'CS-7K3MPX2Q', why: 'A claim was announced.' },
    },
  ]);
});

test('everything of the councillor can be kept instead, and after that there is no more to keep', async () => {
  const post = answering([() => json({ id: hold.id, state: 'applied' })]);
  let holds: unknown[] = [{ ...hold, why: 'A claim.' }];
  await openCase(
    {
      [read]: () => json({ holds, mayHold: true }),
      'POST /api/retention/holds': (init) => {
        holds = [...holds, { ...hold, id: hold.id.replace('b', 'c'), kind: 'person', why: 'An inquiry.' }];
        return post.answer(init);
      },
    },
    'legal',
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Put on hold' }, patience));
  const form = screen.getByRole('form', { name: 'Put on hold' });
  expect(within(form).getAllByRole('radio')).toHaveLength(1);
  const everything = `Everything of ${detail.councillor.name}`;
  expect(within(form).getByRole('radio', { name: new RegExp(everything) })).toHaveProperty('checked', true);
  fireEvent.change(within(form).getByRole('textbox'), { target: { value: 'An inquiry.' } });
  fireEvent.submit(form);
  expect(await screen.findByText('Why: An inquiry.')).toBeTruthy();
  expect(post.sent).toMatchObject([
    { body: { kind: 'person', subject: detail.councillor.id, why: 'An inquiry.' } },
  ]);
  expect(screen.queryByRole('button', { name: 'Put on hold' })).toBeNull();
});

test('with nothing held, the report is meant unless everything is chosen', async () => {
  const post = answering([() => json({ id: hold.id, state: 'kept' })]);
  await openCase(
    { [read]: () => json({ holds: [], mayHold: true }), 'POST /api/retention/holds': post.answer },
    'legal',
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Put on hold' }, patience));
  const form = screen.getByRole('form', { name: 'Put on hold' });
  expect(within(form).getByRole('radio', { name: 'This report' })).toHaveProperty('checked', true);
  fireEvent.click(within(form).getByRole('radio', { name: /^Everything of/ }));
  fireEvent.change(within(form).getByRole('textbox'), { target: { value: 'An inquiry.' } });
  fireEvent.submit(form);
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(post.sent).toMatchObject([{ body: { kind: 'person', subject: detail.councillor.id } }]);
});

test('legal ends a hold after being asked once', async () => {
  const post = answering([() => json({ id: hold.id, state: 'applied' })]);
  let holds: unknown[] = [{ ...hold, why: 'A claim.' }];
  await openCase(
    {
      [read]: () => json({ holds, mayHold: true }),
      [`POST /api/retention/holds/${hold.id}/end`]: (init) => {
        holds = [];
        return post.answer(init);
      },
    },
    'legal',
  );
  fireEvent.click(await screen.findByRole('button', { name: 'End the hold' }, patience));
  expect(post.sent).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Yes, end it' }));
  await waitFor(() => expect(screen.queryByText(/^Kept:/)).toBeNull());
  expect(post.sent).toHaveLength(1);
});

test('what cannot be told is not taken for "not on hold"', async () => {
  await openCase({
    [read]: () => json({ title: 'away', status: 503, detail: 'Not now.', reference: 'R' }, 503),
  });
  expect(
    await screen.findByText('We cannot say just now whether this report is on hold.', undefined, patience),
  ).toBeTruthy();
});
