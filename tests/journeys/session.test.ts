import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { councillorPages, shellPages } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';

const account = 'It began with a letter, and then there were calls at night.';

describe('given a councillor whose session runs out while they write', () => {
  let stack: Stack;
  let browser: Browser;
  let councillor: PersonWindow;

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
    // Less than the five minutes for which msal lends a token out again: each call needs a new one.
    councillor = await openWindow(browser, stack, 'councillor', { size: 'phone', tokenSeconds: 60 });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when it has run out, then they are asked to sign in again, and the text stays', async () => {
    const { page, tab } = councillor;
    const pages = councillorPages(tab);
    await pages.openQuickLog();
    await pages.quickLogUpToSend({ kind: 'Stalking', account: 'It began with a letter.' });
    await tab.getByText('Saved', { exact: true }).waitFor();
    await shellPages(page).endSession();
    await tab.getByRole('textbox', { name: 'What happened' }).fill(account);
    const banner = tab
      .getByRole('alert')
      .filter({ hasText: 'Please sign in again. What you wrote is kept.' });
    await banner.getByRole('button', { name: 'Sign in again' }).waitFor();
    expect(await tab.getByRole('textbox', { name: 'What happened' }).inputValue()).toBe(account);
  });

  it('when they send without signing in, then it is kept, and they are told why it has not gone', async () => {
    const { tab } = councillor;
    await tab.getByRole('button', { name: 'Send', exact: true }).click();
    await tab.getByRole('heading', { name: 'Not sent yet' }).waitFor();
    await tab.getByText('Sign in again below, and it will be sent.').waitFor();
  });

  it('when they sign in again, then it goes out by itself', async () => {
    const { page, tab } = councillor;
    await tab.getByRole('button', { name: 'Sign in again' }).click();
    await shellPages(page).signInAgain();
    const reference = await councillorPages(tab).reference();
    await tab.getByRole('link', { name: 'Open this report' }).click();
    await tab.getByRole('heading', { name: `Report ${reference}` }).waitFor();
    await tab.getByRole('definition').filter({ hasText: account }).waitFor();
  });
});
