import { screen, within } from '@testing-library/react';
import { openHub } from './hub-page';
import type { HubProperties } from '@councillor-safety/spfx-webparts/hub/hub-settings';

const ids = {
  teamsAppId: '7c0ffee0-0000-4000-8000-0000000000a1',
  botId: '7c0ffee0-0000-4000-8000-0000000000b2',
};
const everyWay = {
  report: true,
  talk: true,
  'drop-in': true,
  directory: true,
  'visit-check': true,
  bulletin: true,
};
const names = {
  report: /^Report an incident/,
  talk: /^Talk to someone now/,
  'drop-in': /^Book a drop-in/,
  directory: /^Find a service/,
  'visit-check': /^Am I safe at this visit\?/,
  bulletin: /^Read the latest bulletin/,
};

function ways(properties: HubProperties): HTMLElement {
  openHub({ properties });
  return screen.getByRole('region', { name: 'What do you need?' });
}

describe('what do you need', () => {
  test('all six, when all are switched on', () => {
    const links = within(ways({ ...ids, waysOn: everyWay })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(
      Object.values(names).map((name) => expect.stringMatching(name) as string),
    );
  });

  test.each(Object.keys(names) as (keyof typeof names)[])('no %s when it is switched off', (way) => {
    const shown = within(ways({ ...ids, waysOn: { ...everyWay, [way]: false } }));
    expect(shown.queryByRole('link', { name: names[way] })).toBeNull();
    expect(shown.getAllByRole('link')).toHaveLength(5);
  });

  test('everything but the visit check, as it comes', () => {
    const links = within(ways(ids)).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(names.report),
      expect.stringMatching(names.talk),
      expect.stringMatching(names['drop-in']),
      expect.stringMatching(names.directory),
      expect.stringMatching(names.bulletin),
    ]);
  });

  test('a drop-in opens the page of the tab where it is booked', () => {
    const link = within(ways(ids)).getByRole('link', { name: names['drop-in'] });
    const { searchParams } = new URL(link.getAttribute('href') ?? '');
    expect(JSON.parse(searchParams.get('context') ?? '')).toEqual({ subEntityId: 'drop-in' });
  });

  test('without the id of the Teams app only the chat, the directory and the bulletins can be linked', () => {
    const links = within(ways({ botId: ids.botId, waysOn: everyWay })).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(names.talk),
      expect.stringMatching(names.directory),
      expect.stringMatching(names.bulletin),
    ]);
  });

  test('a report that cannot be linked is told in words', () => {
    expect(ways({}).textContent).toContain('To report an incident, open Teams');
  });

  test('no such words when it can be linked, or when reporting is switched off', () => {
    expect(ways(ids).textContent).not.toContain('open Teams,');
    document.body.innerHTML = '';
    expect(ways({ waysOn: { report: false } }).textContent).not.toContain('open Teams,');
  });

  test('the directory on this page, or where the council says', () => {
    const href = (properties: HubProperties): string | null =>
      within(ways(properties)).getByRole('link', { name: names.directory }).getAttribute('href');
    expect(href({})).toBe('#service-directory');
    document.body.innerHTML = '';
    expect(href({ directoryUrl: 'https://ambleford.example/help' })).toBe('https://ambleford.example/help');
    document.body.innerHTML = '';
    expect(href({ directoryUrl: 'javascript:alert(1)' })).toBe('#service-directory');
  });

  test('what opens in Teams says so', () => {
    const shown = within(ways({ ...ids, waysOn: everyWay }));
    expect(shown.getAllByRole('link', { name: /\(opens in Teams\)/ })).toHaveLength(4);
    expect(shown.queryByRole('link', { name: /(Find a service|bulletin).*opens in Teams/ })).toBeNull();
  });
});
