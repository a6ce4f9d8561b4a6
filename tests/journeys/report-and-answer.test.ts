import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { councillorPages, officerPages, onePixel } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';

/** Somebody who is asked for help sees it this soon. */
const soon = { timeout: 5_000 };

describe('given a councillor and an officer, each in a window of their own', () => {
  let stack: Stack;
  let browser: Browser;
  let councillor: PersonWindow;
  let officer: PersonWindow;
  let reference: string;

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
    officer = await openWindow(browser, stack, 'officer');
    councillor = await openWindow(browser, stack, 'councillor', { size: 'phone' });
    await officer.tab.getByRole('heading', { name: 'Inbox' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when the councillor logs something with a photo, then they get a reference to read out', async () => {
    const pages = councillorPages(councillor.tab);
    await pages.openQuickLog();
    await pages.quickLogUpToSend({
      kind: 'Threat of harm',
      account: 'He said he knows where I live. 🌧️ <b>not bold</b>',
    });
    await pages.attach({ name: 'letter box.png', mimeType: 'image/png', buffer: onePixel });
    reference = await pages.send();
    expect(reference).toMatch(/^CS-[2-9A-Z]{8}$/);
    await councillor.tab.getByText('Fingerprint (SHA-256)').waitFor();
  });

  it('then the officer sees it within five seconds, without doing anything', async () => {
    await officerPages(officer.tab).reportLink(reference).waitFor(soon);
  });

  it('when the officer opens it, then they read it as it was written, and see the photo', async () => {
    const pages = officerPages(officer.tab);
    await pages.open(reference);
    await officer.tab.getByText('He said he knows where I live. 🌧️ <b>not bold</b>').waitFor();
    await officer.tab.getByRole('button', { name: 'Show letter box.png' }).click();
    const picture = officer.tab.getByRole('img', { name: /letter box.png/ });
    await picture.waitFor();
    expect(
      await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(1);
  });

  it('when the officer takes it, then the councillor sees that somebody has looked at it', async () => {
    await officerPages(officer.tab).take();
    await councillor.tab.getByRole('link', { name: 'Open this report' }).click();
    await councillor.tab.getByText('Being looked at').first().waitFor(soon);
    await councillor.tab.getByText('Imani Larkspur').first().waitFor(soon);
  });

  it('when the officer replies, then the councillor reads it, and never the internal note', async () => {
    const pages = officerPages(officer.tab);
    await pages.note('Known from another case.');
    await officer.tab.getByText('Known from another case.').first().waitFor(soon);
    await pages.reply('We are with you. Please keep the letter.');
    await councillor.tab.getByText('We are with you. Please keep the letter.').waitFor(soon);
    expect(await councillor.tab.getByText('Known from another case.').count()).toBe(0);
  });

  it('when the councillor writes back, then the officer reads it', async () => {
    await councillorPages(councillor.tab).write('Thank you. I have kept it.');
    await officer.tab.getByText('Thank you. I have kept it.').waitFor(soon);
  });

  it('when the officer closes it with an outcome, then the councillor sees that too', async () => {
    await officerPages(officer.tab).close('Advice given');
    await councillor.tab
      .getByText(/Closed/)
      .first()
      .waitFor(soon);
    await councillor.tab
      .getByText(/Advice given/)
      .first()
      .waitFor(soon);
  });

  it('and nobody’s console had anything to complain of', () => {
    expect([...councillor.complaints, ...officer.complaints]).toEqual([]);
  });

  it('when everything is started again, then it is all still there', async () => {
    await stack.restart();
    const again = await openWindow(browser, stack, 'councillor', { route: `reports/${reference}` });
    await again.tab.getByRole('heading', { name: `Report ${reference}` }).waitFor();
    for (const words of [
      'We are with you. Please keep the letter.',
      'Thank you. I have kept it.',
      'letter box.png',
    ]) {
      await again.tab.getByText(words, { exact: false }).first().waitFor();
    }
  });
});
