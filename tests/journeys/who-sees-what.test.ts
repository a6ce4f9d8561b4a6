import type { Browser } from 'playwright-core';
import { as } from '../setup/api';
import { openBrowser, openWindow, type PersonWindow, type WindowOptions } from '../setup/browser';
import { idOf, send, untilFiled } from '../setup/cases';
import { fullReportPages, councillorPages, officerPages, screen } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';

const notFound = 'We cannot find that';

describe('given a report that one officer must not see', () => {
  let stack: Stack;
  let browser: Browser;
  let hidden: string;
  let open: string;

  const visit = (person: string, options?: WindowOptions): Promise<PersonWindow> =>
    openWindow(browser, stack, person, options);

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
    const councillor = await as(stack, 'councillor');
    hidden = (await send(councillor, { mustNotSee: [idOf('officer2')] })).reference;
    open = (await send(councillor, { kinds: ['threat-of-harm'] })).reference;
    await untilFiled(councillor, hidden);
    await untilFiled(councillor, open);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('then that officer finds it neither in the inbox, nor by its reference, nor by its link', async () => {
    const excluded = await visit('officer2');
    await officerPages(excluded.tab).reportLink(open).waitFor();
    expect(await officerPages(excluded.tab).reportLink(hidden).count()).toBe(0);
    await officerPages(excluded.tab).search(hidden);
    await excluded.tab.getByText('No report that you can open has this reference.').waitFor();
    await excluded.context.close();
    const byLink = await visit('officer2', { route: `reports/${hidden}` });
    await screen(byLink.tab, notFound).waitFor();
    await byLink.context.close();
  });

  it('and the others do', async () => {
    const officer = await visit('legal');
    await officerPages(officer.tab).search(hidden);
    await officerPages(officer.tab).open(hidden);
    await officer.tab.getByRole('definition').filter({ hasText: 'Jonty Pemberwick' }).waitFor();
    expect(await officer.tab.getByRole('option', { name: /Jonty Pemberwick/ }).count()).toBe(0);
    await officer.context.close();
  });

  it.each(['councillor2', 'champion'])(
    'and %s, who has the link, reads only that it cannot be found',
    async (person) => {
      const other = await visit(person, { route: `reports/${open}` });
      await screen(other.tab, notFound).waitFor();
      await other.tab.getByRole('link', { name: 'Back to the start' }).click();
      await screen(other.tab, 'What do you need?').waitFor();
      expect(await other.tab.getByText(open).count()).toBe(0);
      await other.context.close();
    },
  );

  it.each([
    ['administrator', /Reports are not shown to administrators/],
    ['outsider', /Your account is neither/],
  ])('and the %s gets the numbers anyone can use, also by a link', async (person, sentence) => {
    const other = await visit(person, { route: `reports/${open}` });
    await screen(other.tab, 'What you can do here').waitFor();
    await other.tab.getByText(sentence).waitFor();
    await other.tab.getByText(/116 123/).waitFor();
    expect(await other.tab.getByText(open).count()).toBe(0);
    await other.context.close();
  });
});

describe('given somebody who reports for another councillor', () => {
  let stack: Stack;
  let browser: Browser;

  const reportFor = async (window: PersonWindow, councillor: string): Promise<string> => {
    const { tab } = window;
    const report = fullReportPages(tab);
    await report.at('Who did this happen to?');
    if ((await tab.getByRole('radio', { name: 'Another councillor' }).count()) > 0) {
      await report.choose('Another councillor');
    }
    await tab.getByRole('combobox', { name: 'Which councillor?' }).selectOption({ label: councillor });
    await report.goOn();
    await report.choose('Abusive messages');
    await report.goOn();
    await report.choose('Just now');
    await report.goOn();
    await report.fill('What happened', 'They asked me to log it for them.');
    await report.toCheck();
    return report.send();
  };

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when an officer does, then the councillor sees it among theirs, with the officer’s name', async () => {
    const officer = await openWindow(browser, stack, 'officer');
    await officer.tab.getByRole('link', { name: 'Report on behalf of a councillor' }).click();
    await fullReportPages(officer.tab).goOn();
    const reference = await reportFor(officer, 'Cllr Celeste Marrowby');
    const councillor = await openWindow(browser, stack, 'councillor3');
    await councillorPages(councillor.tab).openReport(reference);
    await councillor.tab.getByText('Reported by').waitFor();
    await councillor.tab.getByText('Imani Larkspur').waitFor();
    await officer.context.close();
    await councillor.context.close();
  });

  it('when a councillor does, then they see where it stands, and not what is said', async () => {
    const reporter = await openWindow(browser, stack, 'councillor2');
    await fullReportPages(reporter.tab).open();
    await fullReportPages(reporter.tab).goOn();
    const reference = await reportFor(reporter, 'Cllr Avani Thistlewood');
    const councillor = await as(stack, 'councillor');
    await untilFiled(councillor, reference);
    await councillor.send(`/api/incidents/${reference}/messages`, { body: 'Please ring after six.' });
    await reporter.tab.getByRole('link', { name: 'Back to the start' }).click();
    await reporter.tab.getByText('For Cllr Avani Thistlewood').waitFor();
    await councillorPages(reporter.tab).openReport(reference);
    await reporter.tab.getByText(/You reported this for Cllr Avani Thistlewood/).waitFor();
    await reporter.tab.getByText('Received, not looked at yet').first().waitFor();
    expect(await reporter.tab.getByText('Please ring after six.').count()).toBe(0);
    expect(await reporter.tab.getByRole('button', { name: 'Send the message' }).count()).toBe(0);
    const officer = await openWindow(browser, stack, 'officer', { route: `reports/${reference}` });
    await officer.tab.getByText('Please ring after six.').waitFor();
    await officer.tab.getByText('Cllr Bram Oakenfold').first().waitFor();
  });
});
