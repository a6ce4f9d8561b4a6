import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { councillorPages, officerPages } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl } from '../setup/tenant-control';

const incomplete = 'SharePoint is not answering just now. This is what we still hold here.';
/** Filing goes on after a pause that grows with the outage. */
const inTime = { timeout: 45_000 };

describe('given a councillor and an officer while SharePoint does not answer', () => {
  let stack: Stack;
  let browser: Browser;
  let councillor: PersonWindow;
  let officer: PersonWindow;
  let before: string;
  let during: string;

  const report = async (account: string): Promise<string> => {
    const pages = councillorPages(councillor.tab);
    await pages.openQuickLog();
    await pages.quickLogUpToSend({ kind: 'Verbal abuse', account });
    return pages.send();
  };
  const home = (): Promise<void> =>
    councillor.tab.getByRole('link', { name: /Back to (the start|my reports)/ }).click();

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
    officer = await openWindow(browser, stack, 'officer');
    councillor = await openWindow(browser, stack, 'councillor', { size: 'phone' });
    before = await report('Shouting at the surgery.');
    await home();
    await councillor.tab.getByRole('link', { name: new RegExp(before) }).waitFor();
    await officerPages(officer.tab).reportLink(before).waitFor();
    await councillor.tab.getByText('Safe with us. Not yet filed.').waitFor({ state: 'detached', ...inTime });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when the councillor reports, then they have their receipt, and read that it is not filed yet', async () => {
    await tenantControl(stack).fault({ match: allOfGraph, status: 503 });
    during = await report('And again, at the bus stop.');
    await councillor.tab.getByText('It is safe with us, even if you close this window.').waitFor();
    await councillor.tab.getByText(/SharePoint is not answering just now. We go on trying/).waitFor();
    await home();
    const mine = councillor.tab.getByRole('listitem').filter({ hasText: during });
    await mine.getByText('Safe with us. Not yet filed.').waitFor();
    await councillor.tab.getByText(incomplete).waitFor();
  });

  it('then the officer is told that this is not all there is, and still sees what has just come', async () => {
    await officer.tab.getByText(incomplete).waitFor();
    await officerPages(officer.tab).reportLink(during).waitFor();
  });

  it('when the councillor writes more, then it is kept and said so', async () => {
    await councillorPages(councillor.tab).openReport(during);
    await councillorPages(councillor.tab).write('He is still outside.');
    await councillor.tab.getByText('Safe with us. It is filed as soon as SharePoint answers.').waitFor();
    await councillor.tab.getByText('He is still outside.').waitFor();
    await councillor.tab.getByText('Safe with us, not yet filed').first().waitFor();
  });

  it('when it answers again, then all of it is there on both sides, once', async () => {
    await tenantControl(stack).mend();
    await officer.tab.getByText(incomplete).waitFor({ state: 'detached', ...inTime });
    await officerPages(officer.tab).reportLink(before).waitFor(inTime);
    await officerPages(officer.tab).open(during);
    await officer.tab.getByText('He is still outside.').waitFor(inTime);
    expect(await officer.tab.getByText('He is still outside.').count()).toBe(1);
    await councillor.tab.getByText('Safe with us, not yet filed').waitFor({ state: 'detached', ...inTime });
    await home();
    await councillor.tab.getByRole('link', { name: new RegExp(before) }).waitFor(inTime);
    expect(await councillor.tab.getByRole('link', { name: new RegExp(during) }).count()).toBe(1);
    expect(await councillor.tab.getByText(incomplete).count()).toBe(0);
  });
});
