import type { Frame, Locator, Page } from 'playwright-core';

/** The heading of a whole screen. */
export const screen = (tab: Frame, name: string | RegExp): Locator =>
  tab.getByRole('heading', { name, level: 1 });

/** What a councillor does, by the names they read. */
export const councillorPages = (tab: Frame) => ({
  async openQuickLog(): Promise<void> {
    await tab.getByRole('link', { name: 'Quick log' }).click();
    await tab.getByRole('heading', { name: 'What happened?', level: 1 }).waitFor();
  },
  /** From the first question up to the last, which is left open. */
  async quickLogUpToSend({ kind, account }: { kind: string; account: string }): Promise<void> {
    await tab.getByRole('checkbox', { name: kind }).check();
    await tab.getByRole('button', { name: 'Continue' }).click();
    await tab.getByRole('radio', { name: 'Just now' }).check();
    await tab.getByRole('button', { name: 'Continue' }).click();
    await tab.getByRole('textbox', { name: 'What happened' }).fill(account);
  },
  async attach(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await tab.locator('input[type=file]').setInputFiles(files);
  },
  async send(): Promise<string> {
    await tab.getByRole('button', { name: 'Send', exact: true }).click();
    return this.reference();
  },
  /** The reference on the receipt. */
  async reference(): Promise<string> {
    await tab.getByRole('heading', { name: 'We have your report' }).waitFor();
    const text = await tab.getByText(/^CS-[A-Z0-9]{8}$/).innerText();
    return text.trim();
  },
  async openReport(reference: string): Promise<void> {
    await tab.getByRole('link', { name: new RegExp(reference) }).click();
    await tab.getByRole('heading', { name: `Report ${reference}` }).waitFor();
  },
  async write(message: string): Promise<void> {
    await tab.getByRole('textbox', { name: 'Your message to the officers' }).fill(message);
    await tab.getByRole('button', { name: 'Send the message' }).click();
  },
});

/** The full report, one question a screen. */
export const fullReportPages = (tab: Frame) => ({
  async open(): Promise<void> {
    await tab.getByRole('link', { name: 'Full report' }).click();
    await screen(tab, 'Are you safe right now?').waitFor();
  },
  at: (heading: string) => screen(tab, heading).waitFor(),
  async goOn(): Promise<void> {
    await tab.getByRole('button', { name: 'Continue' }).click();
  },
  async back(): Promise<void> {
    await tab.getByRole('link', { name: 'Back', exact: true }).click();
  },
  async toCheck(): Promise<void> {
    await tab.getByRole('link', { name: 'Go to check your answers' }).click();
    await screen(tab, 'Check your answers').waitFor();
  },
  async change(question: string): Promise<void> {
    await tab.getByRole('link', { name: `Change: ${question}` }).click();
    await screen(tab, question).waitFor();
  },
  async choose(...names: string[]): Promise<void> {
    for (const name of names) await tab.getByLabel(name, { exact: true }).check();
  },
  async fill(name: string, text: string): Promise<void> {
    await tab.getByLabel(name, { exact: true }).fill(text);
  },
  async send(): Promise<string> {
    await tab.getByRole('button', { name: 'Send the report' }).click();
    return councillorPages(tab).reference();
  },
});

/** What an officer does. */
export const officerPages = (tab: Frame) => ({
  reportLink: (reference: string) => tab.getByRole('link', { name: new RegExp(reference) }),
  async open(reference: string): Promise<void> {
    await this.reportLink(reference).click();
    await tab.getByRole('heading', { name: `Report ${reference}` }).waitFor();
  },
  async take(): Promise<void> {
    await tab.getByRole('button', { name: 'Take this report' }).click();
  },
  async reply(message: string): Promise<void> {
    await tab.getByRole('textbox', { name: /^Message to Cllr/ }).fill(message);
    await tab.getByRole('button', { name: 'Send to the councillor' }).click();
  },
  async note(text: string): Promise<void> {
    await tab.getByRole('textbox', { name: 'Note for officers only' }).fill(text);
    await tab.getByRole('button', { name: 'Save the internal note' }).click();
  },
  async close(outcome: string): Promise<void> {
    await tab.getByRole('combobox', { name: 'Where it stands' }).selectOption({ label: 'Closed' });
    await tab.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: outcome });
    await this.saveStatus();
  },
  async saveStatus(): Promise<void> {
    await tab.getByRole('button', { name: 'Save where it stands' }).click();
  },
  async search(reference: string): Promise<void> {
    await tab.getByRole('searchbox', { name: 'Find by reference' }).fill(reference);
    await tab.getByRole('button', { name: 'Find', exact: true }).click();
  },
});

/** The Teams-like window around the tab. */
export const shellPages = (page: Page) => ({
  async endSession(): Promise<void> {
    const menu = page.locator('#me > summary');
    await menu.click();
    await page.getByRole('button', { name: 'End the tab’s session' }).click();
    await menu.click();
  },
  async signInAgain(): Promise<void> {
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByRole('button', { name: 'Sign in' }).click();
  },
});

/** The smallest picture there is: one PNG pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
