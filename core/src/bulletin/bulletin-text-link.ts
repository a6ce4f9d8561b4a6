/** `user@` in front of a host is made to look like another place, and a backslash is read as a slash by some and not by others. */
const written = /^https:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/iu;

/** What a link of a bulletin may lead to, as browsers write it, or undefined: https with a host, written out in full. */
export function goodLink(target: string): string | undefined {
  if (!written.test(target)) return undefined;
  try {
    const { href, protocol, hostname, username, password } = new URL(target);
    const plain = protocol === 'https:' && hostname !== '' && username === '' && password === '';
    return plain ? href : undefined;
  } catch {
    return undefined;
  }
}
