/** `stop`: somebody who needs help may not get it. `look`: somebody should look. `not-known`: it could not be found out. */
export const levels = ['stop', 'look', 'not-known', 'fine'] as const;
export type Level = (typeof levels)[number];

/** One thing that was looked at. Names no person, no account and no secret: counts, settings' names and ids of groups only. */
export interface Finding {
  /** Always the same for the same thing, such as `groups.empty`. What a monitor may be pointed at. */
  readonly id: string;
  readonly level: Level;
  /** One or two sentences: what was found. */
  readonly what: string;
  /** Why it matters; for what is not known, why it is not. Absent where all is well. */
  readonly why?: string;
  /** What to do. Absent where all is well. */
  readonly todo?: string;
  /** Of what is not known: the service rightly has no means to find it out, so that it is no fault. */
  readonly byDesign?: boolean;
}

interface Words {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

export const stop = (id: string, words: Words): Finding => ({ id, level: 'stop', ...words });
export const look = (id: string, words: Words): Finding => ({ id, level: 'look', ...words });
export const fine = (id: string, what: string): Finding => ({ id, level: 'fine', what });
/** It should have been possible to find out, and was not. */
export const notKnown = (id: string, words: Words): Finding => ({ id, level: 'not-known', ...words });
/** Only somebody with more rights, or in another place, can tell. */
export const notForUs = (id: string, words: Words): Finding => ({
  ...notKnown(id, words),
  byDesign: true,
});

export const oneOrMore = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;
