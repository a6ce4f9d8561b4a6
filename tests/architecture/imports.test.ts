import { isBuiltin } from 'node:module';
import path from 'node:path';
import {
  features,
  importsOf,
  packageFile,
  packageOf,
  parts,
  readJson,
  sourcesOf,
  type Import,
  type Part,
} from './house';

const imports = new Map<Part, Import[]>(parts.map((part) => [part, sourcesOf(part).flatMap(importsOf)]));
const of = (part: Part): Import[] => imports.get(part) ?? [];
const everyImport = parts.flatMap(of);
const isPackage = ({ specifier }: Import): boolean => !specifier.startsWith('.') && !isBuiltin(specifier);
const said = (found: readonly Import[]): string[] =>
  found.map(({ from, specifier }) => `${from} → ${specifier}`);
const partOf = (file: string): string => file.split('/')[0] ?? '';

/** String files that SharePoint's loader hands to the web parts by name. */
const sharePointStrings = Object.keys(
  (readJson('spfx-webparts/config/config.json') as { localizedResources: object }).localizedResources,
);

describe('who may import whom', () => {
  test('there is something to look at', () => {
    for (const part of parts) expect(of(part)).not.toHaveLength(0);
  });

  test.each(parts)('%s imports no other part but core', (part) => {
    const foreign = of(part).filter(({ file }) => file && ![part, 'core'].includes(partOf(file)));
    expect(said(foreign)).toEqual([]);
  });

  test('core stands on nothing of the platform: no Node, no React, no other part', () => {
    const wrong = of('core').filter(
      (each) =>
        isBuiltin(each.specifier) ||
        /^react/.test(each.specifier) ||
        (each.file && partOf(each.file) !== 'core'),
    );
    expect(said(wrong)).toEqual([]);
  });

  test('the manifest imports no part at all', () => {
    expect(said(of('manifest').filter(({ file }) => file && partOf(file) !== 'manifest'))).toEqual([]);
  });

  test('the tab runs in a browser: no Node', () => {
    expect(said(of('teams-app').filter(({ specifier }) => isBuiltin(specifier)))).toEqual([]);
  });

  test('a part imports only packages that its own package.json names', () => {
    const undeclared = parts.flatMap((part) => {
      const { dependencies = {}, devDependencies = {} } = packageFile(part);
      const known = (each: Import): boolean =>
        (part === 'spfx-webparts' && sharePointStrings.includes(each.specifier)) ||
        packageOf(each.specifier) in dependencies ||
        (each.typeOnly && packageOf(each.specifier) in devDependencies) ||
        (each.typeOnly && `@types/${each.specifier}` in devDependencies);
      return of(part).filter((each) => isPackage(each) && !known(each));
    });
    expect(said(undeclared)).toEqual([]);
  });
});

describe('independent readings', () => {
  const ofCore = (part: Part): Import[] =>
    of(part).filter(({ specifier }) => specifier.startsWith('@councillor-safety/core/'));

  test('the local tenant takes core’s lists and sample people, never a store or the Graph client', () => {
    const allowed = /core\/(people\/|sharepoint\/(all-lists|list-definition)$|[a-z-]+\/[a-z-]+-lists?$)/;
    const wrong = ofCore('local-tenant').filter(({ specifier }) => !allowed.test(specifier));
    const client = of('local-tenant').filter(({ specifier }) => /^@(microsoft|azure)\//.test(specifier));
    expect(said([...wrong, ...client])).toEqual([]);
  });

  test('the tab takes core’s schemas and rules; nothing that it takes brings a store or SharePoint along', () => {
    const direct = ofCore('teams-app').filter(({ specifier }) => /-store$|\/sharepoint\//.test(specifier));
    expect(said(direct)).toEqual([]);
    const reached = new Map<string, Import>();
    const follow = (each: Import): void => {
      if (each.typeOnly || !each.file || partOf(each.file) !== 'core' || reached.has(each.file)) return;
      reached.set(each.file, each);
      importsOf(each.file).forEach(follow);
    };
    of('teams-app').forEach(follow);
    const wrong = [...reached.values()].filter(({ file = '' }) => /-store\.ts$|\/sharepoint\//.test(file));
    expect(said(wrong)).toEqual([]);
  });
});

describe('what may be replaced one day stays in one place', () => {
  test.each([
    [/^botbuilder/, /^bot\/src\/bot-framework\//],
    [/^(pg|pg-boss|@electric-sql\/pglite)$/, /^bot\/src\/jobs\//],
    [/^@azure\/msal-node/, /^bot\/src\/graph\//],
    [/^@azure\/msal-browser/, /^teams-app\/src\/sign-in\//],
    [/^oidc-provider/, /^local-tenant\/src\/sign-in\//],
  ])('%s only in %s', (specifier, place) => {
    const wrong = everyImport.filter((each) => specifier.test(each.specifier) && !place.test(each.from));
    expect(said(wrong)).toEqual([]);
  });

  test('the platform knows no feature, apart from the files that list them', () => {
    const lists = [
      ...[
        'bot/src/features.ts',
        'bot/src/migrations.ts',
        'bot/src/sealed-columns.ts',
        'bot/src/sweeps.ts',
        'bot/src/commands/retention-command.ts',
        'core/src/all-lists.ts',
      ],
      ...['core/src/all-starter-content.ts', 'bot/src/feature-checks.ts'],
      // Turns the keys that a schema of core gives as its messages into sentences.
      'bot/src/server/problem-answers.ts',
    ];
    const isFeature = (file: string): boolean => features.includes(file.split('/')[2] ?? '');
    const wrong = [...of('bot'), ...of('core')].filter(
      ({ from, file }) => file && isFeature(file) && !isFeature(from) && !lists.includes(from),
    );
    expect(said(wrong)).toEqual([]);
  });
});

describe('cycles', () => {
  const edges = new Map<string, string[]>();
  for (const { from, file, typeOnly } of everyImport) {
    if (file && !typeOnly) edges.set(from, [...(edges.get(from) ?? []), file]);
  }

  /** The first way from a file back to itself, if there is one. */
  function cycle(start: string): string[] | undefined {
    const seen = new Set<string>();
    const search = (file: string, way: string[]): string[] | undefined => {
      for (const next of edges.get(file) ?? []) {
        if (next === start) return [...way, next];
        if (seen.has(next)) continue;
        seen.add(next);
        const found = search(next, [...way, next]);
        if (found) return found;
      }
      return undefined;
    };
    return search(start, [start]);
  }

  test('no file needs itself to load', () => {
    expect([...edges.keys()].map(cycle).filter(Boolean)).toEqual([]);
  });

  test.each(parts)('no two folders of %s import each other', (part) => {
    const ways = new Set(
      of(part).flatMap(({ from, file }) =>
        file && partOf(file) === part && path.dirname(from) !== path.dirname(file)
          ? [`${path.dirname(from)} → ${path.dirname(file)}`]
          : [],
      ),
    );
    const back = (way: string): string => way.split(' → ').reverse().join(' → ');
    expect([...ways].filter((way) => ways.has(back(way)))).toEqual([]);
  });
});
