import { until } from '../../../setup/until';
import { onePixel } from '../../../setup/pages';
import { text } from '../connector/a-bot';
import { type ChatWindow, openChatWindow, setStage, type Stage } from './chat-window';

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

/** The person sees their own words before the bot hears of them. */
const told = (type: string) =>
  until(
    () =>
      Promise.resolve(
        stage.service.received
          .map(({ activity }) => activity)
          .filter(
            (each) =>
              each.type === type && (each.from as { aadObjectId?: string }).aadObjectId === window.person.id,
          )
          .at(-1),
      ),
    { what: `the bot hears of ${type}` },
  );
const mine = () => window.page.locator('.mine').last();
const options = () => mine().locator('summary').click();

describe('what one wrote', () => {
  it('is marked as seen when the bot has it', async () => {
    await window.write('Is anybody there?');
    await mine().getByText('Seen', { exact: true }).waitFor();
  });

  it('can be edited', async () => {
    await window.write('He is here');
    await options();
    await mine().getByRole('button', { name: 'Edit' }).click();
    await mine().getByRole('textbox').fill('He has gone');
    await mine().getByRole('button', { name: 'Save' }).click();
    await mine()
      .getByText(/, edited$/)
      .waitFor();
    expect(await mine().locator('.text').innerText()).toBe('He has gone');
    expect(await told('messageUpdate')).toMatchObject({ text: 'He has gone' });
  });

  it('stays when the edit is given up', async () => {
    await window.write('As it was');
    await options();
    await mine().getByRole('button', { name: 'Edit' }).click();
    await mine().getByRole('textbox').fill('Otherwise');
    await window.page.keyboard.press('Escape');
    expect(await mine().locator('.text').innerText()).toBe('As it was');
    expect(stage.service.received.map(({ activity }) => activity.text)).not.toContain('Otherwise');
  });

  it('can be deleted', async () => {
    await window.write('Forget this');
    await options();
    await mine().getByRole('button', { name: 'Delete' }).click();
    await window.log.getByText('Forget this').waitFor({ state: 'detached' });
    await told('messageDelete');
    await expect(window.box.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
  });

  it('may hold a picture, alone or with words', async () => {
    await window.page
      .getByLabel('Attach a picture')
      .setInputFiles({ name: 'door.png', mimeType: 'image/png', buffer: onePixel });
    await window.page.getByText('door.png').waitFor();
    await window.page.locator('#compose').getByRole('button', { name: 'Send' }).click();
    const picture = mine().getByRole('img', { name: 'Your picture' });
    await picture.waitFor();
    expect(await picture.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1);
    expect((await told('message')).attachments).toMatchObject([
      { contentType: 'image/png' },
      { contentType: 'text/html' },
    ]);
    expect(await window.page.getByText('door.png').count()).toBe(0);
  });
});

describe('the app', () => {
  const menu = () => window.page.locator('#me > summary').click();
  const menuButton = (name: string) => window.page.getByRole('button', { name });

  it('can be removed and added again', async () => {
    await menu();
    await menuButton('Remove the app').click();
    await window.page.getByText('You have removed this app.').waitFor();
    expect(await window.box.isVisible()).toBe(false);
    const removed = ({ activity }: (typeof stage.service.received)[number]) => activity.action === 'remove';
    await until(() => Promise.resolve(stage.service.received.some(removed)), { what: 'the bot hears of it' });
    await menuButton('Add it again').click();
    await window.box.waitFor();
    expect((await window.say(text('Welcome back'))).status).toBe(201);
  });

  it('can be blocked and unblocked', async () => {
    await menu();
    await menuButton('Block the bot').click();
    await window.page.getByText('You have blocked this bot.').waitFor();
    expect((await window.say(text('Hello'))).status).toBe(403);
    await menuButton('Unblock').last().click();
    await window.box.waitFor();
    expect((await window.say(text('Hello'))).status).toBe(201);
  });
});

it('a new line is read aloud once: it enters the log whole, and nothing in it is drawn again', async () => {
  await window.page.evaluate(() => {
    const seen: string[] = [];
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (!(node as HTMLElement).closest?.('[aria-live="off"]')) seen.push(node.textContent ?? '');
    });
    watch.observe(document.getElementById('messages')!, { childList: true, subtree: true });
    Object.assign(globalThis, { seen });
  });
  await window.write('Only once');
  await mine().getByText('Seen', { exact: true }).waitFor();
  const seen = await window.page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen.filter((words) => words.includes('Only once'))).toHaveLength(1);
});
