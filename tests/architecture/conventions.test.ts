import { allFiles, codeFiles, packageFile, parts, textOf } from './house';

/** `file:line` of every line that matches. */
function linesWith(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

// Put together from halves, so that this file does not find itself.
const either = (...halves: [string, string][]): RegExp =>
  new RegExp(halves.map((half) => half.join('')).join('|'));

describe('nothing is switched off', () => {
  test('no check of the compiler or the linter', () => {
    expect(
      linesWith(
        codeFiles,
        either(['@ts-', 'ignore'], ['@ts-', 'nocheck'], ['@ts-', 'expect-error'], ['eslint', '-disable']),
      ),
    ).toEqual([]);
  });

  test('no test', () => {
    const skipped =
      /\b(describe|test|it)\.(skip|only|todo|failing)\b|\bx(describe|test|it)\(|\bf(describe|it)\(/;
    const tests = codeFiles.filter(
      (file) => file.startsWith('tests/') && file !== 'tests/architecture/conventions.test.ts',
    );
    expect(linesWith(tests, skipped)).toEqual([]);
  });

  test('no type: any', () => {
    const typed = codeFiles.filter((file) => /\.(ts|tsx|mts)$/.test(file));
    expect(linesWith(typed, /(:|\bas|<) ?any\b(?!thing|body|one|way)[\s,;)>[|=]/)).toEqual([]);
  });

  test('no error that is caught and dropped', () => {
    expect(linesWith(codeFiles, /catch\s*(\([^)]*\))?\s*\{\s*(\/\/.*|\/\*.*)?\}/)).toEqual([]);
  });
});

describe('settings are read in one place', () => {
  const readers =
    /^(bot\/src\/main\.ts|bot\/src\/config\/|bot\/src\/commands\/|manifest\/src\/packing\/package-command\.ts|local-tenant\/(src\/(cluster\/)?main\.ts|start|ensure-installed\.mjs)|tests\/)/;

  test('nothing else looks at the environment', () => {
    const others = codeFiles.filter((file) => !readers.test(file));
    expect(linesWith(others, /\bprocess\.env\b|import\.meta\.env/)).toEqual([]);
  });
});

describe('files that can be read in one sitting', () => {
  const lengthOf = (file: string): number => textOf(file).trimEnd().split('\n').length;
  const isTest = (file: string): boolean => file.startsWith('tests/');

  test('at most 250 lines, a test 300', () => {
    const long = codeFiles.filter((file) => lengthOf(file) > (isTest(file) ? 300 : 250));
    expect(long.map((file) => `${file}: ${lengthOf(file)}`)).toEqual([]);
  });

  test('kebab-case.ts, PascalCase.tsx for components, useX.ts for hooks', () => {
    const good =
      /(^|\/)([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|mts|mjs|cjs|js|tsx)|[A-Z][A-Za-z0-9]*(\.styles)?\.(ts|tsx)|use[A-Z]\w*\.tsx?)$/;
    const shouted = codeFiles.filter((file) => (!/\.tsx?$/.test(file) ? false : !good.test(file)));
    expect(shouted).toEqual([]);
  });
});

describe('the same everywhere', () => {
  const packages = ['.', ...parts, 'tests'];
  const wanted = packages.flatMap((folder) => {
    const { dependencies = {}, devDependencies = {} } = packageFile(folder);
    return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => ({
      folder,
      name,
      version,
    }));
  });

  test('every version is exact', () => {
    expect(wanted.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('a package has one version in all parts', () => {
    const versions = new Map<string, Set<string>>();
    for (const { name, version } of wanted)
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
    expect([...versions].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual([]);
  });

  test('no file knows the machine it was written on', () => {
    const text = allFiles.filter((file) =>
      /\.(ts|tsx|mts|mjs|cjs|js|json|md|css|html|ya?ml)$|\.ci\/run$/.test(file),
    );
    const ours = text.filter((file) => file !== './package-lock.json' && !file.endsWith('package-lock.json'));
    const folder = either(
      ['(^|[\\s"\'`(=])/', '(work|root|Users)/'],
      ['/ho', 'me/\\w+/'],
      ['[A-Z]:\\\\', '\\\\?Users'],
    );
    expect(linesWith(ours, folder)).toEqual([]);
  });
});
