import type { Browser } from 'playwright-core';
import { as, type Caller } from '../setup/api';
import { openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { aReport, send, untilFiled } from '../setup/cases';
import { officerPages } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';

const reply = 'We have asked the platform to take it down.';

describe('given two officers with one report open', () => {
  let stack: Stack;
  let browser: Browser;
  let councillor: Caller;
  let first: Caller;
  let second: PersonWindow;
  let reference: string;

  /** No look-out for changes, so that what is on screen is as old as we want it to be. */
  const withoutNews = async ({ context }: PersonWindow): Promise<void> =>
    void (await context.route('**/api/changes*', (route) => route.abort()));
  const stale = () => second.tab.getByRole('alert').filter({ hasText: 'Somebody else changed this report' });
  const decide = async (): Promise<void> => {
    const { tab } = second;
    await tab.getByRole('combobox', { name: 'Where it stands' }).selectOption({ label: 'Action under way' });
    await tab.getByRole('textbox', { name: /^Message to the councillor about this/ }).fill(reply);
  };

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
    councillor = await as(stack, 'councillor');
    first = await as(stack, 'officer');
    ({ reference } = await send(councillor));
    await untilFiled(councillor, reference);
    second = await openWindow(browser, stack, 'officer2', { route: `reports/${reference}` });
    await second.tab.getByRole('heading', { name: `Report ${reference}` }).waitFor();
    await withoutNews(second);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when the other one takes it first, then the second is shown both, and loses nothing', async () => {
    await decide();
    const { version } = await untilFiled(first, reference);
    expect((await first.send(`/api/incidents/${reference}/take`, { version })).status).toBe(200);
    await officerPages(second.tab).saveStatus();
    await stale().getByText('Being looked at. With: Imani Larkspur').waitFor();
    await stale().getByText(`Set it to “Action under way”. ${reply}`).waitFor();
    const message = second.tab.getByRole('textbox', { name: /^Message to the councillor about this/ });
    expect(await message.inputValue()).toBe(reply);
  });

  it('when they leave it as it is, then nothing has been changed', async () => {
    await stale().getByRole('button', { name: 'Leave it as it is now' }).click();
    expect((await untilFiled(first, reference)).status).toBe('being-looked-at');
  });

  it('when the councillor adds to it while the officer decides, then the officer is shown that too', async () => {
    const { version } = await untilFiled(councillor, reference);
    const report = aReport({ mode: 'full', place: 'By the bus station' });
    const amended = await councillor.call(`/api/incidents/${reference}/report`, {
      method: 'PUT',
      body: { version, report },
      headers: { 'Idempotency-Key': crypto.randomUUID() },
    });
    expect(amended.status).toBe(200);
    await officerPages(second.tab).saveStatus();
    await stale().getByText('Cllr Avani Thistlewood added to the report or corrected it').waitFor();
    await second.tab.getByRole('definition').filter({ hasText: 'By the bus station' }).waitFor();
  });

  it('when they do it all the same, then it is done once, with their message', async () => {
    await stale().getByRole('button', { name: 'Do it all the same' }).click();
    await second.tab.getByText('Saved.', { exact: true }).waitFor();
    const detail = await untilFiled(councillor, reference);
    expect(detail.status).toBe('action-under-way');
    expect(detail.timeline.filter(({ body }) => body === reply)).toHaveLength(1);
    expect(detail.report.place).toBe('By the bus station');
  });
});
