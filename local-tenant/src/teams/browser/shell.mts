import type { ShellConfig } from '../shell-config.js';
import { startActivity } from './activity.mjs';
import { startChat } from './chat.mjs';
import { readDeepLink, watchLinks } from './deep-link.mjs';
import { element } from './elements.mjs';
import { watchMenu } from './menu.mjs';
import { createSession } from './nested-sign-in.mjs';
import { createTabHost } from './tab-host.mjs';
import { openTask } from './task-dialog.mjs';
import { startTeam } from './team.mjs';
import { createToast } from './toast.mjs';
import { watchTheme } from './theme.mjs';
import { showView, watchViews } from './views.mjs';

const config = JSON.parse(element('shell', HTMLElement).dataset.config ?? '') as ShellConfig;
const frame = element('tab', HTMLIFrameElement);
const state = element('tab-state', HTMLElement);

/** Long enough for a slow machine's first load. */
const patienceMs = 15_000;

const session = createSession(config);
const theme = watchTheme(config.theme);
const around = { open: openAddress, toast: createToast() };
const feed = startActivity(config, around);
const chat = startChat(config, { ...around, feed });
const team = config.inTeam ? startTeam(config, around) : undefined;
const tab = createTabHost({
  frame,
  frameContext: 'content',
  config,
  session,
  theme,
  startTask: (task) => openTask({ task, config, session, theme }),
  openChat: () => showView('chat'),
  onReady: () => (state.textContent = ''),
});

/** From a message or a card: a link into Teams stays in this window, as it does in Teams. */
function openAddress(address: string): void {
  const link = readDeepLink(address, location.href);
  if (link.kind === 'chat') showView('chat');
  else if (link.kind === 'web') window.open(link.url, '_blank', 'noopener');
  else if (link.kind === 'call') location.assign(link.url);
  else if (link.kind === 'tab') {
    tab.show(link.subPageId);
    showView('tab');
  }
}

watchLinks(element('messages', HTMLElement), openAddress);
if (config.inTeam) watchLinks(element('channel-views', HTMLElement), openAddress);
watchMenu();
watchViews({
  chat: () => chat.seen(),
  team: () => team?.seen(),
  activity: () => feed.seen(),
  tab: () => undefined,
});
element('end-session', HTMLButtonElement).addEventListener('click', () => {
  session.end();
  state.textContent = 'The tab’s session has ended. It will ask you to sign in again.';
});
setTimeout(() => {
  if (!tab.answered())
    state.textContent = `The app has not answered. Is the service running at ${config.serviceUrl}?`;
}, patienceMs);
tab.show(config.subPageId);
