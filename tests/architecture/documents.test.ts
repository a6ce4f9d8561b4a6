import path from 'node:path';
import ts from 'typescript';
import { readSettings, SettingsError } from '@councillor-safety/bot/config/settings';
import { offices } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { sampleProduct, sampleProvisioner } from '@councillor-safety/core/people/sample-tenant';
import { allFiles, nodesIn, readJson, textOf, treeOf } from './house';

const documents = allFiles.filter((file) => file.endsWith('.md'));

/** `some-file.md → target` of every link or picture whose target is not there. */
function brokenLinks(file: string): string[] {
  const links = [...textOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const inside = links.filter((target) => !/^(https?:|mailto:|#)/.test(target));
  return inside
    .filter(
      (target) => !allFiles.includes(path.posix.join(path.posix.dirname(file), target.split('#')[0] ?? '')),
    )
    .map((target) => `${file} → ${target}`);
}

/** The headings of a document as the anchors that links use. */
const anchorsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );

describe('documents', () => {
  test.each(documents)('%s links to what is there', (file) => {
    expect(brokenLinks(file)).toEqual([]);
  });

  test('links into a page name a heading of it', () => {
    const links = documents.flatMap((file) =>
      [...textOf(file).matchAll(/\]\(([^)\s#]*)#([^)\s]+)\)/g)]
        .filter(([, target = '']) => !target.includes(':'))
        .map(([, target = '', anchor = '']) => ({
          from: file,
          to: target === '' ? file : path.posix.join(path.posix.dirname(file), target),
          anchor,
        })),
    );
    expect(links.filter(({ to, anchor }) => !anchorsOf(to).includes(anchor))).toEqual([]);
  });

  test('every decision is in the list of decisions, and numbered without gaps', () => {
    const pages = allFiles.filter((file) => /^docs\/adr\/\d{4}-/.test(file)).sort();
    const listed = [...textOf('docs/adr/README.md').matchAll(/\((\d{4}-[a-z0-9-]+\.md)\)/g)].map(
      ([, name]) => name,
    );
    expect(listed).toEqual(pages.map((file) => path.posix.basename(file)));
    expect(pages.map((file) => Number(path.posix.basename(file).slice(0, 4)))).toEqual(
      pages.map((_page, at) => at + 1),
    );
  });

  test('every command they tell to run is one', () => {
    const { scripts } = readJson('package.json') as { scripts: Readonly<Record<string, string>> };
    const told = documents.flatMap((file) =>
      [...textOf(file).matchAll(/\bnpm (?:run )?(start|test|(?<=run )[a-z-]+)\b/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(told).not.toHaveLength(0);
    expect([...new Set(told)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the table of settings', () => {
  const written = new Map(
    [...textOf('docs/deploy.md').matchAll(/^\|\s*`([A-Z_]+)`\s*\|([^|]*)\|/gm)].map(
      ([, name = '', needed = '']) => [name, needed.trim()],
    ),
  );
  const properties = [...nodesIn(treeOf('bot/src/config/settings.ts'))].flatMap((node) =>
    ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? [node.name.text] : [],
  );
  const inCode = [
    ...properties.filter((name) => /^[A-Z][A-Z_]+$/.test(name)),
    ...offices.map((office) => `GROUP_OFFICE_${office.toUpperCase().replaceAll('-', '_')}`),
  ];

  test('names every setting of the service, and no other', () => {
    expect([...written.keys()].sort()).toEqual([...new Set(inCode)].sort());
  });

  test('says which are needed: without them the service does not start', () => {
    let sentence = '';
    try {
      readSettings({});
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      sentence = error.message;
    }
    const missing = [...sentence.matchAll(/([A-Z_]+) is missing/g)].map(([, name]) => name);
    const needed = [...written].filter(([, word]) => word === 'yes').map(([name]) => name);
    expect(needed.sort()).toEqual(missing.sort());
  });
});

describe('the README', () => {
  const readme = textOf('README.md');

  test('knows everybody of the sample council', () => {
    const numbered = /^councillor\d$/;
    const keys = samplePeople.map(({ key }) => key).filter((key) => !numbered.test(key));
    expect(keys.filter((key) => !readme.includes(`\`${key}\``))).toEqual([]);
  });

  test.each([sampleProduct, sampleProvisioner])(
    'gives the id and secret of $displayName',
    ({ clientId, secret }) => {
      expect(readme).toContain(clientId);
      expect(readme).toContain(secret);
    },
  );
});
