/// <reference lib="dom" />
export type DeepLink =
  | { readonly kind: 'tab'; readonly subPageId?: string }
  | { readonly kind: 'chat' }
  | { readonly kind: 'web'; readonly url: string }
  /** A phone number or a mail address, for another program. */
  | { readonly kind: 'call'; readonly url: string }
  | { readonly kind: 'unknown' };

function subEntityId(context: string | null): string | undefined {
  if (!context) return undefined;
  try {
    return (JSON.parse(context) as { subEntityId?: string }).subEntityId;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** `…/l/entity/<app>/<page>?context={"subEntityId":…}`, `…/l/chat/…`, or an ordinary web address. */
export function readDeepLink(address: string, base: string): DeepLink {
  if (!URL.canParse(address, base)) return { kind: 'unknown' };
  const url = new URL(address, base);
  if (url.pathname.startsWith('/l/entity/')) {
    return { kind: 'tab', subPageId: subEntityId(url.searchParams.get('context')) };
  }
  if (url.pathname.startsWith('/l/chat/')) return { kind: 'chat' };
  if (['http:', 'https:'].includes(url.protocol)) return { kind: 'web', url: url.href };
  return ['tel:', 'mailto:'].includes(url.protocol) ? { kind: 'call', url: url.href } : { kind: 'unknown' };
}

/** A click on a link into Teams opens what it leads to here; other links are the browser's. */
export function watchLinks(area: HTMLElement, open: (address: string) => void): void {
  area.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !['tab', 'chat'].includes(readDeepLink(link.href, location.href).kind)) return;
    event.preventDefault();
    open(link.href);
  });
}
