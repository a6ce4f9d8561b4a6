import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBulletin, bulletinId, content, imani, jonty, sectionIds } from '../../bulletins';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { aService, field, openWriting, path, press, textOf, untilSaved } from './open-composer';

quietReact();
const soon = { timeout: 10_000 };

test('what is typed saves itself a moment later, and the screen says when', async () => {
  const service = aService();
  await openWriting(service);
  await userEvent.type(field('Title'), '!');
  expect(screen.getByRole('status', { name: 'Saving' }).textContent).toBe('Saving…');
  await untilSaved(service);
  expect(service.saved.map(({ version, content: { title } }) => [version, title])).toEqual([
    [3, 'Safety in December!'],
  ]);
});

test('without a connection it says so, and saves as soon as there is one', async () => {
  const service = aService();
  let isThere = false;
  const put = (init: RequestInit | undefined): Response => {
    if (!isThere) throw new TypeError('network');
    return service.save(init);
  };
  await openWriting(service, { answers: { [`PUT ${path}`]: put } });
  await userEvent.type(field('Title'), '!');
  await screen.findByText('Not saved: no connection. What you typed is kept on this device.', {}, soon);
  expect(service.saved).toEqual([]);
  isThere = true;
  fireEvent(window, new Event('online'));
  await untilSaved(service);
  expect(service.stored.bulletin.content.title).toBe('Safety in December!');
});

test('somebody else was quicker: both can be seen, and mine is saved only when I say so', async () => {
  const service = aService();
  await openWriting(service);
  service.elsewhere({ content: { ...content, title: 'What Jonty wrote' }, editedBy: jonty.id });
  await userEvent.type(field('Title'), '!');
  const notice = within(await screen.findByRole('alert', {}, soon));
  expect(notice.getByText('What Jonty wrote')).toBeTruthy();
  expect(notice.getByText(/^Jonty Pemberwick changed it: /)).toBeTruthy();
  expect(field('Title').value).toBe('Safety in December!');
  expect(service.saved).toEqual([]);
  await press('Save mine all the same');
  await untilSaved(service);
  expect(service.saved.map(({ version, content: { title } }) => [version, title])).toEqual([
    [4, 'Safety in December!'],
  ]);
});

test('theirs can be taken instead', async () => {
  const service = aService();
  await openWriting(service);
  service.elsewhere({ content: { ...content, title: 'What Jonty wrote' }, editedBy: jonty.id });
  await userEvent.type(field('Title'), '!');
  await screen.findByRole('alert', {}, soon);
  await press('Leave it as it is now');
  expect(field('Title').value).toBe('What Jonty wrote');
  expect(service.saved).toEqual([]);
});

test('who else has it open is said, and what a champion sent back with it', async () => {
  const refusal = { by: imani.id, as: 'champion' as const, at: '2026-11-20T11:00:00.000Z' };
  const hereNow = [{ name: 'Jonty Pemberwick', since: '2026-11-20T11:00:00.000Z' }];
  await openWriting(
    aService(
      aBulletin({ refusal: { ...refusal, contentVersion: 3, words: 'Say more about dates.' } }, { hereNow }),
    ),
  );
  expect(screen.getByText('Jonty Pemberwick has this open too.').getAttribute('role')).toBe('status');
  const notice = within(screen.getByRole('region', { name: 'Imani Larkspur sent it back' }));
  expect(notice.getByText('Say more about dates.')).toBeTruthy();
});

test('sections move, go and come back by keyboard, and the kind suggests a heading until one is written', async () => {
  const service = aService();
  await openWriting(service);
  screen.getByRole('button', { name: 'Move up: Section 2, Training' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: Section 1, Training');
  expect(textOf(0).value).toBe('Two new dates.');
  const kinds = (): HTMLElement[] => screen.getAllByLabelText('Kind of section');
  await userEvent.selectOptions(kinds()[0] ?? document.body, 'Current issues');
  expect(screen.getAllByLabelText<HTMLInputElement>('Heading of the section')[0]?.value).toBe(
    'Current issues',
  );
  await userEvent.type(screen.getAllByLabelText('Heading of the section')[0] ?? document.body, ' now');
  await userEvent.selectOptions(kinds()[0] ?? document.body, 'Training');
  expect(screen.getAllByLabelText<HTMLInputElement>('Heading of the section')[0]?.value).toBe(
    'Current issues now',
  );
  await press('Take away: Section 1, Training');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Take away: Section 1/);
  await press('Put it back: Section 1, Training');
  expect(textOf(0).value).toBe('Two new dates.');
  expect(document.activeElement).toBe(kinds()[0]);
  await press('Add a section');
  await waitFor(() => expect(document.activeElement).toBe(kinds()[2]));
  await untilSaved(service);
  expect(
    service.saved
      .at(-1)
      ?.content.sections.map(({ id }) => id)
      .slice(0, 2),
  ).toEqual([sectionIds[1], sectionIds[0]]);
});

test('a text that is too long stays where it is, with the limit beside it, and the check is not reached', async () => {
  const service = aService();
  await openWriting(service);
  fireEvent.change(textOf(0), { target: { value: 'a'.repeat(200_000) } });
  await press('Check and send');
  const sentence =
    'The text of Section 1, From your safety champion has 200,000 characters. It can have 6,000 at most: make it shorter, or split it.';
  await userEvent.click(await screen.findByRole('link', { name: sentence }));
  expect(document.activeElement).toBe(textOf(0));
  expect(textOf(0).value).toHaveLength(200_000);
  expect(screen.getByText('200,000 of 6,000 characters')).toBeTruthy();
  expect(service.saved).toEqual([]);
  expect(window.location.hash).toBe(`#/bulletins/${bulletinId}`);
});

test('a time that has passed is refused in London’s time, and “Check and send” saves before it goes on', async () => {
  const service = aService();
  await openWriting(service);
  await userEvent.click(screen.getByRole('radio', { name: 'At a set day and time' }));
  fireEvent.change(field('Day'), { target: { value: '2020-01-01' } });
  fireEvent.change(field('Time in London'), { target: { value: '09:30' } });
  await press('Check and send');
  await userEvent.click(
    await screen.findByRole('link', { name: 'This time has passed. Choose a later one.' }),
  );
  expect(document.activeElement).toBe(field('Day'));
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  fireEvent.change(field('Day'), { target: { value: day } });
  await press('Check and send');
  await waitFor(() => expect(window.location.hash).toBe(`#/bulletins/${bulletinId}/check`));
  expect(service.saved.at(-1)?.when).toEqual({ kind: 'at', wallTime: `${day}T09:30` });
});

test('the champion and the urgency are chosen, and a champion who is none any more is said', async () => {
  const service = aService(aBulletin({ content: { ...content, authorId: jonty.id } }));
  await openWriting(service);
  expect(
    within(field('Which champion is it from?')).getByRole('option', { selected: true }).textContent,
  ).toBe('Jonty Pemberwick');
  await screen.findByText('It does not arrive in quiet hours: 21:00 to 07:00.');
  await userEvent.selectOptions(field('Which champion is it from?'), 'Cllr Hollis Emberley');
  await userEvent.click(screen.getByRole('radio', { name: /^Urgent/ }));
  await untilSaved(service);
  expect(service.saved.at(-1)?.content).toMatchObject({ authorId: content.authorId, urgency: 'urgent' });
});

test('a bulletin that is thrown away is asked about once', async () => {
  const service = aService();
  const gone = aBulletin({ state: 'discarded', version: 4 });
  await openWriting(service, {
    answers: {
      [`POST ${path}/change`]: (init) => {
        expect(JSON.parse(init?.body as string)).toEqual({ version: 3, change: 'discard' });
        return json(gone);
      },
      'GET /api/bulletins': () => json({ bulletins: [], questionsWaiting: 0, mayWrite: true }),
    },
  });
  await press('Throw this bulletin away');
  await press('Yes, throw it away');
  await waitFor(() => expect(window.location.hash).toBe('#/bulletins'));
});
