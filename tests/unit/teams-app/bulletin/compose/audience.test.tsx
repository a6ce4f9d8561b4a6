import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bulletinAudienceAnswerSchema } from '@councillor-safety/core/bulletin/bulletin-answers';
import { aBulletin, content, imani, jonty } from '../../bulletins';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { aService, openWriting, path, press, untilSaved } from './open-composer';

quietReact();

const group = { id: '70000000-0000-4000-8000-000000000001', name: 'Planning committee' };
const channel = (channelId: string, channelName: string) => ({
  ...{ teamId: 'team', channelId, teamName: 'Councillors', channelName },
});
const general = channel('19:general', 'General');
const gone = channel('19:gone', 'Old news');

test('a group is found by the beginning of its name, added, and taken away, and the focus stays in the search', async () => {
  const service = aService();
  await openWriting(service, {
    answers: { 'GET /api/bulletins/groups?name=plan': () => json({ groups: [group] }) },
  });
  const search = screen.getByRole('searchbox', { name: 'Find a group by the beginning of its name' });
  await userEvent.type(search, 'plan');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Add: Planning committee' }, { timeout: 10_000 }),
  );
  expect(document.activeElement).toBe(search);
  const chosen = within(screen.getByRole('list', { name: 'Groups' }));
  expect(chosen.getByText('Planning committee')).toBeTruthy();
  await untilSaved(service);
  expect(service.saved.at(-1)?.content.audience.groups).toEqual([group]);
  await press('Take away: Planning committee');
  expect(chosen.queryByText('Planning committee')).toBeNull();
  expect(document.activeElement).toBe(search);
  await waitFor(() => expect(service.saved.at(-1)?.content.audience.groups).toEqual([]), { timeout: 10_000 });
  await untilSaved(service);
});

test('channels are chosen; one that is gone says so and can be taken away', async () => {
  const audience = { everyCouncillor: true, groups: [], channels: [gone] };
  const service = aService(aBulletin({ content: { ...content, audience } }));
  await openWriting(service, {
    answers: { 'GET /api/bulletins/places': () => json({ channels: [general] }) },
    channelsRead: 'This channel is gone, or the app was taken out of its team.',
  });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Councillors: General' }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Councillors: Old news/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Every councillor' }));
  await untilSaved(service);
  expect(service.saved.at(-1)?.content.audience).toEqual({
    ...{ everyCouncillor: false, groups: [], channels: [general] },
  });
});

test('who gets it is counted and named after saving, with guests left out and channels that are gone', async () => {
  const service = aService();
  const found = bulletinAudienceAnswerSchema.parse({
    people: [imani, jonty].map(({ id, name }) => ({ id, name })),
    guestsLeftOut: 1,
    groups: [{ ...group, people: 2, there: true }],
    channels: [{ ...gone, there: false }],
    was: 41,
  });
  await openWriting(service, {
    answers: {
      [`GET ${path}/audience`]: () => {
        expect(service.saved.at(-1)?.content.title).toBe('Safety in December!');
        return json(found);
      },
    },
  });
  await userEvent.type(screen.getByLabelText('Title'), '!');
  await press('Show who gets it');
  await screen.findByText(
    '2 people get it in their own chats. 1 guest is left out. It was 41 when its approval was asked for.',
  );
  expect(screen.getByText('Planning committee: 2 people')).toBeTruthy();
  expect(screen.getByText(/^Councillors: Old news is gone/)).toBeTruthy();
  await userEvent.click(screen.getByText('Show the names'));
  expect(screen.getByText('Jonty Pemberwick')).toBeTruthy();
  await untilSaved(service);
});

test('Microsoft 365 does not answer: it says so, and can be asked again', async () => {
  const detail = 'Microsoft 365 is not answering just now. Nothing is lost. Try again in a moment.';
  await openWriting(aService(), { answers: { [`GET ${path}/audience`]: () => json({ detail }, 503) } });
  await press('Show who gets it');
  await screen.findByText(detail);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
