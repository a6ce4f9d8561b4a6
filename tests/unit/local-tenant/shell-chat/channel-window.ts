import type { Locator, Page } from 'playwright-core';
import { sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import { complaintsOf, newDevice, type sizes } from '../../../setup/browser';
import type { Stage } from './chat-window';

export const notices = sampleTeam.channels[1]!;

/** The bot posts in a channel; the answer names the thread and the post. */
export async function postIn(
  { bot }: Stage,
  activity: object,
  channelId = notices.id,
): Promise<{ id: string; activityId: string }> {
  const { status, body } = await bot.connector('POST', '/conversations', {
    channelData: { channel: { id: channelId } },
    activity,
  });
  if (status !== 201) throw new Error(`The post was answered ${status}`);
  return body as { id: string; activityId: string };
}

export interface TeamWindow {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly posts: Locator;
  readonly close: () => Promise<void>;
}

/** A window with a channel of the team in view. */
export async function openTeamWindow(
  { browser, service, tenancy }: Stage,
  person: string,
  { theme = 'default', size = 'desktop' }: { theme?: string; size?: keyof typeof sizes } = {},
): Promise<TeamWindow> {
  const context = await newDevice(browser, size);
  await context.route(`${service.url}/tab/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Tab</title>' }),
  );
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${tenancy.tenant.url}/teams?as=${person}&theme=${theme}#team`);
  await page
    .getByRole('navigation', { name: 'Channels' })
    .getByRole('button', { name: /^Safety notices/ })
    .click();
  const posts = page.getByRole('log', { name: 'Posts in Safety notices' });
  return { page, complaints, posts, close: () => context.close() };
}
