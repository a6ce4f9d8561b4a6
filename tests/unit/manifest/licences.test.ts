import { billOfMaterials } from '@councillor-safety/manifest/licences/bill-of-materials';
import { isMet } from '@councillor-safety/manifest/licences/expression';
import { licenceFaults } from '@councillor-safety/manifest/licences/judgement';
import { licenceList } from '@councillor-safety/manifest/licences/licence-list';
import type { Shipped } from '@councillor-safety/manifest/licences/shipped';

const library = (changed: Partial<Shipped>): Shipped => ({
  ...{ name: 'left-pad', version: '1.0.0', licence: 'MIT', needs: [] },
  shipsIn: ['service'],
  ...changed,
});
const allowed = new Set(['MIT', 'ISC']);

describe('an expression of licences', () => {
  test.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT AND ISC', true],
    ['(GPL-3.0-only OR MIT) AND (ISC AND MIT)', true],
    ['(MIT', false],
    ['MIT ISC', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['', false],
  ])('%s: %s', (expression, met) => {
    expect(isMet(expression, allowed)).toBe(met);
  });
});

describe('a library may not be shipped', () => {
  test('under a licence that nobody has allowed, and is named', () => {
    expect(licenceFaults([library({}), library({ name: 'copyleft', licence: 'GPL-3.0-only' })])).toEqual([
      'copyleft@1.0.0 is under GPL-3.0-only, which nobody has allowed.',
    ]);
  });

  test('when it does not say under which', () => {
    expect(licenceFaults([library({ licence: '' })])).toEqual([
      'left-pad@1.0.0 does not say under which licence it is.',
    ]);
  });

  test('by an exception that was made for another', () => {
    const licence = 'Apache-2.0 AND LGPL-3.0-or-later';
    expect(licenceFaults([library({ name: '@img/sharp-win32-x64', licence })])).toEqual([]);
    expect(licenceFaults([library({ licence })])).toHaveLength(1);
  });
});

describe('what is written down', () => {
  const libraries = [
    library({ name: '@scope/a', needs: ['b@2.0.0', 'gone@1.0.0'], shipsIn: ['service', 'tab'] }),
    library({ name: 'b', version: '2.0.0', licence: '(MIT OR CC0-1.0)', integrity: 'sha512-AQID' }),
  ];

  test('for people: name, version and licence, under each place', () => {
    const list = licenceList(libraries);
    expect(list.match(/@scope\/a 1\.0\.0 {2}MIT/g)).toHaveLength(2);
    expect(list).toContain('In the Teams tab: 1');
    expect(list).toContain('b 2.0.0  (MIT OR CC0-1.0)');
  });

  test('for people: why an exception was made', () => {
    expect(
      licenceList([library({ name: '@img/sharp-libvips-linux-x64', licence: 'LGPL-3.0-or-later' })]),
    ).toMatch(/@img\/sharp-\*: .*libvips/);
    expect(licenceList(libraries)).not.toContain('libvips');
  });

  test('for programs: CycloneDX without a time or a number of its own', () => {
    expect(billOfMaterials(libraries, '1.2.3')).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      metadata: { component: { name: 'councillor-safety-hub', version: '1.2.3' } },
      components: [
        {
          group: '@scope',
          name: 'a',
          purl: 'pkg:npm/%40scope/a@1.0.0',
          licenses: [{ license: { id: 'MIT' } }],
        },
        {
          name: 'b',
          licenses: [{ expression: '(MIT OR CC0-1.0)' }],
          hashes: [{ alg: 'SHA-512', content: '010203' }],
        },
      ],
      dependencies: [{ ref: 'pkg:npm/%40scope/a@1.0.0', dependsOn: ['pkg:npm/b@2.0.0'] }, { dependsOn: [] }],
    });
    expect(JSON.stringify(billOfMaterials(libraries, '1.2.3'))).not.toMatch(/serialNumber|timestamp/);
  });
});
