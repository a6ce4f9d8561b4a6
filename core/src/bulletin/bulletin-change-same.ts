const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two records hold the same, whatever the order of their names; a part that is undefined is no part. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isParts(one) || !isParts(other)) return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}
