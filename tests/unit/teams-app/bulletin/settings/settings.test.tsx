import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BulletinSettingsAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { hollis, jonty, theBulletinSettings } from '../../bulletins';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, openTab, patience } from '../../screen';

quietReact();

const photoId = '9f4f1f52-0000-4000-8000-0000000000e1';
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const stored = (different: Partial<BulletinSettingsAnswer> = {}): BulletinSettingsAnswer => ({
  ...theBulletinSettings(),
  ...different,
});
const { settings: standard } = stored();

async function fill(name: string, text: string): Promise<void> {
  await userEvent.clear(field(name));
  if (text !== '') await userEvent.type(field(name), text);
}

type Answers = NonNullable<Parameters<typeof openTab>[0]['answers']>;
async function open(
  save: ReturnType<typeof answering>,
  answers: Answers = {},
  first = stored(),
): Promise<void> {
  await openTab({
    route: '#/bulletins/settings',
    answers: {
      'GET /api/bulletins/settings': () => json(first),
      'PUT /api/bulletins/settings': save.answer,
      ...answers,
    },
  });
  await screen.findByLabelText('Quiet from', {}, patience);
}

test('quiet hours, who reads questions and how a champion is shown are saved, and it says so', async () => {
  const next = stored({ version: 2 });
  const save = answering([() => json(next), () => json(stored({ version: 3 }))]);
  await open(save);
  await fill('Quiet from', '22:30');
  await fill('Who reads questions?', 'Democratic services');
  await fill(`Office of ${hollis.name}`, 'Deputy leader');
  await press('Save');
  await screen.findByText('Saved.');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  const author = { personId: hollis.id, name: hollis.name, office: 'Deputy leader' };
  expect(save.sent[0]?.body).toEqual({
    version: 1,
    settings: {
      quiet: { from: '22:30', to: '07:00' },
      ...{ authors: [author], questionsReadBy: 'Democratic services' },
    },
  });
  await press('Save');
  await waitFor(() => expect(save.sent).toHaveLength(2));
  expect(save.sent[1]?.body).toEqual({ version: 2, settings: standard });
});

test('what is missing is named at the top, each with the way to its field', async () => {
  const save = answering([]);
  await open(save);
  await fill('Quiet until', '');
  await fill('Who reads questions?', '  ');
  await fill(`Name of ${hollis.name}, as it is shown`, '');
  await press('Save');
  const summary = within(await screen.findByRole('alert'));
  expect(summary.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Write a time, such as 21:00.',
    'Write who reads questions.',
    `Write the name of ${hollis.name}.`,
  ]);
  await userEvent.click(summary.getByRole('link', { name: 'Write who reads questions.' }));
  expect(document.activeElement).toBe(field('Who reads questions?'));
  expect(save.sent).toEqual([]);
});

test('a photo is sent, shown with words made of the name, and can be taken away again', async () => {
  const save = answering([() => json(stored({ version: 2 }))]);
  const picture = answering([
    () =>
      json({ status: 400, errors: [{ field: 'picture', message: 'x' }], detail: 'This is no picture.' }, 400),
    () => json({ pictureId: photoId, width: 400, height: 400 }),
  ]);
  await open(save, { 'POST /api/bulletins/pictures': picture.answer });
  const choose = field(`Photo of ${hollis.name}`);
  await userEvent.upload(choose, new File(['x'], 'photo.png', { type: 'image/png' }));
  await screen.findByText('This is no picture.');
  await userEvent.upload(choose, new File(['x'], 'photo.png', { type: 'image/png' }));
  const shown = await screen.findByRole('img', { name: `Photo of ${hollis.name}` });
  expect(shown.getAttribute('src')).toBe(`/bulletin-pictures/${photoId}`);
  await press(`Take the photo away: ${hollis.name}`);
  expect(screen.queryByRole('img')).toBeNull();
  expect(document.activeElement).toBe(choose);
});

test('a champion’s photo and office that nobody touches stay, and so does whoever is no champion now', async () => {
  const kept = [
    { personId: jonty.id, name: jonty.name, office: 'Champion until May' },
    { personId: hollis.id, name: 'Hollis', office: 'Leader', photoId },
  ];
  const save = answering([() => json(stored({ version: 2 }))]);
  await open(save, {}, stored({ settings: { ...standard, authors: kept } }));
  await press('Save');
  await screen.findByText('Saved.');
  expect(save.sent[0]?.body).toEqual({ version: 1, settings: { ...standard, authors: kept } });
});

test('who was slower sees what there is now, and decides again; nothing typed is lost', async () => {
  const current = stored({ version: 5, settings: { ...standard, quiet: { from: '20:00', to: '08:00' } } });
  const stale = (version: number) => () =>
    json({ status: 409, detail: 'Somebody changed them.', current: { ...current, version } }, 409);
  const save = answering([stale(5), stale(7), () => json(stored({ version: 8 }))]);
  await open(save);
  await fill('Quiet from', '23:00');
  await press('Save');
  await screen.findByText('Quiet hours: 20:00 to 08:00.');
  expect(field('Quiet from').value).toBe('23:00');
  await press('Leave it as it is now');
  await waitFor(() => expect(field('Quiet from').value).toBe('20:00'));
  await fill('Quiet from', '23:00');
  await press('Save');
  await screen.findByText('Quiet hours: 20:00 to 08:00.');
  await press('Save mine all the same');
  await screen.findByText('Saved.');
  const versions = save.sent.map(({ body }) => (body as { version: number }).version);
  expect(versions).toEqual([1, 5, 7]);
});

test('what the service does not take is said at its field', async () => {
  const message = 'This champion is in the list already.';
  const refused = () => json({ status: 400, errors: [{ field: 'settings.authors.0', message }] }, 400);
  await open(answering([refused]));
  await fill(`Office of ${hollis.name}`, 'Leader');
  await press('Save');
  await userEvent.click(await screen.findByRole('link', { name: message }));
  expect(document.activeElement).toBe(field(`Name of ${hollis.name}, as it is shown`));
  expect(field(`Office of ${hollis.name}`).value).toBe('Leader');
});
