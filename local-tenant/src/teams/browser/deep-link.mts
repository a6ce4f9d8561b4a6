export type DeepLink =
  | { readonly kind: 'tab'; readonly subPageId?: string }
  | { readonly kind: 'chat' }
  | { readonly kind: 'web'; readonly url: string }
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
  return ['http:', 'https:'].includes(url.protocol) ? { kind: 'web', url: url.href } : { kind: 'unknown' };
}
