import { linkToTab, type TabPage } from '@councillor-safety/bot/tab/tab-link';
import { readRoute } from '@councillor-safety/teams-app/shell/routes';

const appId = 'a1000000-0000-4000-8000-000000000001';

/** Where each page is in the tab. */
const places: Readonly<Record<TabPage, object>> = {
  home: { at: 'home' },
  report: { at: 'quick', question: undefined },
  calls: { at: 'calls', reference: undefined },
  'drop-in': { at: 'drop-in' },
  appointments: { at: 'drop-in-own', screen: 'mine', id: undefined },
  'drop-ins': { at: 'drop-ins' },
};
const pages = Object.keys(places) as TabPage[];

function linkTo(page: TabPage): URL {
  const link = linkToTab(appId);
  if (!link) throw new Error('No link');
  return new URL(link(page));
}

test('without the app’s id there is no link', () => {
  expect(linkToTab(undefined)).toBeUndefined();
});

test.each(pages)('%s leads to a place that the tab has', (page) => {
  const { host, pathname, searchParams } = linkTo(page);
  expect([host, pathname]).toEqual(['teams.microsoft.com', `/l/entity/${appId}/home`]);
  const context = JSON.parse(searchParams.get('context') ?? '{}') as { subEntityId?: string };
  expect(readRoute(context.subEntityId ?? '')).toEqual(places[page]);
});

test('the addresses of all people are the same: a fixed word and the app', () => {
  for (const page of pages)
    expect(decodeURIComponent(linkTo(page).href)).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/entity\/[0-9a-f-]{36}\/home(\?context=\{"subEntityId":"[a-z/-]+"\})?$/,
    );
});
