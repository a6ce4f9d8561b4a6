import { follow } from './browser';
import type { Frame, Locator } from 'playwright-core';
import { screen } from './pages';

/** What an officer does with bulletins in the tab, by the names they read. */
export const bulletinPages = (tab: Frame) => {
  const section = (name: string): Locator => tab.getByRole('group', { name, exact: true });
  return {
    section,
    /** The real card, as the check shows it. */
    card: tab.getByRole('group', { name: 'The card', exact: true }),
    title: tab.getByRole('textbox', { name: 'Title', exact: true }),
    async open(): Promise<void> {
      await tab.getByRole('link', { name: 'Bulletins', exact: true }).click();
      await screen(tab, 'Bulletins').waitFor();
    },
    /** Goes to a screen of one bulletin, or of all, by its address. */
    async goTo(route: string, heading: string | RegExp): Promise<void> {
      await follow(tab, `bulletins${route}`);
      await screen(tab, heading).waitFor();
    },
    async begin(template: string): Promise<void> {
      await tab.getByRole('link', { name: 'Write a bulletin' }).click();
      await tab.getByRole('radio', { name: new RegExp(`^${template}`) }).check();
      await tab.getByRole('button', { name: 'Continue' }).click();
      await this.title.waitFor();
    },
    /** The id of the bulletin that is open. */
    id: (): string => /bulletins\/([0-9a-f-]{36})/.exec(tab.url())?.[1] ?? '',
    async write(name: string, parts: { readonly heading?: string; readonly text?: string }): Promise<void> {
      if (parts.heading !== undefined)
        await section(name).getByLabel('Heading of the section').fill(parts.heading);
      if (parts.text !== undefined) await section(name).getByLabel('Text of the section').fill(parts.text);
    },
    async picture(name: string, file: Buffer): Promise<void> {
      const chosen = { name: 'gate.png', mimeType: 'image/png', buffer: file };
      await section(name).locator('input[type=file]').setInputFiles(chosen);
      await section(name).getByLabel('What the picture shows').waitFor();
    },
    async check(): Promise<void> {
      await tab.getByRole('button', { name: 'Check and send' }).click();
      await screen(tab, 'Check and send').waitFor();
    },
    async askChampion(): Promise<void> {
      await tab.getByRole('button', { name: 'Ask the champion' }).click();
      await tab.getByText(/asked the champion to approve it/).waitFor();
    },
    /** Presses a button that asks once more, and says yes. */
    async confirm(button: string, yes: string): Promise<void> {
      await tab.getByRole('button', { name: button, exact: true }).click();
      await tab.getByRole('button', { name: yes, exact: true }).click();
    },
    async answer(name: string, words: string): Promise<void> {
      await tab.getByRole('button', { name: `Answer ${name}`, exact: true }).click();
      await tab.getByLabel(`Your answer to ${name}`).fill(words);
      await tab.getByRole('button', { name: 'Send the answer' }).click();
      await tab.getByText(`Your answer was sent to ${name}.`).waitFor();
    },
  };
};
