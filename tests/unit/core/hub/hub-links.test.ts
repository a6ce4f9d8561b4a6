import { teamsLink, ways, type Way } from '@councillor-safety/core/hub/hub-links';

const ids = {
  teamsAppId: '7c0ffee0-0000-4000-8000-0000000000a1',
  botId: '7c0ffee0-0000-4000-8000-0000000000b2',
};
type TeamsWay = Exclude<Way, 'directory' | 'bulletin'>;
const inTeams = ways.filter((way): way is TeamsWay => way !== 'directory' && way !== 'bulletin');

test('talk opens a chat with the bot', () => {
  expect(teamsLink('talk', ids)).toBe(
    'https://teams.microsoft.com/l/chat/0/0?users=28%3A7c0ffee0-0000-4000-8000-0000000000b2',
  );
});

test('report opens the quick report in the tab', () => {
  const link = new URL(teamsLink('report', ids));
  expect(link.pathname).toBe('/l/entity/7c0ffee0-0000-4000-8000-0000000000a1/home');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'report/quick' });
});

test.each(inTeams)('%s holds nothing of anybody: only the ids and a fixed word', (way) => {
  const link = new URL(teamsLink(way, ids));
  expect(link.host).toBe('teams.microsoft.com');
  const words = decodeURIComponent(`${link.pathname}${link.search}`)
    .replace(ids.teamsAppId, '')
    .replace(ids.botId, '');
  expect(words).toMatch(
    /^\/l\/(chat\/0\/0\?users=28:|entity\/\/home\?context=\{"subEntityId":"(report\/quick|drop-in|visit-check)"\})$/,
  );
});

test('an id cannot break out of the link', () => {
  const link = new URL(teamsLink('report', { ...ids, teamsAppId: 'x/../../evil?users=somebody' }));
  expect(link.pathname).toMatch(/^\/l\/entity\/[^/]+\/home$/);
  expect(link.searchParams.get('users')).toBeNull();
});
