import { accessibilityFaults, sticksOut } from '../../../setup/browser';
import { smallTargets } from '../../../setup/screen-checks';
import { accessToken, askForToken } from '../running-tenant';
import { type ChatWindow, openChatWindow, setStage, type Stage } from './chat-window';

let stage: Stage;
let window: ChatWindow;
let token: string;
beforeAll(async () => {
  stage = await setStage();
  token = await accessToken(await askForToken(stage.tenancy.tenant.url));
});
afterAll(() => stage.close());
beforeEach(async () => {
  window = await openChatWindow(stage, { size: 'phone' });
});
afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await window.context.close();
});

const words = 'You have a message in Councillor Safety';

async function notify(): Promise<void> {
  const path = `users/${window.person.id}/teamwork/sendActivityNotification`;
  const webUrl = 'https://teams.microsoft.com/l/entity/a1000000-0000-4000-8000-000000000001/home';
  const answer = await fetch(`${stage.tenancy.tenant.url}/graph/v1.0/${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      topic: { source: 'text', value: 'Councillor Safety', webUrl },
      ...{ activityType: 'messageWaiting', previewText: { content: words }, templateParameters: [] },
    }),
  });
  expect(answer.status).toBe(204);
}

const bell = (name: RegExp) => window.page.getByRole('button', { name });

it('a notification slides in and waits behind the bell, also for whoever has blocked the bot', async () => {
  await stage.bot.control('POST', `chats/${window.person.key}/app`, { blocked: true });
  await notify();
  await window.page.locator(`#toast[data-preview="${words}"]`).waitFor();
  await bell(/^Activity\s*1 new message$/).click();
  await bell(/^Activity$/).waitFor();
  const frame = window.page.mainFrame();
  expect(await accessibilityFaults(frame)).toEqual([]);
  expect(await frame.evaluate(smallTargets)).toEqual([]);
  expect(await sticksOut(frame)).toBe(false);
  await window.page.getByRole('button', { name: 'Dismiss' }).click();
  await window.page.getByRole('link', { name: words }).click();
  await window.page.locator('#view-tab').waitFor();
});

it('what came while the window was closed is there, once', async () => {
  await window.page.goto('about:blank');
  await notify();
  await window.page.goto(`${stage.tenancy.tenant.url}/teams?as=${window.person.key}`);
  await bell(/^Activity\s*1 new message$/).click();
  expect(await window.page.getByRole('link', { name: words }).count()).toBe(1);
});
