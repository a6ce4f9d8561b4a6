/** Does what is given and nothing else: whatever else is asked of it fails by name. */
export const only = <T extends object>(given: Partial<T>): T =>
  new Proxy(given as T, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      throw new Error(`Not expected here: ${String(name)}`);
    },
  });
