/// <reference lib="dom" />
import { readDeepLink } from '../../teams/browser/deep-link.mjs';

const teams = 'https://teams.microsoft.com';

/** Where this machine has what a link into Teams leads to; none for any other link. */
export function localAddress(href: string, person: string): string | undefined {
  if (!URL.canParse(href) || new URL(href).origin !== teams) return undefined;
  const { pathname, searchParams } = new URL(href);
  const link = readDeepLink(href, teams);
  if (link.kind === 'chat') return `/teams?${new URLSearchParams({ as: person }).toString()}#chat`;
  if (link.kind !== 'tab') return undefined;
  searchParams.set('as', person);
  return `${pathname}?${searchParams.toString()}`;
}

/** Links keep their true addresses; a click on one into Teams opens the local tenant's Teams, as the same person. */
export function followDeepLinks(person: string): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link ? localAddress(link.href, person) : undefined;
    if (address === undefined) return;
    event.preventDefault();
    window.open(address, '_blank', 'noopener');
  });
}
