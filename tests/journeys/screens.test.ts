import type { Browser } from 'playwright-core';
import { as } from '../setup/api';
import { openBrowser, openWindow, type PersonWindow, type WindowOptions, follow } from '../setup/browser';
import { idOf, send, untilFiled } from '../setup/cases';
import { councillorPages, onePixel, screen, shellPages } from '../setup/pages';
import { screenFaults, zoomFaults } from '../setup/screen-checks';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl } from '../setup/tenant-control';

type Theme = NonNullable<WindowOptions['theme']>;

/** Address and heading of every screen of the two forms. */
const forms: readonly (readonly [string, string])[] = [
  ['report/quick', 'What happened?'],
  ['report/quick/when', 'When did it happen?'],
  ['report/quick/account', 'What happened, in your own words?'],
  ['report/full', 'Are you safe right now?'],
  ['report/full/about-whom', 'Who did this happen to?'],
  ['report/full/kinds', 'What happened?'],
  ['report/full/when', 'When did it happen?'],
  ['report/full/account', 'What happened, in your own words?'],
  ['report/full/channels', 'How did it reach you?'],
  ['report/full/place', 'Where did it happen?'],
  ['report/full/who', 'Who did it?'],
  ['report/full/files', 'Do you have pictures, messages or files that show it?'],
  ['report/full/effects', 'How has it affected you?'],
  ['report/full/about-you', 'Was it aimed at something about you?'],
  ['report/full/support', 'What would help?'],
  ['report/full/police', 'Have you told the police?'],
  ['report/full/share', 'May we share this with the police?'],
  ['report/full/must-not-see', 'Is there anyone who must not see this?'],
  ['report/full/contact', 'How is it safe to reach you?'],
  ['report/full/check', 'Check your answers'],
];

describe.each<Theme>(['default', 'dark', 'contrast'])(
  'given the theme %s and a screen 320 pixels wide',
  (theme) => {
    let stack: Stack;
    let browser: Browser;
    let reference: string;

    const open = (person: string, options: WindowOptions = {}): Promise<PersonWindow> =>
      openWindow(browser, stack, person, { theme, size: 'phone', ...options });
    const goTo = ({ tab }: PersonWindow, route: string): Promise<void> => follow(tab, route);
    /** Goes to a screen and looks at it. */
    async function faultsAt(
      window: PersonWindow,
      route: string,
      heading: string | RegExp,
    ): Promise<string[]> {
      await goTo(window, route);
      const found = await screenFaults({ ...window, heading });
      return theme === 'default' ? [...found, ...(await zoomFaults({ ...window, heading }))] : found;
    }

    beforeAll(async () => {
      stack = await startStack();
      browser = await openBrowser();
      const councillor = await as(stack, 'councillor');
      ({ reference } = await send(councillor, {
        kinds: ['threat-of-harm', 'stalking'],
        account: `A very long word without a break: ${'threatening'.repeat(12)}`,
        place:
          'https://an-invented-network.example/groups/ward-news/posts/1234567890123456789012345678901234',
        perpetrators: [{ type: 'anonymous-account', handle: '@somebody-who-is-invented' }],
        mustNotSee: [idOf('officer2')],
      }));
      await untilFiled(councillor, reference);
      await (
        await as(stack, 'officer')
      ).send(`/api/incidents/${reference}/messages`, { body: 'We are with you.' });
      await untilFiled(councillor, reference);
    });
    afterAll(async () => {
      await browser?.close();
      await stack?.stop();
    });

    it('then nothing is wrong with any question', async () => {
      const councillor = await open('councillor2');
      const faults = await screenFaults({ ...councillor, heading: 'What do you need?', focus: false });
      for (const [route, heading] of forms) faults.push(...(await faultsAt(councillor, route, heading)));
      expect(faults).toEqual([]);
      await councillor.context.close();
    });

    it('and nothing with help, errors and choices that open more', async () => {
      const councillor = await open('councillor2', { route: 'report/full' });
      const { tab } = councillor;
      await tab.getByRole('radio', { name: 'No', exact: true }).check();
      await tab.getByRole('heading', { name: 'Get help first' }).waitFor();
      const look = (heading: string): Promise<string[]> => screenFaults({ tab, heading, focus: false });
      const faults = await look('Are you safe right now?');
      await goTo(councillor, 'report/full/kinds');
      await screen(tab, 'What happened?').waitFor();
      await tab.getByRole('button', { name: 'Continue' }).click();
      await tab
        .getByRole('alert')
        .getByRole('link', { name: 'Choose at least one kind of incident.' })
        .waitFor();
      expect(await tab.getByRole('alert').evaluate((box) => box === document.activeElement)).toBe(true);
      faults.push(...(await look('What happened?')));
      await goTo(councillor, 'report/full/when');
      for (const choice of ['I know the day and the time', 'I know roughly when', 'It is still going on']) {
        await tab.getByRole('radio', { name: choice }).check();
        faults.push(...(await look('When did it happen?')));
      }
      await goTo(councillor, 'report/full/who');
      await tab.getByRole('radio', { name: 'A person I know of' }).check();
      faults.push(...(await look('Who did it?')));
      await goTo(councillor, 'report/full/about-whom');
      await tab.getByRole('radio', { name: 'Another councillor' }).check();
      faults.push(...(await look('Who did this happen to?')));
      await goTo(councillor, 'report/full/police');
      await tab.getByRole('radio', { name: 'Yes' }).check();
      faults.push(...(await look('Have you told the police?')));
      await goTo(councillor, 'report/full/check');
      await tab.getByRole('button', { name: 'Send the report' }).click();
      await tab.getByRole('alert').getByText('There is a problem').waitFor();
      faults.push(...(await look('Check your answers')));
      expect(faults).toEqual([]);
      await councillor.context.close();
    });

    it('and nothing with a receipt, a report, and what one can do with it', async () => {
      const councillor = await open('councillor');
      const { tab } = councillor;
      await councillorPages(tab).openQuickLog();
      await councillorPages(tab).quickLogUpToSend({ kind: 'Something else', account: 'Paint on the gate.' });
      await councillorPages(tab).attach({ name: 'gate.png', mimeType: 'image/png', buffer: onePixel });
      await councillorPages(tab).send();
      await tab.getByText('Stored', { exact: true }).waitFor();
      const faults = await screenFaults({ tab, heading: 'We have your report' });
      faults.push(...(await faultsAt(councillor, '', 'What do you need?')));
      const detail = `Report ${reference}`;
      faults.push(...(await faultsAt(councillor, `reports/${reference}`, detail)));
      await tab.getByRole('button', { name: 'Withdraw this report' }).click();
      await tab.getByRole('heading', { name: 'Withdraw this report?' }).waitFor();
      faults.push(...(await screenFaults({ tab, heading: detail, focus: false })));
      faults.push(...(await faultsAt(councillor, `reports/${reference}/amend`, 'Check your answers')));
      faults.push(
        ...(await faultsAt(councillor, `reports/${reference}/amend/place`, 'Where did it happen?')),
      );
      faults.push(...(await faultsAt(councillor, 'reports/CS-22222222', 'We cannot find that')));
      faults.push(...(await faultsAt(councillor, 'nowhere', 'We cannot find that')));
      expect(faults).toEqual([]);
      await councillor.context.close();
    });

    it('and nothing where an officer works', async () => {
      const officer = await open('officer');
      await officer.tab.getByRole('link', { name: new RegExp(reference) }).waitFor();
      const faults = await screenFaults({ ...officer, heading: 'Inbox', focus: false });
      faults.push(...(await faultsAt(officer, `reports/${reference}`, `Report ${reference}`)));
      await officer.tab.getByText('We are with you.').waitFor();
      await officer.tab.getByRole('combobox', { name: 'Where it stands' }).selectOption({ label: 'Closed' });
      faults.push(...(await screenFaults({ ...officer, heading: `Report ${reference}`, focus: false })));
      faults.push(...(await faultsAt(officer, 'report/full/about-whom', 'Who did this happen to?')));
      faults.push(...(await faultsAt(officer, '', 'Inbox')));
      expect(faults).toEqual([]);
      await officer.context.close();
    });

    it('and nothing where the monitoring officer keeps a report and lets it go', async () => {
      const keeper = await open('monitoring-officer', { route: `reports/${reference}` });
      const { tab } = keeper;
      const press = (name: string): Promise<void> => tab.getByRole('button', { name, exact: true }).click();
      const look = () => screenFaults({ tab, heading: `Report ${reference}`, focus: false });
      await press('Put on hold');
      const form = tab.getByRole('form', { name: 'Put on hold' });
      await form.getByRole('button', { name: 'Put on hold' }).click();
      await form.getByText('Say why this must be kept.').waitFor();
      const faults = await look();
      await form.getByRole('textbox', { name: 'Why it must be kept' }).fill('A claim was announced.');
      await form.getByRole('button', { name: 'Put on hold' }).click();
      await tab.getByText('Why: A claim was announced.').waitFor();
      await press('End the hold');
      await tab.getByText('End this hold?').waitFor();
      faults.push(...(await look()));
      await press('Yes, end it');
      await tab.getByText('Why: A claim was announced.').waitFor({ state: 'detached' });
      faults.push(...(await look()));
      expect(faults).toEqual([]);
      await keeper.context.close();
    });

    it('and nothing where somebody has no part in it', async () => {
      const outsider = await open('outsider');
      expect(await screenFaults({ ...outsider, heading: 'What you can do here', focus: false })).toEqual([]);
      await outsider.context.close();
    });

    it('and nothing when things go wrong: no connection, no session, no SharePoint', async () => {
      const councillor = await open('councillor3', { tokenSeconds: 60 });
      const { page, tab } = councillor;
      await councillorPages(tab).openQuickLog();
      await councillorPages(tab).quickLogUpToSend({ kind: 'Something else', account: 'Paint on the door.' });
      await councillor.context.setOffline(true);
      await tab.getByText(/You have no connection/).waitFor();
      const faults = await screenFaults({ tab, heading: 'What happened, in your own words?', focus: false });
      await tab.getByRole('button', { name: 'Send', exact: true }).click();
      faults.push(...(await screenFaults({ tab, heading: 'Not sent yet' })));
      await councillor.context.setOffline(false);
      await councillorPages(tab).reference();
      await shellPages(page).endSession();
      await goTo(councillor, 'reports/CS-33333333');
      await tab.getByRole('button', { name: 'Sign in again' }).waitFor();
      faults.push(...(await screenFaults({ tab, heading: 'Report CS-33333333', focus: false })));
      await councillor.context.close();
      const other = await open('councillor4');
      await screen(other.tab, 'What do you need?').waitFor();
      await tenantControl(stack).fault({ match: allOfGraph, status: 503 });
      await goTo(other, `reports/${reference}`);
      await other.tab.getByRole('heading', { name: 'This did not work' }).waitFor();
      faults.push(...(await screenFaults({ ...other, heading: `Report ${reference}` })));
      await goTo(other, '');
      await other.tab.getByText(/SharePoint is not answering just now/).waitFor();
      faults.push(...(await screenFaults({ ...other, heading: 'What do you need?' })));
      await tenantControl(stack).mend();
      expect(faults).toEqual([]);
      await other.context.close();
    });
  },
);
