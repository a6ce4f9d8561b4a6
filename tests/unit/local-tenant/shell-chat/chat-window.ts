import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { samplePeople, type SamplePerson } from '@councillor-safety/core/people/sample-people';
import { complaintsOf, newDevice, openBrowser, type sizes } from '../../../setup/browser';
import { type Bot, startBot } from '../connector/a-bot';
import { type Service, startService, startTenancy, type Tenancy } from '../running-tenant';

export interface Stage {
  readonly browser: Browser;
  readonly service: Service;
  readonly tenancy: Tenancy;
  readonly bot: Bot;
  /** Somebody whom no test before has written with. */
  readonly nextPerson: () => SamplePerson;
  close(): Promise<void>;
}

type Answers = NonNullable<Parameters<typeof startService>[0]>;

/** A tenant, a browser, and in the place of the service a bot that says what a test makes it say. */
export async function setStage(answers?: Answers): Promise<Stage> {
  const [browser, service] = await Promise.all([openBrowser(), startService(answers)]);
  const tenancy = await startTenancy(service.url);
  const bot = await startBot(tenancy.tenant.url);
  await bot.control('POST', 'settings', { rateLimits: 'off' });
  const people = [...samplePeople];
  return {
    browser,
    service,
    tenancy,
    bot,
    nextPerson: () => {
      const person = people.shift();
      if (!person) throw new Error('Every sample person has a chat; use another stage');
      return person;
    },
    close: async () => {
      await browser.close();
      await tenancy.close();
      await service.close();
    },
  };
}

export interface ChatWindow {
  readonly person: SamplePerson;
  /** What the bot says to this person. */
  readonly say: (activity: object) => ReturnType<Bot['say']>;
  /** The bot changes what it said. */
  readonly change: (id: unknown, activity: object) => ReturnType<Bot['say']>;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  readonly log: Locator;
  readonly box: Locator;
  readonly toast: Locator;
  readonly write: (text: string) => Promise<void>;
  readonly openTab: () => Promise<void>;
  readonly openChat: () => Promise<void>;
}

interface Look {
  readonly theme?: string;
  readonly size?: keyof typeof sizes;
}

/** A new person's window, with the chat in view and begun. */
export async function openChatWindow(
  { browser, service, tenancy, bot, nextPerson }: Stage,
  { theme = 'default', size = 'desktop' }: Look = {},
): Promise<ChatWindow> {
  const person = nextPerson();
  // The bot may speak as soon as this returns.
  await bot.shell('POST', `${person.key}/open`);
  const context = await newDevice(browser, size);
  await context.route(`${service.url}/tab/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Tab</title>' }),
  );
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const listening = page.waitForResponse(/\/chat\/[^/]+\/messages$/);
  await page.goto(`${tenancy.tenant.url}/teams?as=${person.key}&theme=${theme}#chat`);
  await listening;
  const box = page.getByRole('textbox', { name: 'Message' });
  return {
    person,
    say: (activity) => bot.say(person.key, activity),
    change: (id, activity) =>
      bot.connector('PUT', `/conversations/a:${person.id}/activities/${String(id)}`, activity),
    page,
    context,
    complaints,
    log: page.getByRole('log'),
    box,
    toast: page.locator('#toast'),
    write: async (text) => {
      await box.fill(text);
      await page.locator('#compose').getByRole('button', { name: 'Send' }).click();
      await page.getByRole('log').getByText(text).waitFor();
    },
    openTab: () => page.getByRole('button', { name: 'Councillor Safety' }).click(),
    openChat: () => page.getByRole('button', { name: /^Chat/ }).click(),
  };
}

export const cardMessage = (content: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

/** A card with everything that a bot of ours may put in one. */
export const askingCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  speak: 'Somebody asks for help.',
  body: [
    { type: 'TextBlock', text: 'Somebody asks for **help**', style: 'heading', wrap: true },
    { type: 'FactSet', facts: [{ title: 'Asked at', value: '23:40' }] },
    {
      type: 'Container',
      style: 'attention',
      items: [{ type: 'TextBlock', text: 'Call 999', color: 'attention' }],
    },
    { type: 'Input.Text', id: 'note', label: 'A note', isRequired: true, errorMessage: 'Write a note' },
    {
      type: 'Input.ChoiceSet',
      id: 'how',
      label: 'How to talk',
      style: 'expanded',
      choices: [
        { title: 'In this chat', value: 'chat' },
        { title: 'By phone', value: 'phone' },
      ],
    },
    { type: 'Input.ChoiceSet', id: 'who', label: 'Who', choices: [{ title: 'On call', value: 'on-call' }] },
    { type: 'Input.Date', id: 'day', label: 'Day' },
  ],
  actions: [
    { type: 'Action.Execute', title: 'I can take this', id: 'accept', verb: 'accept', data: { ref: 'E-1' } },
    { type: 'Action.Execute', title: 'I cannot now', verb: 'pass', associatedInputs: 'none' },
    { type: 'Action.Execute', title: 'Too late', verb: 'late', associatedInputs: 'none' },
    { type: 'Action.Submit', title: 'Tell me more', data: { ask: 'more' }, associatedInputs: 'none' },
    {
      type: 'Action.OpenUrl',
      title: 'Open the rota',
      url: 'https://teams.microsoft.com/l/entity/app/home?context=%7B%22subEntityId%22%3A%22rota%22%7D',
    },
  ],
};
