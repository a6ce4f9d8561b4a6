/** An open article stands in the address as `#g=<item id>`: neutral, so that nothing about its reader can be told from it. */
const mark = 'g=';

const parts = (hash: string): readonly string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

export const articleIn = (hash: string): string | undefined => {
  const id = parts(hash)
    .find((part) => part.startsWith(mark))
    ?.slice(mark.length);
  return id !== undefined && /^\d{1,12}$/.test(id) ? id : undefined;
};

/** The same hash with another article or none; what others keep in it stays. */
export const hashWith = (hash: string, id: string | undefined): string => {
  const others = parts(hash).filter((part) => !part.startsWith(mark));
  const all = id === undefined ? others : [...others, `${mark}${id}`];
  return all.length > 0 ? `#${all.join('&')}` : '';
};
