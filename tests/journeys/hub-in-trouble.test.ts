import type { Browser } from 'playwright-core';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { shellStrings } from '@councillor-safety/spfx-webparts/shell/shell-strings';
import { fill } from '@councillor-safety/spfx-webparts/shell/words';
import { hubStrings } from '@councillor-safety/spfx-webparts/hub/hub-strings';
import { openBrowser } from '../setup/browser';
import { idOf } from '../setup/cases';
import { screen } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';
import { directoryPages, hubPages, openSitePage, saveSettings, type SitePage } from '../setup/web-parts';

const teamsAppId = '7c0ffee0-0000-4000-8000-00000000a001';
const botId = '7c0ffee0-0000-4000-8000-00000000b001';
const { each } = hubStrings.ways;
const open = shellStrings.open;

describe('given a councillor to whom something has happened', () => {
  let stack: Stack;
  let browser: Browser;
  let hub: SitePage;

  beforeAll(async () => {
    stack = await startStack({}, { starterContent: true });
    browser = await openBrowser();
    const properties = { teamsAppId, botId, waysOn: { talk: true } };
    await saveSettings(stack, 'officer', { part: 'safety-hub', properties });
    hub = await openSitePage(browser, stack, 'councillor', { at: '2026-11-18T10:30:00Z' });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('then the first thing on the hub is whom to ring', async () => {
    const { emergency } = hubPages(hub.page);
    await emergency.getByRole('link', { name: 'Call 999' }).waitFor();
    const first = hub.page.locator('[data-web-part="safety-hub"] a').first();
    expect(await first.getAttribute('href')).toBe('tel:999');
    const text = await emergency.innerText();
    expect(text).toMatch(/Cannot speak\?.*999.*55/);
    for (const [name, href] of [
      ['Call 101', 'tel:101'],
      ['Call 116 123', 'tel:116123'],
    ] as const) {
      expect(await emergency.getByRole('link', { name }).getAttribute('href')).toBe(href);
    }
  });

  it('and only the ways in that are switched on, in links that say nothing about who follows them', async () => {
    const links = hubPages(hub.page).ways.getByRole('link');
    await links.first().waitFor();
    const names = await links.allInnerTexts();
    expect(names.map((name) => name.split('\n')[0])).toEqual([
      each.report.name,
      each.talk.name,
      each['drop-in'].name,
      each.directory.name,
      each.bulletin.name,
    ]);
    const person = samplePeople.find(({ key }) => key === 'councillor');
    const chat = hubPages(hub.page).emergency.getByRole('link', { name: hubStrings.emergency.chat });
    const addresses = await Promise.all(
      [...(await links.all()), chat].map((link) => link.getAttribute('href')),
    );
    for (const address of addresses) {
      for (const personal of [idOf('councillor'), person?.userPrincipalName ?? '?', 'Thistlewood']) {
        expect(decodeURIComponent(address ?? '')).not.toContain(personal);
      }
    }
  });

  it('when they want to report it, then Teams opens at the quick log', async () => {
    const opened = hub.context.waitForEvent('page');
    await hubPages(hub.page)
      .ways.getByRole('link', { name: new RegExp(each.report.name) })
      .click();
    const teams = await opened;
    const tab = await (await teams.waitForSelector('#tab')).contentFrame();
    if (!tab) throw new Error('Teams has no tab');
    await screen(tab, 'What happened?').waitFor();
    await tab.getByRole('checkbox', { name: 'Threat of harm' }).waitFor();
    await teams.close();
  });

  it('when they want to talk, then Teams opens a chat with the bot', async () => {
    const opened = hub.context.waitForEvent('page');
    await hubPages(hub.page)
      .ways.getByRole('link', { name: new RegExp(each.talk.name) })
      .click();
    const teams = await opened;
    await teams.waitForURL(/\/teams\?as=councillor#chat$/);
    await teams.close();
  });

  it('when they look for a service, then the directory on the same page comes into view', async () => {
    await hubPages(hub.page)
      .ways.getByRole('link', { name: new RegExp(each.directory.name) })
      .click();
    const { box } = directoryPages(hub.page);
    expect(await box.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(
      true,
    );
  });

  it('and they see who is there now, and who is not yet', async () => {
    const { contact } = hubPages(hub.page);
    await contact(/^Member services/)
      .getByText(fill(open.until, { time: '17:00' }))
      .waitFor();
    await contact(/^Safety champion/)
      .getByText(fill(open.closedToday, { time: '18:00' }))
      .waitFor();
    await contact(/^Duty line/)
      .getByText(open.always)
      .waitFor();
    const call = contact(/^Member services/).getByRole('link', { name: 'Call 01632 960101' });
    expect(await call.getAttribute('href')).toBe('tel:+441632960101');
  });

  it('and what happens with a report, by the targets of the council', async () => {
    const steps = hub.page.getByRole('region', { name: 'What happens when you report' });
    await steps.getByText('Within 1 working day of the day you report.').waitFor();
    await steps.getByText(/In danger, call 999/).waitFor();
    await steps.getByText('Who sees your report').click();
    expect(
      await steps
        .getByRole('listitem')
        .filter({ hasText: /casework|officer/i })
        .count(),
    ).toBeGreaterThan(0);
  });

  it.each([
    ['on a Sunday in the middle of the night', '2026-11-22T03:00:00Z', 'Monday 23 November'],
    ['on a bank holiday by day', '2026-12-25T11:00:00Z', 'Tuesday 29 December'],
  ])('when it happens %s, then those come first who answer', async (_when, at, next) => {
    const night = await openSitePage(browser, stack, 'councillor', { part: 'safety-hub', at });
    const { contacts, contact } = hubPages(night.page);
    await contact(/^Duty line/)
      .getByText(open.always)
      .waitFor();
    expect(await contacts.getByRole('heading', { level: 3 }).first().innerText()).toMatch(/^Duty line/);
    const closed = new RegExp(
      `^. ${fill(open.closedDay, { day: next, time: '09:00' })}|opens tomorrow at 09:00`,
    );
    await contact(/^Member services/)
      .getByText(closed)
      .waitFor();
    expect(night.complaints).toEqual([]);
    await night.context.close();
  });

  it('and nothing went wrong unseen', () => {
    expect(hub.complaints).toEqual([]);
  });
});
