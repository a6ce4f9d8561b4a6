import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Route } from 'playwright-core';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import { openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { councillorPages, onePixel } from '../setup/pages';
import { program } from '../setup/sample-files';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl } from '../setup/tenant-control';

/** A picture that takes four pieces to send. */
const large = Buffer.concat([onePixel, randomBytes(3 * incidentLimits.evidenceChunkBytes)]);
const fingerprint = createHash('sha256').update(large).digest('hex');
const picture = (name: string, buffer = onePixel) => ({ name, mimeType: 'image/png', buffer });
const line = (tab: Frame, name: string) => tab.getByRole('listitem').filter({ hasText: name });
/** The queue tries again by itself after some seconds. */
const inTime = { timeout: 45_000 };

/** Lets so many pieces of a file pass, and loses the line then until it is mended. */
async function loseLineAfter(window: PersonWindow, pieces: number) {
  const ranges: string[] = [];
  let left = pieces;
  await window.context.route('**/bytes', async (route: Route) => {
    if (left === 0) return route.abort('connectionfailed');
    left -= 1;
    ranges.push(route.request().headers()['content-range'] ?? '');
    await route.continue();
  });
  return { ranges, mend: () => void (left = Number.POSITIVE_INFINITY) };
}

describe('given a councillor with files to show', () => {
  let stack: Stack;
  let browser: Browser;
  let folder: string;
  let councillor: PersonWindow;
  let tab: Frame;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
    stack = await startStack();
    browser = await openBrowser();
    councillor = await openWindow(browser, stack, 'councillor', { size: 'phone' });
    ({ tab } = councillor);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const writeQuickLog = async (account: string): Promise<void> => {
    await councillorPages(tab).openQuickLog();
    await councillorPages(tab).quickLogUpToSend({ kind: 'Abusive messages', account });
  };
  const fingerprintShown = async (name: string): Promise<string> => {
    await line(tab, name)
      .getByText(/^Fingerprint \(SHA-256\)/)
      .click();
    return line(tab, name).locator('code').innerText();
  };

  it('when a file cannot be taken, then one sentence beside it says why, before anything is sent', async () => {
    await writeQuickLog('Forty messages, with pictures.');
    const tooBig = path.join(folder, 'whole evening.mp4');
    await writeFile(tooBig, '');
    await truncate(tooBig, incidentLimits.evidenceBytes + 1);
    await tab.locator('input[type=file]').setInputFiles(tooBig);
    await line(tab, 'whole evening.mp4')
      .getByText(/larger than 50 MB/)
      .waitFor();
    await councillorPages(tab).attach(picture('nothing.png', Buffer.alloc(0)), picture('one.png'));
    await line(tab, 'nothing.png').getByText('Not taken: This file is empty.').waitFor();
    await line(tab, 'one.png').getByText('Ready. It is sent after the report.').waitFor();
  });

  it('when there are more than ten, then the eleventh is not taken, until one is taken away', async () => {
    const more = Array.from({ length: 10 }, (_, index) => picture(`more ${index}.png`));
    await councillorPages(tab).attach(...more);
    await line(tab, 'more 9.png')
      .getByText(/A report can hold 10 files/)
      .waitFor();
    for (const name of ['more 8.png', 'more 9.png']) {
      await tab.getByRole('button', { name: `Remove ${name}` }).click();
    }
    await councillorPages(tab).attach({ ...picture('holiday.jpg', program), mimeType: 'image/jpeg' });
    await line(tab, 'holiday.jpg').getByText('Ready. It is sent after the report.').waitFor();
  });

  it('when it is sent, then all go after the report, but a program that calls itself a picture', async () => {
    await councillorPages(tab).send();
    await line(tab, 'holiday.jpg')
      .getByText(/This type of file cannot be taken/)
      .waitFor(inTime);
    for (const name of ['one.png', 'more 0.png', 'more 7.png']) {
      await line(tab, name).getByText('Stored', { exact: true }).waitFor(inTime);
    }
  });

  it('when the line is lost midway, then it goes on where it stopped, and the fingerprint is the file’s', async () => {
    await tab.getByRole('link', { name: 'Back to the start' }).click();
    await writeQuickLog('He sent this picture.');
    await councillorPages(tab).attach(picture('large.png', large));
    const { ranges, mend } = await loseLineAfter(councillor, 2);
    await councillorPages(tab).send();
    await line(tab, 'large.png').getByRole('progressbar').waitFor();
    await line(tab, 'large.png').getByText('66% sent').waitFor(inTime);
    await councillor.context.setOffline(true);
    mend();
    await councillor.context.setOffline(false);
    await line(tab, 'large.png').getByText('Stored', { exact: true }).waitFor(inTime);
    await councillor.context.unroute('**/bytes');
    expect(await fingerprintShown('large.png')).toBe(fingerprint);
    const starts = ranges.map((range) => Number(/\d+/.exec(range)?.[0]));
    expect(starts).toEqual([0, 1, 2, 3].map((piece) => piece * incidentLimits.evidenceChunkBytes));
  });

  it('when the window is opened anew midway, then the rest goes by itself', async () => {
    await tab.getByRole('link', { name: 'Back to the start' }).click();
    await writeQuickLog('And this one.');
    await councillorPages(tab).attach(picture('second.png', large));
    await loseLineAfter(councillor, 1);
    const reference = await councillorPages(tab).send();
    await line(tab, 'second.png').getByText('33% sent').waitFor(inTime);
    await councillor.page.close();
    await councillor.context.unroute('**/bytes');
    councillor = await openWindow(browser, stack, 'councillor', { context: councillor.context });
    ({ tab } = councillor);
    await councillorPages(tab).openReport(reference);
    await tab.getByText('You added a file').waitFor(inTime);
    expect(await fingerprintShown('second.png')).toBe(fingerprint);
  });

  it('when SharePoint is down, then the report is taken all the same, and the files follow later', async () => {
    await tab.getByRole('link', { name: 'Back to my reports' }).click();
    await writeQuickLog('Sent on a bad evening.');
    await councillorPages(tab).attach(picture('bad evening.png'));
    await tenantControl(stack).fault({ match: allOfGraph, status: 503, retryAfter: 1 });
    await councillorPages(tab).send();
    await line(tab, 'bad evening.png')
      .getByText(/^(Waiting to be sent|0% sent)$/)
      .waitFor();
    await tenantControl(stack).mend();
    await line(tab, 'bad evening.png').getByText('Stored', { exact: true }).waitFor(inTime);
  });
});
