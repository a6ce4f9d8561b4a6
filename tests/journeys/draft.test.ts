import type { Browser, BrowserContext, Frame } from 'playwright-core';
import type { MyReports } from '@councillor-safety/core/incident/incident-answers';
import { as } from '../setup/api';
import { newDevice, openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { councillorPages, screen } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';
import { until } from '../setup/until';

const account = 'She followed me from the bus stop to my door.';
const accountField = (tab: Frame) => tab.getByRole('textbox', { name: 'What happened' });
const draftState = (tab: Frame, words: string) =>
  tab.getByRole('status', { name: 'Your draft' }).getByText(words, { exact: true }).waitFor();

/** Everything that the browser keeps for the tab, as one text. */
const keptByBrowser = (tab: Frame): Promise<string> =>
  tab.evaluate(async () => {
    const rows: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const open = indexedDB.open(name);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(new Error(name));
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (all.onsuccess = resolve));
        rows.push(all.result);
      }
      database.close();
    }
    return JSON.stringify(rows);
  });

const reportsOf = async (stack: Stack, person: string): Promise<MyReports['items']> =>
  (await (await as(stack, person)).call<MyReports>('/api/incidents/mine')).body.items;

describe('given a councillor who writes a quick log', () => {
  let stack: Stack;
  let browser: Browser;
  let device: BrowserContext;
  let councillor: PersonWindow;

  const open = (person: string, context?: BrowserContext): Promise<PersonWindow> =>
    openWindow(browser, stack, person, { context, size: 'phone' });
  const goToAccount = async ({ tab }: PersonWindow): Promise<void> => {
    if ((await screen(tab, 'What happened?').count()) === 0) await councillorPages(tab).openQuickLog();
    // The draft is found a moment after the first question is there.
    await tab.getByRole('checkbox', { checked: true }).first().waitFor();
    await tab.getByRole('button', { name: 'Continue' }).click();
    await screen(tab, 'When did it happen?').waitFor();
    await tab.getByRole('button', { name: 'Continue' }).click();
    await screen(tab, 'What happened, in your own words?').waitFor();
  };

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
    device = await newDevice(browser, 'phone');
    councillor = await open('councillor', device);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when they type, then the header says where it is safe', async () => {
    const pages = councillorPages(councillor.tab);
    await pages.openQuickLog();
    await pages.quickLogUpToSend({ kind: 'Verbal abuse', account });
    await draftState(councillor.tab, 'Saved');
  });

  it('when the window is closed, then the draft is back in the next one', async () => {
    await councillor.page.close();
    councillor = await open('councillor', device);
    await goToAccount(councillor);
    expect(await accountField(councillor.tab).inputValue()).toBe(account);
  });

  it('and on another device', async () => {
    const elsewhere = await open('councillor');
    await goToAccount(elsewhere);
    expect(await accountField(elsewhere.tab).inputValue()).toBe(account);
    await elsewhere.context.close();
  });

  it('and nobody else at the same device gets to see any of it', async () => {
    const other = await open('councillor2', device);
    await councillorPages(other.tab).openQuickLog();
    await other.tab.getByRole('checkbox', { name: 'Threat of harm' }).check();
    await draftState(other.tab, 'Saved');
    expect(await other.tab.getByRole('checkbox', { name: 'Verbal abuse' }).isChecked()).toBe(false);
    await other.tab.getByRole('button', { name: 'Continue' }).click();
    await screen(other.tab, 'When did it happen?').waitFor();
    expect(await other.tab.getByRole('radio', { checked: true }).count()).toBe(0);
    await other.tab.getByRole('radio', { name: 'Just now' }).check();
    await other.tab.getByRole('button', { name: 'Continue' }).click();
    await screen(other.tab, 'What happened, in your own words?').waitFor();
    expect(await accountField(other.tab).inputValue()).toBe('');
    expect(await other.tab.getByText(account).count()).toBe(0);
    await other.page.close();
  });

  it('when another window changes the draft meanwhile, then both versions are offered and neither is lost', async () => {
    const second = await open('councillor', await newDevice(browser, 'phone'));
    await goToAccount(second);
    await accountField(second.tab).fill(`${account} From the second window.`);
    await draftState(second.tab, 'Saved');
    await accountField(councillor.tab).fill(`${account} From the first window.`);
    const choice = councillor.tab.getByRole('alert');
    await choice.getByRole('heading', { name: 'There are two versions of this draft' }).waitFor();
    await choice.getByText('From the first window.').waitFor();
    await choice.getByText('From the second window.').waitFor();
    await choice.getByRole('button', { name: 'Use the other one' }).click();
    await until(async () => (await accountField(councillor.tab).inputValue()).endsWith('second window.'), {
      what: 'the other version is in the form',
    });
    await second.context.close();
  });

  it('when the connection is lost, then the header says so, and what is typed stays', async () => {
    await device.setOffline(true);
    await accountField(councillor.tab).fill(`${account} On the train.`);
    await draftState(councillor.tab, 'No connection: kept on this device until sent');
    await councillor.tab.getByText(/You have no connection/).waitFor();
  });

  it('when Send is pressed without a connection, then it says that it is not sent yet', async () => {
    await councillor.tab.getByRole('button', { name: 'Send', exact: true }).click();
    await screen(councillor.tab, 'Not sent yet').waitFor();
    await councillor.tab.getByText('No connection: kept on this device until sent.').waitFor();
    for (let press = 0; press < 3; press += 1) {
      await councillor.tab.getByRole('button', { name: 'Try to send it now' }).click();
    }
    expect(await reportsOf(stack, 'councillor')).toEqual([]);
  });

  it('when the connection is back, then it goes out by itself, and is one report', async () => {
    await device.setOffline(false);
    const reference = await councillorPages(councillor.tab).reference();
    const reports = await reportsOf(stack, 'councillor');
    expect(reports.map((one) => one.reference)).toEqual([reference]);
  });

  it('and the draft is gone, here and on the service', async () => {
    await councillor.tab.getByRole('link', { name: 'Back to the start' }).click();
    await councillorPages(councillor.tab).openQuickLog();
    expect(await councillor.tab.getByRole('checkbox', { checked: true }).count()).toBe(0);
    const answer = await (await as(stack, 'councillor')).call('/api/drafts/incident-quick');
    expect(JSON.stringify(answer.body)).not.toContain('bus stop');
    expect(await keptByBrowser(councillor.tab)).not.toContain('bus stop');
  });

  it('when Send is pressed again and again, then it is one report', async () => {
    const hasty = await open('councillor3');
    const pages = councillorPages(hasty.tab);
    await pages.openQuickLog();
    await pages.quickLogUpToSend({ kind: 'Something else', account: 'Eggs on the door.' });
    await hasty.tab.getByRole('button', { name: 'Send', exact: true }).evaluate((button: HTMLElement) => {
      for (let press = 0; press < 8; press += 1) button.click();
    });
    const reference = await pages.reference();
    expect((await reportsOf(stack, 'councillor3')).map((one) => one.reference)).toEqual([reference]);
  });
});
