import { closure } from '@councillor-safety/manifest/lock/closure';
import type { LockFile, LockPackages } from '@councillor-safety/manifest/lock/lock-file';
import { prunedLock } from '@councillor-safety/manifest/lock/pruned-lock';

const packages: LockPackages = {
  '': { name: 'house', version: '1.0.0' },
  bot: { version: '1.0.0', dependencies: { core: '1.0.0', a: '1' }, devDependencies: { tool: '1' } },
  core: { version: '1.0.0', dependencies: { b: '2' } },
  'node_modules/core': { resolved: 'core', link: true },
  'node_modules/bot': { resolved: 'bot', link: true },
  'node_modules/tab': { resolved: 'tab', link: true },
  'node_modules/a': {
    version: '1.0.0',
    dependencies: { b: '1' },
    optionalDependencies: { elsewhere: '1', nowhere: '1' },
    peerDependencies: { beside: '1', perhaps: '1' },
    peerDependenciesMeta: { perhaps: { optional: true } },
  },
  'node_modules/a/node_modules/b': { version: '1.0.0', dependencies: { c: '1' } },
  'node_modules/b': { version: '2.0.0' },
  'node_modules/beside': { version: '1.0.0', ...{ peer: true } },
  'node_modules/perhaps': { version: '1.0.0', ...{ dev: true } },
  'node_modules/c': { version: '1.0.0', ...{ devOptional: true } },
  'node_modules/elsewhere': { version: '1.0.0', optional: true, dependencies: { c: '1', d: '1' } },
  'node_modules/d': { version: '1.0.0', optional: true },
  'node_modules/tool': { version: '1.0.0', ...{ dev: true } },
};
const lock: LockFile = { name: 'house', version: '1.0.0', lockfileVersion: 3, packages };

const reached = (roots: readonly string[], without?: readonly string[]) =>
  closure(packages, { roots, without });
const places = (...args: Parameters<typeof reached>): string[] =>
  reached(...args)
    .map(({ place }) => place)
    .sort();

describe('what a part needs when it runs', () => {
  test('is found as Node finds it: the nearest one', () => {
    expect(places(['node_modules/a/node_modules/b'])).toEqual([
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
    expect(places(['core'])).toEqual(['core', 'node_modules/b']);
  });

  test('counts other parts of the house, peers and what only some machines can use; no tools and no peers that need not be', () => {
    expect(places(['bot'])).toEqual([
      ...['bot', 'core', 'node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/b'],
      ...['node_modules/beside', 'node_modules/c', 'node_modules/d', 'node_modules/elsewhere'],
    ]);
  });

  test('is optional only when nothing firm needs it', () => {
    const optional = reached(['bot']).filter((each) => each.optional);
    expect(optional.map(({ place }) => place).sort()).toEqual(['node_modules/d', 'node_modules/elsewhere']);
  });

  test('leaves out what somebody else brings, and everything behind it', () => {
    expect(places(['bot'], ['a'])).toEqual(['bot', 'core', 'node_modules/b']);
  });

  test('a lock file with a hole in it is named', () => {
    const broken = { bot: { dependencies: { gone: '1' } } };
    expect(() => closure(broken, { roots: ['bot'] })).toThrow("has no 'gone', which 'bot' needs");
  });
});

describe('the lock file of a smaller house', () => {
  const pruned = prunedLock(lock, { house: { name: 'service', version: '1.0.0' }, parts: ['core', 'bot'] });

  test('holds the links of its own parts alone', () => {
    const links = Object.keys(pruned.packages).filter((place) => pruned.packages[place]?.link);
    expect(links).toEqual(['node_modules/bot', 'node_modules/core']);
  });

  test('forgets why things were in the larger one: nothing that is needed would be left out as a tool', () => {
    expect(pruned.packages['node_modules/c']).toEqual({ version: '1.0.0' });
    expect(pruned.packages['node_modules/beside']).toEqual({ version: '1.0.0' });
    expect(pruned.packages['node_modules/d']).toEqual({ version: '1.0.0', optional: true });
    expect(pruned.packages.bot).not.toHaveProperty('devDependencies');
  });

  test('is called after the smaller house', () => {
    expect([pruned.name, pruned.packages['']]).toEqual(['service', { name: 'service', version: '1.0.0' }]);
  });
});
