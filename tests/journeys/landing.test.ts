import type { Browser, Page } from 'playwright-core';
import { newDevice, openBrowser, openWindow } from '../setup/browser';
import { startStack, type Stack } from '../setup/stack';

const emergency = async (page: Page): Promise<void> => {
  const log = page.getByRole('log', { name: 'Messages' });
  await log.getByText('In danger now? Call 999.').last().waitFor();
  await log
    .getByText(/and press 55/)
    .last()
    .waitFor();
  await log
    .getByText(/Call 101/)
    .last()
    .waitFor();
};

describe('given somebody who tries the product on their own machine', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when they choose a councillor on the first page, then that person’s window opens, with the tab in it', async () => {
    const device = await newDevice(browser);
    const landing = await device.newPage();
    await landing.goto(stack.tenantUrl);
    const opening = device.waitForEvent('page');
    await landing.getByRole('link', { name: /Cllr Avani Thistlewood/ }).click();
    const shell = await opening;
    await shell.frameLocator('#tab').getByRole('heading', { name: 'What do you need?' }).waitFor();
    await device.close();
  });

  it('when they ask for both at once, then a councillor and an officer stand side by side', async () => {
    const device = await newDevice(browser);
    const landing = await device.newPage();
    await landing.goto(stack.tenantUrl);
    await landing.getByRole('button', { name: 'Open a councillor and an officer' }).click();
    for (const [person, heading] of [
      ['councillor', 'What do you need?'],
      ['officer', 'Inbox'],
    ] as const) {
      const opened = (page: Page): boolean => page.url().includes(`as=${person}&`);
      const shell = device.pages().find(opened) ?? (await device.waitForEvent('page', { predicate: opened }));
      await shell.frameLocator('#tab').getByRole('heading', { name: heading }).waitFor();
    }
    await device.close();
  });

  it('when somebody writes to the bot, then it answers with the emergency numbers', async () => {
    const { page, context } = await openWindow(browser, stack, 'councillor2');
    await page.getByRole('button', { name: 'Chat' }).click();
    await page.getByRole('textbox', { name: 'Message' }).fill('He is outside my house');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('log').getByText('He is outside my house').waitFor();
    await emergency(page);
    await context.close();
  });

  it('when somebody asks the tab to talk to someone now, then the chat opens', async () => {
    const { page, tab, context } = await openWindow(browser, stack, 'councillor', { size: 'phone' });
    await tab.getByRole('button', { name: 'Talk to someone now' }).click();
    await page.getByRole('heading', { name: /Councillor Safety bot/ }).waitFor();
    await emergency(page);
    await context.close();
  });
});
