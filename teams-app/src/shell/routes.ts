/** The places of the tab. They live behind the `#`, so that nothing of them reaches a server's log. */
export type Route =
  | { at: 'home' }
  | { at: 'quick'; question?: string }
  | { at: 'full'; question?: string }
  | { at: 'sent'; key: string }
  | { at: 'report'; reference: string }
  | { at: 'amend'; reference: string; question?: string }
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
  return { at: 'unknown' };
}

const withQuestion = (path: string, question: string | undefined): string =>
  question === undefined ? path : `${path}/${question}`;

/** The address of a place, to put in a link. */
export function hrefOf(route: Route): string {
  switch (route.at) {
    case 'home':
    case 'unknown':
      return '#/';
    case 'quick':
      return withQuestion('#/report/quick', route.question);
    case 'full':
      return withQuestion('#/report/full', route.question);
    case 'sent':
      return `#/sent/${route.key}`;
    case 'report':
      return `#/reports/${route.reference}`;
    case 'amend':
      return withQuestion(`#/reports/${route.reference}/amend`, route.question);
  }
}

export function goTo(route: Route, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) window.location.replace(hrefOf(route));
  else window.location.hash = hrefOf(route);
}
