import type { Locator, Page } from 'playwright-core';

/** The chat with the bot in the Teams-like window, by the names that one reads. */
export function chatPages(page: Page) {
  const log = page.getByRole('log', { name: 'Messages' });
  /** The last card that says this. */
  const card = (words: string | RegExp): Locator => log.locator('.card').filter({ hasText: words }).last();
  return {
    log,
    card,
    /** The button of the app bar, with the number of new messages in its name. */
    appButton: page.getByRole('button', { name: /^Chat/ }),
    async open(): Promise<void> {
      await page.getByRole('button', { name: /^Chat/ }).click();
      await page.getByRole('heading', { name: /Councillor Safety/, level: 1 }).waitFor();
    },
    async openTab(): Promise<void> {
      await page
        .getByRole('navigation', { name: 'Apps' })
        .getByRole('button', { name: 'Councillor Safety' })
        .click();
    },
    /** All that a notification has shown. */
    preview: (words: string): Locator => page.locator(`#toast[data-preview="${words}"]`),
    async write(text: string): Promise<void> {
      await page.getByRole('textbox', { name: 'Message', exact: true }).fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    },
    /** The last line with these words, once it is there. */
    async reads(words: string | RegExp): Promise<void> {
      await log.getByText(words).last().waitFor();
    },
    /** Presses a button of the last card that has it. */
    async press(name: string): Promise<void> {
      await log.getByRole('button', { name, exact: true }).last().click();
    },
  };
}
