import type { Browser } from 'playwright-core';
import { hubStrings } from '@councillor-safety/spfx-webparts/hub/hub-strings';
import { shellStrings } from '@councillor-safety/spfx-webparts/shell/shell-strings';
import { fill } from '@councillor-safety/spfx-webparts/shell/words';
import { openBrowser } from '../setup/browser';
import { keyboardOf } from '../setup/keyboard';
import { startHubSite } from '../setup/stack';
import { hubPages, openSitePage, saveSettings, settingsPages, type SitePage } from '../setup/web-parts';

const title = 'Safe at Ambleford';
const email = 'safety@ambleford.example';

describe('given an officer who makes the hub the council’s own', () => {
  let stack: Awaited<ReturnType<typeof startHubSite>>;
  let browser: Browser;
  let officer: SitePage;

  const open = (person: string): Promise<SitePage> =>
    openSitePage(browser, stack, person, { part: 'safety-hub' });
  /** Headings of the hub, in their order. */
  const headings = ({ page }: SitePage): Promise<string[]> =>
    page.locator('[data-web-part="safety-hub"]').getByRole('heading', { level: 2 }).allInnerTexts();

  beforeAll(async () => {
    stack = await startHubSite();
    browser = await openBrowser();
    officer = await open('officer');
    await hubPages(officer.page)
      .contact(/^Member services/)
      .waitFor();
    await settingsPages(officer.page).begin();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when they give it another title, then it stands on the page at once', async () => {
    await settingsPages(officer.page).field('Heading').fill(title);
    await officer.page.getByRole('heading', { name: title, level: 2 }).waitFor();
  });

  it('when they choose Scotland, then its numbers are there, and the police’s stay', async () => {
    const { emergency } = hubPages(officer.page);
    expect(await emergency.getByText('Breathing Space').count()).toBe(0);
    await settingsPages(officer.page).field('Nation of the UK').selectOption('Scotland');
    await emergency.getByText('Breathing Space').waitFor();
    await emergency.getByRole('link', { name: 'Call 999' }).waitFor();
    await emergency.getByRole('link', { name: 'Call 116 123' }).waitFor();
  });

  it('when they move the guidance up by keyboard, then it moves on the page, and its place is spoken', async () => {
    const { page } = officer;
    const keyboard = keyboardOf(officer);
    const up = 'Move “Guidance” up';
    await page.getByRole('button', { name: up }).focus();
    for (const place of [5, 4, 3]) {
      await keyboard.press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: `“Guidance” is now number ${place} of 6` })
        .waitFor();
      expect(await keyboard.focused()).toBe(`BUTTON ${up}`);
    }
    expect(await headings(officer)).toEqual([
      ...[title, 'What do you need?', 'Who to go to', 'Guidance'],
      ...['What happens when you report', 'Looking after yourself', 'Bulletins'],
    ]);
  });

  it('when they leave a block out, then it is gone', async () => {
    await settingsPages(officer.page)
      .pane.getByRole('checkbox', { name: 'Looking after yourself' })
      .uncheck();
    await officer.page.getByRole('region', { name: 'Looking after yourself' }).waitFor({ state: 'detached' });
  });

  it('when an address is no address, then it is said beside it, and the page does not take it over', async () => {
    const { page } = officer;
    const { field, pane } = settingsPages(page);
    await field('E-mail for corrections').fill(email);
    await page.getByRole('link', { name: fill(hubStrings.corrections.tell, { email }) }).waitFor();
    await field('E-mail for corrections').fill('safety at ambleford, somebody@else.example');
    await pane
      .getByRole('alert')
      .filter({ hasText: /^Type one e-mail address/ })
      .waitFor();
    expect(await field('E-mail for corrections').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('link', { name: fill(hubStrings.corrections.tell, { email }) }).count()).toBe(
      1,
    );
    expect(await page.locator('main').getByText('somebody@else.example').count()).toBe(0);
  });

  it('when the page is saved, then everybody sees it so, also after it is loaded again', async () => {
    await settingsPages(officer.page).save();
    await officer.page.reload();
    const councillor = await open('councillor');
    for (const window of [officer, councillor]) {
      await hubPages(window.page)
        .contact(/^Member services/)
        .waitFor();
      await hubPages(window.page).emergency.getByText('Breathing Space').waitFor();
      await window.page.getByRole('link', { name: fill(hubStrings.corrections.tell, { email }) }).waitFor();
      expect(await headings(window)).toEqual([
        ...[
          title,
          'What do you need?',
          'Who to go to',
          'Guidance',
          'What happens when you report',
          'Bulletins',
        ],
      ]);
    }
    expect(await settingsPages(councillor.page).edit.count()).toBe(0);
    expect([...officer.complaints, ...councillor.complaints]).toEqual([]);
    await councillor.context.close();
  });

  it('when changes are thrown away, then the page is as it was', async () => {
    await settingsPages(officer.page).begin();
    await settingsPages(officer.page).field('Heading').fill('Never mind');
    await officer.page.getByRole('heading', { name: 'Never mind', level: 2 }).waitFor();
    await officer.page.getByRole('button', { name: 'Discard' }).click();
    await officer.page.getByRole('heading', { name: title, level: 2 }).waitFor();
  });

  it('when the page holds settings that nobody could have typed, then readers are spared and the editor is told', async () => {
    const properties = {
      ...{ nation: 'Atlantis', onCallPhone: 'call us', correctionsEmail: ['x'], blocks: 'all of them' },
      ...{ teamsAppId: 7, title: { toString: 'a trap' }, waysOn: null, firstLookDays: -1 },
    };
    expect(await saveSettings(stack, 'officer', { part: 'safety-hub', properties })).toBeLessThan(300);
    const reader = await open('councillor');
    await hubPages(reader.page)
      .contact(/^Member services/)
      .waitFor();
    await hubPages(reader.page).emergency.getByText('NHS 111, option 2').waitFor();
    await reader.page.getByText('Within 1 working day of the day you report.').waitFor();
    expect(await reader.page.getByText(shellStrings.settings.mend).count()).toBe(0);
    expect(reader.complaints).toEqual([]);
    await reader.context.close();
    await officer.page.reload();
    await settingsPages(officer.page).begin();
    const told = officer.page.getByRole('status').filter({ hasText: shellStrings.settings.mend });
    for (const setting of ['Nation of the UK', 'Phone of the on-call line', 'Id of the Teams app']) {
      await told.getByText(setting, { exact: true }).waitFor();
    }
  });

  it.each(['councillor', 'champion', 'outsider', 'nobody-at-all'])(
    'and %s cannot save the page, whatever their browser sends',
    async (person) => {
      const before = await open('councillor');
      const shown = await headings(before);
      const properties = { title: 'Taken over' };
      expect(await saveSettings(stack, person, { part: 'safety-hub', properties })).toBe(403);
      await before.page.reload();
      expect(await headings(before)).toEqual(shown);
      await before.context.close();
    },
  );
});
