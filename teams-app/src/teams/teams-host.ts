import { app } from '@microsoft/teams-js';
import { goTo, hrefOf, readRoute } from '../shell/routes';
import { followHostTheme } from '../shell/theme';

/** What the tab takes from the Teams window around it. A hint for comfort, never a proof of who somebody is. */
export interface TeamsHost {
  readonly loginHint?: string;
  openLink(address: string): Promise<void>;
}

/** A host that does not answer must not keep the form waiting. */
const patienceMs = 5_000;

const within = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('no host')), patienceMs)),
  ]);

/** A link into the tab names a place as `page.subPageId`; it only counts on opening, before the person went anywhere. */
function followSubPage(subPageId: string | undefined): void {
  if (!subPageId || readRoute(window.location.hash).at !== 'home') return;
  const route = readRoute(subPageId);
  if (route.at !== 'unknown' && hrefOf(route) !== '#/') goTo(route, { replace: true });
}

/** Joins the Teams window around the tab; undefined when the tab stands alone in a browser. */
export async function joinTeams(allowedOrigins: readonly string[]): Promise<TeamsHost | undefined> {
  if (window.parent === window) return undefined;
  try {
    await within(app.initialize([...allowedOrigins]));
  } catch {
    return undefined;
  }
  app.registerOnThemeChangeHandler(followHostTheme);
  app.notifyAppLoaded();
  void app.notifySuccess();
  const context = await within(app.getContext());
  followHostTheme(context.app.theme);
  followSubPage(context.page.subPageId);
  return { loginHint: context.user?.loginHint, openLink: (address) => app.openLink(address) };
}
