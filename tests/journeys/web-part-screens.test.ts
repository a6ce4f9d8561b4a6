import type { Browser } from 'playwright-core';
import { directoryStrings } from '@councillor-safety/spfx-webparts/directory/directory-strings';
import { guidanceStrings } from '@councillor-safety/spfx-webparts/guidance/guidance-strings';
import { shellStrings } from '@councillor-safety/spfx-webparts/shell/shell-strings';
import { openBrowser } from '../setup/browser';
import { hubLists } from '../setup/hub-lists';
import { startHubSite } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { narrowFaults, unseenFocus, webPartFaults } from '../setup/web-part-checks';
import {
  directoryPages,
  hubPages,
  officerRemarks,
  openSitePage,
  settingsPages,
  type SitePage,
  type SitePageOptions,
} from '../setup/web-parts';

const looks: readonly (readonly [string, SitePageOptions])[] = [
  ['the light theme', {}],
  ['a strong section', { section: 'strong' }],
  ['a dark section', { theme: 'dark', section: 'soft' }],
  ['the theme contrast of Teams', { theme: 'contrast', host: 'teams' }],
];

const longWord = `Aministrationswithoutabreak${'verylong'.repeat(9)}`;

describe('given web parts on a phone', () => {
  let stack: Awaited<ReturnType<typeof startHubSite>>;
  let browser: Browser;

  const open = (person: string, options: SitePageOptions = {}): Promise<SitePage> =>
    openSitePage(browser, stack, person, { size: 'phone', at: '2026-11-18T10:30:00Z', ...options });

  beforeAll(async () => {
    stack = await startHubSite();
    browser = await openBrowser();
    const lists = await hubLists(stack);
    await lists.add('Services', {
      Title: longWord,
      Phone: longWord.slice(0, 40),
      Web: `https://${longWord}.example`,
    });
    await lists.add('Contacts', {
      Title: longWord,
      WhatFor: longWord,
      Email: `${longWord}@x.example`,
      Hours: longWord,
    });
    const table = `| ${longWord} | a | b |\n|---|---|---|\n| 1 | ${longWord} | 3 |`;
    await lists.add('Guidance', {
      ...{ Title: longWord, Summary: longWord, ReviewBy: '2020-01-01T12:00:00Z' },
      Body: `# One\n\n### Two\n\n${table}\n\n- ${longWord}\n\n> Quoted [a link](https://${longWord}.example)`,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  describe.each(looks)('in %s', (_name, look) => {
    it('then nothing is wrong with the hub and its articles', async () => {
      const hub = await open('councillor', { ...look, part: 'safety-hub' });
      const { page } = hub;
      await hubPages(page)
        .contact(/^Member services/)
        .waitFor();
      for (const summary of await page.locator('main summary').all()) await summary.click();
      const faults = await webPartFaults(hub, 'hub');
      faults.push(...(await narrowFaults(hub, 'hub')));
      for (const article of ['Replies you can copy', longWord]) {
        await hubPages(page).openArticle(article);
        faults.push(...(await webPartFaults(hub, article)), ...(await narrowFaults(hub, article)));
        await page.getByRole('button', { name: guidanceStrings.back }).click();
      }
      await hubPages(page).find.fill('nothing has these words');
      await page.getByRole('button', { name: guidanceStrings.filter.clear }).waitFor();
      faults.push(...(await webPartFaults(hub, 'guidance, nothing found')));
      expect(faults).toEqual([]);
      await hub.context.close();
    });

    it('and with the directory, its details, and when nothing is found', async () => {
      const directory = await open('councillor', { ...look, part: 'service-directory' });
      const { page } = directory;
      await directoryPages(page).atRest();
      for (const summary of (await page.locator('main summary').all()).slice(0, 3)) await summary.click();
      const faults = await webPartFaults(directory, 'directory');
      faults.push(...(await narrowFaults(directory, 'directory')));
      await directoryPages(page).box.fill('troll');
      await page.getByRole('button', { name: directoryStrings.search.wordsOnly }).waitFor();
      faults.push(...(await webPartFaults(directory, 'directory, words understood')));
      await directoryPages(page).box.fill('xqzzy');
      await page.getByText(directoryStrings.results.talk).waitFor();
      faults.push(...(await webPartFaults(directory, 'directory, nothing found')));
      expect(faults).toEqual([]);
      await directory.context.close();
    });

    it('and with what officers see', async () => {
      const officer = await open('officer', look);
      const remarks = officerRemarks(officer.page);
      await directoryPages(officer.page).atRest();
      await remarks.summary.first().waitFor();
      for (const summary of await remarks.summary.all()) await summary.click();
      const faults = await webPartFaults(officer, 'officer');
      faults.push(...(await narrowFaults(officer, 'officer')));
      expect(faults).toEqual([]);
      await officer.context.close();
    });
  });

  it.each([
    ['the light theme', {}],
    ['the dark theme', { theme: 'dark' as const }],
  ])('and with the settings of both, in %s', async (_name, look) => {
    for (const part of ['safety-hub', 'service-directory'] as const) {
      const officer = await open('officer', { ...look, part });
      await settingsPages(officer.page).begin();
      await settingsPages(officer.page).field('E-mail for corrections').fill('not an address');
      await settingsPages(officer.page).pane.getByRole('alert').filter({ hasText: /./ }).waitFor();
      expect(await webPartFaults(officer, `settings of ${part}`)).toEqual([]);
      await officer.context.close();
    }
  });

  it('and while Graph is down', async () => {
    await tenantControl(stack).fault({ match: '(GET|POST) /graph/', status: 503, retryAfter: 0 });
    const window = await open('councillor');
    await window.page.getByText(shellStrings.failed).first().waitFor();
    await directoryPages(window.page).crisis.waitFor();
    const faults = await webPartFaults(window, 'Graph down');
    faults.push(...(await narrowFaults(window, 'Graph down')));
    await tenantControl(stack).mend();
    expect(faults).toEqual([]);
    await window.context.close();
  });

  it.each([
    ['as they are', 'none'],
    ['in the colours that the reader has forced', 'active'],
  ] as const)('and one sees where the focus is, %s', async (_name, forcedColors) => {
    for (const [part, stops] of [
      ['safety-hub', 20],
      ['service-directory', 12],
    ] as const) {
      const window = await open('officer', { part });
      await window.page.emulateMedia({ forcedColors });
      await officerRemarks(window.page).summary.first().waitFor();
      expect(await unseenFocus(window, stops)).toEqual([]);
      expect(await narrowFaults(window, part)).toEqual([]);
      await window.context.close();
    }
  });
});
