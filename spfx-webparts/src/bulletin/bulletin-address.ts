/**
 * An open bulletin stands in the address as `#b=<item id>`, or `#n=<item id>` where it was opened among the newest on the hub: neutral,
 * so that nothing about its reader can be told from it. Both may stand on one page, and only one of them opens it.
 */
export type BulletinMark = 'b' | 'n';

const parts = (hash: string): readonly string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

export function bulletinIn(hash: string, mark: BulletinMark): string | undefined {
  const id = parts(hash)
    .find((part) => part.startsWith(`${mark}=`))
    ?.slice(mark.length + 1);
  return id !== undefined && /^\d{1,12}$/.test(id) ? id : undefined;
}

interface Leading {
  readonly mark: BulletinMark;
  /** Item id; absent: none is open. */
  readonly id?: string;
}

/** The same hash with another bulletin or none; what others keep in it stays. */
export function hashWithBulletin(hash: string, { mark, id }: Leading): string {
  const others = parts(hash).filter((part) => !part.startsWith(`${mark}=`));
  const all = id === undefined ? others : [...others, `${mark}=${id}`];
  return all.length > 0 ? `#${all.join('&')}` : '';
}

/** Where the newest bulletins stand on the hub, for links from elsewhere in it. */
export const newestPlace = 'safety-bulletins';
/** Where the archive begins. */
export const archivePlace = 'bulletin-archive';
