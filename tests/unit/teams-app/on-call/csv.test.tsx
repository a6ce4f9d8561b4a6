import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { json } from '../fakes';
import { quietReact } from '../quiet-react';
import { aRota } from '../rotas';
import { answering, atTheEndOfNovember, openRota, patience } from '../screen';

quietReact();
atTheEndOfNovember();

const text = 'line,person,start,end\nfirst,Imani Larkspur,01/12/2026 17:00,02/12/2026 09:00';
const pasted = (): HTMLTextAreaElement => screen.getByLabelText('Or paste it here');

async function openCsv(answers: Parameters<typeof answering>[0]) {
  const sent = answering(answers);
  await openRota(aRota, { route: '#/rota/csv', answers: { 'POST /api/on-call/csv': sent.answer } });
  await screen.findByRole('button', { name: 'Import these shifts' }, patience);
  return sent;
}
async function paste(): Promise<void> {
  await userEvent.click(pasted());
  await userEvent.paste(text);
}
const press = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: 'Import these shifts' }));

test('bad lines are named by their number, and what was pasted is still there', async () => {
  const errors = [
    { field: 'line 2', message: 'Write first or second.' },
    { field: 'line 5', message: 'Two people have this name. Add their shifts by hand.' },
  ];
  await openCsv([() => json({ status: 400, detail: 'Nothing was imported.', errors }, 400)]);
  await paste();
  await press();
  const links = within(await screen.findByRole('alert')).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Line 2: Write first or second.',
    'Line 5: Two people have this name. Add their shifts by hand.',
  ]);
  await userEvent.click(links[1] ?? document.body);
  expect(document.activeElement).toBe(pasted());
  expect(pasted().value).toBe(text);
});

test('what was imported is counted, and the box is empty again', async () => {
  const sent = await openCsv([() => json({ version: 8, added: 1 })]);
  await paste();
  await press();
  await screen.findByText('1 shift is in the rota now.');
  expect(sent.sent.map(({ body }) => body)).toEqual([{ version: 7, csv: text }]);
  expect(pasted().value).toBe('');
});

test('a file is read into the box, to be looked at before it is imported', async () => {
  await openCsv([]);
  // The tests' browser cannot read files by itself.
  const file = Object.assign(new File([text], 'rota.csv'), { text: () => Promise.resolve(text) });
  await userEvent.upload(screen.getByLabelText('Choose a file'), file);
  await screen.findByDisplayValue(/Imani Larkspur/);
});

test('an empty box is not sent', async () => {
  const { sent } = await openCsv([]);
  await press();
  await screen.findByRole('link', { name: 'Choose a file or paste some lines first.' });
  expect(sent).toEqual([]);
});
