import { until } from '../../../setup/until';
import { text } from '../connector/a-bot';
import {
  askingCard,
  cardMessage,
  type ChatWindow,
  openChatWindow,
  setStage,
  type Stage,
} from './chat-window';

let stage: Stage;
let window: ChatWindow;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  window = await openChatWindow(stage);
});
afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await window.context.close();
});

const say = (activity: object) => window.say(activity);
const preview = (words: string) => window.page.locator(`#toast[data-preview="${words}"]`);

describe('while the person looks at the tab', () => {
  beforeEach(() => window.openTab());

  it.each([
    [
      'its summary and nothing of it',
      { ...text('He hit me'), summary: 'You have a message' },
      'You have a message',
    ],
    ['the start of its text, without marks', text('**Call** [me](tel:1)\n\nnow'), 'Call me now'],
    ['that there is a card', cardMessage(askingCard), 'Sent a card'],
    ['the summary of a card', { ...cardMessage(askingCard), summary: 'Somebody asks' }, 'Somebody asks'],
  ])('a notification shows %s', async (_what, activity, words) => {
    await say(activity);
    await preview(words).waitFor();
    const shown = window.toast.getByRole('status');
    expect((await shown.innerText()).split('\n').filter(Boolean)).toEqual(['Councillor Safety', words]);
  });

  it('a long text is cut', async () => {
    await say(text('word '.repeat(100)));
    await window.page.locator('#toast[data-preview$="…"]').waitFor();
    expect((await window.toast.getAttribute('data-preview'))!.length).toBeLessThanOrEqual(100);
  });

  it('it goes when it is dismissed', async () => {
    await say(text('Hello'));
    await window.page.getByRole('button', { name: 'Dismiss' }).click();
    await preview('').waitFor({ state: 'attached' });
    expect(await window.toast.innerText()).toBe('');
  });

  it('messages are counted on the button and in the title, until the chat is opened', async () => {
    const title = await window.page.title();
    await say(text('One'));
    await say(text('Two'));
    await window.page.getByRole('button', { name: /Chat\s*2 new messages/ }).waitFor();
    expect(await window.page.title()).toBe(`(2) ${title}`);
    await window.openChat();
    await window.page.getByRole('button', { name: /^Chat$/ }).waitFor();
    expect(await window.page.title()).toBe(title);
  });

  it('an edit of an old message is no news', async () => {
    const { id } = (await say(text('One'))).body;
    await window.page.getByRole('button', { name: /1 new message$/ }).waitFor();
    await window.change(id, text('One, changed'));
    await window.openChat();
    await window.log.getByText('One, changed').waitFor();
    expect(await window.toast.getAttribute('data-preview')).toBe('One');
  });
});

it('while the person looks at the chat, nothing slides in', async () => {
  await say(text('In plain sight'));
  await window.log.getByText('In plain sight').waitFor();
  expect(await window.toast.getAttribute('data-preview')).toBe('');
  expect(await window.page.title()).not.toMatch(/^\(/);
});

it('what came while the window was closed waits to be read; what was read does not', async () => {
  await say(text('Read at once'));
  await window.log.getByText('Read at once').waitFor();
  await window.page.goto('about:blank');
  await say(text('While you were away'));
  await window.page.goto(`${stage.tenancy.tenant.url}/teams?as=${window.person.key}`);
  await window.page.getByRole('button', { name: /1 new message$/ }).waitFor();
});

it('the bot is shown to be writing, until it has written', async () => {
  await say({ type: 'typing' });
  const sign = window.page.getByText('Councillor Safety is writing…');
  await sign.waitFor();
  await say(text('Here it is'));
  await sign.waitFor({ state: 'detached' });
});

it('the bot hears that the person writes, and not at every key', async () => {
  const before = stage.service.received.length;
  await window.box.pressSequentially('I am writing this');
  await window.write('Done');
  const types = () => stage.service.received.slice(before).map(({ activity }) => activity.type);
  await until(() => Promise.resolve(types().includes('message')), { what: 'the bot hears the words' });
  expect(types()).toEqual(['typing', 'message']);
});
