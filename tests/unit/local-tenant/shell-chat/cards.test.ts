import {
  askingCard,
  cardMessage,
  type ChatWindow,
  openChatWindow,
  setStage,
  type Stage,
} from './chat-window';

const taken = {
  type: 'AdaptiveCard',
  version: '1.5',
  speak: 'You have taken this.',
  body: [{ type: 'TextBlock', text: 'Taken by you' }],
};

const answers: Readonly<Record<string, object>> = {
  accept: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: taken },
  pass: {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'We ask the next one.',
  },
  late: {
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'Late', message: 'Somebody took it.' },
  },
};

interface Invoke {
  readonly type: string;
  readonly value: { readonly action: { readonly verb: string } };
}

let stage: Stage;
let window: ChatWindow;
beforeAll(async () => {
  stage = await setStage((activity) => {
    const { type, value } = activity as unknown as Invoke;
    return type === 'invoke' ? answers[value.action.verb] : undefined;
  });
});
afterAll(() => stage.close());

let messageId: string;
const card = (name = 'Somebody asks for help.') => window.page.getByRole('group', { name }).last();
const press = (name: string) => card().getByRole('button', { name }).click();
const last = () => stage.service.received.at(-1)!.activity;
const alertsIn = (name?: string) => card(name).getByRole('alert');

beforeEach(async () => {
  window = await openChatWindow(stage);
  messageId = String((await window.say(cardMessage(askingCard))).body.id);
  await window.page.locator(`[data-id="${messageId}"]`).waitFor();
});
afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await window.context.close();
});

describe('Action.Execute', () => {
  it('sends its verb with its data and what was typed, and shows the card of the answer in the same place', async () => {
    await card().getByLabel('A note').fill('On my way');
    await card().getByRole('radio', { name: 'By phone' }).check();
    await press('I can take this');
    await card('You have taken this.').waitFor();
    expect(last()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: messageId,
      value: {
        action: {
          type: 'Action.Execute',
          id: 'accept',
          verb: 'accept',
          data: { ref: 'E-1', note: 'On my way', how: 'phone' },
        },
        trigger: 'manual',
      },
    });
    expect(await card('You have taken this.').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
  });

  it('is not sent while what must be typed is not', async () => {
    const before = stage.service.received.length;
    await press('I can take this');
    await card().getByText('Write a note').waitFor();
    expect(stage.service.received).toHaveLength(before);
  });

  it('says the message of the answer', async () => {
    await press('I cannot now');
    await window.toast.getByRole('status').getByText('We ask the next one.').waitFor();
    expect(await window.toast.getAttribute('data-preview')).toBe('');
  });

  it('says the error of the answer, and leaves the card', async () => {
    await press('Too late');
    expect(await alertsIn().innerText()).toBe('Somebody took it.');
    await press('Too late');
    await alertsIn().waitFor();
    expect(await alertsIn().count()).toBe(1);
  });

  it('is sent once, however often it is pressed while the answer is awaited', async () => {
    await stage.bot.control('POST', 'faults', { match: '/actions', delayMs: 500 });
    const before = stage.service.received.length;
    await press('I cannot now');
    const button = card().getByRole('button', { name: 'I cannot now' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.click({ force: true });
    await button.click({ force: true });
    await window.toast.getByText('We ask the next one.').waitFor();
    await stage.bot.control('DELETE', 'faults');
    expect(await button.getAttribute('aria-disabled')).toBeNull();
    expect(stage.service.received).toHaveLength(before + 1);
  });

  it('says that the bot is away', async () => {
    await stage.bot.control('POST', 'faults', { match: '/actions', status: 503 });
    await press('I cannot now');
    await alertsIn().waitFor();
    await stage.bot.control('DELETE', 'faults');
    // The browser's own line about the answer.
    (window.complaints as string[]).length = 0;
  });
});

it('Action.Submit is a message with a value', async () => {
  await press('Tell me more');
  await card().and(window.page.locator('[aria-busy="false"]')).waitFor();
  expect(last()).toMatchObject({ type: 'message', replyToId: messageId, value: { ask: 'more' } });
  expect(last()).not.toHaveProperty('text');
});

/** What the page in the tab learns from its host, as teams-js would ask. */
const pageOfTab = () =>
  window.page
    .frameLocator('#tab')
    .locator('html')
    .evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', ({ data }: MessageEvent<{ args: { subEntityId?: string }[] }>) =>
            resolve(data.args[0]?.subEntityId),
          );
          parent.postMessage({ id: 1, uuidAsString: 'one', func: 'getContext', args: [] }, '*');
        }),
    );

it('Action.OpenUrl into Teams opens the page of the tab in this window', async () => {
  const loaded = window.page.waitForResponse(/\/tab\//);
  await card().getByRole('link', { name: 'Open the rota' }).click();
  await loaded;
  await window.page.getByRole('heading', { name: 'Councillor Safety app' }).waitFor();
  expect(await pageOfTab()).toBe('rota');
  expect(window.context.pages()).toHaveLength(1);
});

it('a card that the bot changes is drawn anew where it stands, and keeps the focus', async () => {
  await card().getByLabel('A note').focus();
  await window.change(messageId, cardMessage(taken));
  const line = window.page.locator(`[data-id="${messageId}"]`);
  await line.getByText('Taken by you').waitFor();
  expect(await line.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

it('what a card repeats never becomes HTML', async () => {
  const hostile = {
    ...askingCard,
    speak: 'Hostile',
    body: [{ type: 'TextBlock', text: '<img src=x onerror=alert(1)> **b**' }],
  };
  await window.say(cardMessage(hostile));
  await card('Hostile').getByText('<img src=x onerror=alert(1)> b').waitFor();
  expect(await card('Hostile').locator('img').count()).toBe(0);
});
