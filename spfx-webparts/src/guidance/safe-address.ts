export interface SafeAddress {
  readonly href: string;
  /** Leads out of the page, into a tab of its own. */
  readonly web: boolean;
}

const written = /^(https:\/\/|mailto:|tel:)[^\s\\]+$/i;

/**
 * What a link in an article may lead to, or undefined: https, mailto and tel, written out in full. An address with a name in
 * front of its host (`https://council.gov.uk@elsewhere.example`) is made to look like another place, so it is refused too.
 */
export function safeAddress(target: string): SafeAddress | undefined {
  if (!written.test(target)) return undefined;
  try {
    const { href, protocol, username, password } = new URL(target);
    if (username !== '' || password !== '') return undefined;
    return { href, web: protocol === 'https:' };
  } catch {
    return undefined;
  }
}
