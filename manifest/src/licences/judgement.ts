import { isMet } from './expression';
import { idOf, type Shipped } from './shipped';

/** They ask for no more than their notice to be kept. */
export const allowed: ReadonlySet<string> = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0', 'Python-2.0', 'PSF-2.0', 'Zlib'],
]);

export interface Exception {
  readonly name: RegExp;
  readonly licences: readonly string[];
  /** Why it may be used here; printed with the list. */
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    name: /^@img\/sharp-/,
    licences: ['LGPL-3.0-or-later'],
    reason:
      'Pictures are read by libvips, under the LGPL. It is not in our packages: npm installs it beside the service as a library of its own, unchanged, which anybody may replace by another build. That is what the LGPL asks for; its source is at github.com/libvips/libvips.',
  },
  {
    name: /^date-holidays/,
    licences: ['CC-BY-3.0'],
    reason:
      'The dates of bank holidays are under CC BY 3.0 and partly taken from Wikipedia. This list names their source, github.com/commenthol/date-holidays, and nothing in them was changed.',
  },
];

/** One sentence for each library that may not be shipped. */
export function licenceFaults(libraries: readonly Shipped[]): string[] {
  return libraries.flatMap((library) => {
    const { name, licence } = library;
    if (licence === '') return [`${idOf(library)} does not say under which licence it is.`];
    const more = exceptions.filter((each) => each.name.test(name)).flatMap(({ licences }) => licences);
    return isMet(licence, new Set([...allowed, ...more]))
      ? []
      : [`${idOf(library)} is under ${licence}, which nobody has allowed.`];
  });
}
