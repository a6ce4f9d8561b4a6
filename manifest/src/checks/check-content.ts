import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { ArchiveFile } from '../archives/archive-file';

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  /** Files that may hold it all the same. */
  readonly except?: readonly string[];
}

/** What may be in nothing that a council installs. */
const rules: readonly Rule[] = [
  {
    what: 'names this machine as localhost',
    pattern: /\blocalhost\b|\b127\.0\.0\.1\b|\[::1\]/i,
    // The guard that knows such an address by its name, so that it is refused where it does not belong.
    except: ['bot/lib/config/loopback.js'],
  },
  { what: 'holds a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----(\s|\\n)*[A-Za-z0-9+/]{16}/ },
  { what: 'holds a secret', pattern: /\b[A-Z_]*(SECRET|PASSWORD|PAYLOAD_KEYS?)=[^\s<…$"'`]{4}/ },
  { what: 'holds a password in an address', pattern: /\bpostgres(ql)?:\/\/[^\s/:@]+:[^\s@$<…{}]+@/ },
  { what: 'points at a source map', pattern: /[#@] sourceMappingURL=/ },
  { what: 'holds a path of the machine it was made on', pattern: /file:\/\/\/?[\w.]|[A-Z]:\\\\?Users\\/ },
];

interface Known {
  /** Texts that may be nowhere: sample secrets, the folder it was built in. */
  readonly forbidden: readonly { readonly what: string; readonly text: string }[];
}

/** The tab's packed copies are looked into, too. */
function textOf({ name, bytes }: ArchiveFile): string {
  if (name.endsWith('.gz')) return gunzipSync(bytes).toString('utf8');
  if (name.endsWith('.br')) return brotliDecompressSync(bytes).toString('utf8');
  return Buffer.from(bytes).toString('utf8');
}

function faultsOf(file: ArchiveFile, { forbidden }: Known): string[] {
  const { name } = file;
  const text = textOf(file);
  const broken = rules.filter(({ pattern, except = [] }) => !except.includes(name) && pattern.test(text));
  return [
    ...(/\.map$|\.d\.ts$|\.tsbuildinfo$/.test(name)
      ? ['is made for developers and does not belong there']
      : []),
    ...(/(^|[/-])sample[-./]/.test(name) ? ['is sample content'] : []),
    ...broken.map(({ what }) => what),
    ...forbidden.filter((each) => text.includes(each.text)).map(({ what }) => what),
  ].map((fault) => `${name} ${fault}.`);
}

/** What is in a package and should not be; each fault is one sentence that names the file, never what was found. */
export const contentFaults = (files: readonly ArchiveFile[], known: Known): string[] =>
  files.flatMap((file) => faultsOf(file, known));
