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
  | { at: 'unknown' };

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
  }
}

export function goTo(route: Route, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) window.location.replace(hrefOf(route));
  else window.location.hash = hrefOf(route);
}
