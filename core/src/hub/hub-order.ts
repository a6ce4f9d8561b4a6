const alphabet = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

export const byName = (one: string, other: string): number => alphabet.compare(one, other);

export interface Place {
  /** Absent: after all that have one. */
  readonly sortOrder?: number;
  readonly name: string;
}

/** The order officers gave, then the alphabet. */
export function byPlace(one: Place, other: Place): number {
  const [here, there] = [one.sortOrder ?? Infinity, other.sortOrder ?? Infinity];
  return here === there ? byName(one.name, other.name) : here - there;
}
