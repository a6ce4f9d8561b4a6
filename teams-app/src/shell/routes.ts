const dropInScreens = ['mine', 'waiting', 'choices'] as const;
const bulletinScreens = ['new', 'questions', 'settings'] as const;
const screensOfOne = ['check', 'people'] as const;
type BulletinScreen = (typeof bulletinScreens)[number];
type ScreenOfOne = (typeof screensOfOne)[number];

/** The places of the tab. They live behind the `#`, so that nothing of them reaches a server's log. */
export type Route =
  | { at: 'home' }
  | { at: 'quick'; question?: string }
  | { at: 'full'; question?: string }
  | { at: 'sent'; key: string }
  | { at: 'report'; reference: string }
  | { at: 'amend'; reference: string; question?: string }
  /** `part` is a screen of the rota, such as `settings`; `key` names the entry that it is about. */
  | { at: 'rota'; part?: string; key?: string }
  | { at: 'calls'; reference?: string }
  | { at: 'who-is-asked' }
  | { at: 'what-i-agreed-to' }
  /** All of them, or a screen about all of them. */
  | { at: 'bulletins'; screen?: BulletinScreen }
  /** One of them: where it is written, or another screen of it. */
  | { at: 'bulletin'; id: string; screen?: ScreenOfOne }
  /** Booking a time; `about`: the reference of a report of one's own to talk about. */
  | { at: 'drop-in'; about?: string }
  | { at: 'drop-in-own'; screen: (typeof dropInScreens)[number]; id?: string }
  /** The officer's days. */
  | { at: 'drop-ins' }
  | { at: 'drop-in-sessions' }
  /** `id`: `new`, or the session that is changed. */
  | { at: 'drop-in-session'; id: string }
  | { at: 'drop-in-appointment'; id: string }
  | { at: 'drop-in-settings' }
  | { at: 'unknown' };

function dropInRoute([first, second, third]: readonly string[]): Route {
  if (third !== undefined) return { at: 'unknown' };
  if (first === undefined) return { at: 'drop-in' };
  if (first === 'about' && second !== undefined) return { at: 'drop-in', about: second };
  const screen = dropInScreens.find((one) => one === first);
  if (!screen || (second !== undefined && screen !== 'mine')) return { at: 'unknown' };
  return { at: 'drop-in-own', screen, id: second };
}

function dropInsRoute([first, second, third]: readonly string[]): Route {
  if (third !== undefined) return { at: 'unknown' };
  if (first === undefined) return { at: 'drop-ins' };
  if (first === 'settings' && second === undefined) return { at: 'drop-in-settings' };
  if (first === 'appointments' && second !== undefined) return { at: 'drop-in-appointment', id: second };
  if (first !== 'sessions') return { at: 'unknown' };
  return second === undefined ? { at: 'drop-in-sessions' } : { at: 'drop-in-session', id: second };
}

function bulletinRoute([first, second, third]: readonly string[]): Route {
  if (first === undefined) return { at: 'bulletins' };
  const screen = bulletinScreens.find((one) => one === first);
  if (screen) return second === undefined ? { at: 'bulletins', screen } : { at: 'unknown' };
  if (second === undefined) return { at: 'bulletin', id: first };
  const ofOne = screensOfOne.find((one) => one === second);
  return ofOne && third === undefined ? { at: 'bulletin', id: first, screen: ofOne } : { at: 'unknown' };
}

/** Reads the part after `#`. */
export function readRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '');
  const [first, second, third, fourth] = parts;
  if (first === undefined) return { at: 'home' };
  if (first === 'report' && second === 'quick') return { at: 'quick', question: third };
  if (first === 'report' && second === 'full') return { at: 'full', question: third };
  if (first === 'sent' && second !== undefined) return { at: 'sent', key: second };
  if (first === 'reports' && second !== undefined) {
    if (third === undefined) return { at: 'report', reference: second };
    if (third === 'amend') return { at: 'amend', reference: second, question: fourth };
  }
  if (first === 'rota') return { at: 'rota', part: second, key: third };
  if (first === 'calls' && third === undefined) return { at: 'calls', reference: second };
  if (first === 'drop-in') return dropInRoute(parts.slice(1));
  if (first === 'drop-ins') return dropInsRoute(parts.slice(1));
  if (first === 'bulletins') return bulletinRoute(parts.slice(1));
  if ((first === 'who-is-asked' || first === 'what-i-agreed-to') && second === undefined)
    return { at: first };
  return { at: 'unknown' };
}

const withRest = (path: string, ...rest: readonly (string | undefined)[]): string =>
  [path, ...rest.filter((step) => step !== undefined)].join('/');

/** The address of a place, to put in a link. */
export function hrefOf(route: Route): string {
  switch (route.at) {
    case 'home':
    case 'unknown':
      return '#/';
    case 'quick':
      return withRest('#/report/quick', route.question);
    case 'full':
      return withRest('#/report/full', route.question);
    case 'sent':
      return `#/sent/${route.key}`;
    case 'report':
      return `#/reports/${route.reference}`;
    case 'amend':
      return withRest(`#/reports/${route.reference}/amend`, route.question);
    case 'rota':
      return withRest('#/rota', route.part, route.key);
    case 'calls':
      return withRest('#/calls', route.reference);
    case 'who-is-asked':
    case 'what-i-agreed-to':
      return `#/${route.at}`;
    case 'drop-in':
      return route.about === undefined ? '#/drop-in' : `#/drop-in/about/${route.about}`;
    case 'drop-in-own':
      return withRest('#/drop-in', route.screen, route.id);
    case 'drop-ins':
      return '#/drop-ins';
    case 'drop-in-sessions':
      return '#/drop-ins/sessions';
    case 'drop-in-session':
      return `#/drop-ins/sessions/${route.id}`;
    case 'drop-in-appointment':
      return `#/drop-ins/appointments/${route.id}`;
    case 'drop-in-settings':
      return '#/drop-ins/settings';
    case 'bulletins':
      return withRest('#/bulletins', route.screen);
    case 'bulletin':
      return withRest('#/bulletins', route.id, route.screen);
  }
}

export function goTo(route: Route, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) window.location.replace(hrefOf(route));
  else window.location.hash = hrefOf(route);
}
