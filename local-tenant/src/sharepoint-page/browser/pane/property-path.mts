type Values = Record<string, unknown>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** `a.b` of the properties. */
export const valueAt = (properties: Values, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isValues(value) ? value[name] : undefined), properties);

/** Sets `a.b`, making what is missing on the way. */
export function setAt(properties: Values, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  const place = steps.reduce((values, name) => {
    const next = values[name];
    if (isValues(next)) return next;
    const made: Values = {};
    values[name] = made;
    return made;
  }, properties);
  place[last] = value;
}
