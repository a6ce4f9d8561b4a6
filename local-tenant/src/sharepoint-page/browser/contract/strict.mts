/** Names that JavaScript itself, webpack and React ask any object for. */
const askedOfAnything = new Set(['__esModule', 'default', 'then', 'toJSON', '$$typeof', 'constructor']);

/** A stand-in that says what it lacks: a silent `undefined` would be a riddle three calls later. */
export function strict<T extends object>(what: string, members: T): T {
  return new Proxy(members, {
    get(target, name): unknown {
      if (typeof name === 'string' && !(name in target) && !askedOfAnything.has(name)) {
        throw new Error(`The local tenant’s stand-in for ${what} has no ‘${name}’.`);
      }
      return Reflect.get(target, name);
    },
  });
}
