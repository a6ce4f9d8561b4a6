import { idOf, type Shipped } from './shipped';

const purl = ({ name, version }: Pick<Shipped, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A single licence by its id, anything else as the expression it is. */
const licencesOf = (licence: string) =>
  /^[\w.-]+$/.test(licence) ? [{ license: { id: licence } }] : [{ expression: licence }];

const hashOf = (integrity: string) => ({
  alg: 'SHA-512',
  content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
});

function componentOf(library: Shipped): object {
  const { name, version, licence, integrity = '', shipsIn } = library;
  const [scope, rest] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl(library),
    ...(scope ? { group: scope } : {}),
    name: rest,
    version,
    ...(integrity.startsWith('sha512-') ? { hashes: [hashOf(integrity)] } : {}),
    licenses: licencesOf(licence),
    purl: purl(library),
    properties: shipsIn.map((value) => ({ name: 'councillor-safety:ships-in', value })),
  };
}

/** CycloneDX 1.5. It has no serial number and no time, so that the same libraries give the same file. */
export function billOfMaterials(libraries: readonly Shipped[], version: string): object {
  const refs = new Map(libraries.map((library) => [idOf(library), purl(library)]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'councillor-safety-hub',
        name: 'councillor-safety-hub',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: libraries.map(componentOf),
    dependencies: libraries.map((library) => ({
      ref: purl(library),
      dependsOn: library.needs.flatMap((need) => refs.get(need) ?? []),
    })),
  };
}
