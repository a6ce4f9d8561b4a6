import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.resolve(__dirname, '..', '..');

export const parts = ['core', 'bot', 'teams-app', 'spfx-webparts', 'local-tenant', 'manifest'] as const;
export type Part = (typeof parts)[number];

/** One name for each feature, the same in every part it lives in; a new feature is added here first. */
export const featureParts: Readonly<Record<string, readonly Part[]>> = {
  incident: ['core', 'bot', 'teams-app'],
  'on-call': ['core', 'bot', 'teams-app'],
  escalation: ['core', 'bot', 'teams-app'],
  bulletin: ['core', 'bot', 'teams-app', 'spfx-webparts'],
  'drop-in': ['core', 'bot', 'teams-app'],
  retention: ['core', 'bot', 'teams-app'],
  hub: ['core', 'spfx-webparts'],
  contacts: ['core', 'spfx-webparts'],
  guidance: ['core', 'spfx-webparts'],
  directory: ['core', 'spfx-webparts'],
};
export const features = Object.keys(featureParts);

const notOurs = new Set([
  ...['node_modules', 'lib', 'dist', '.git', '.data', '.out', 'coverage', 'results'],
  // What SharePoint's toolchain makes.
  ...['lib-commonjs', 'temp', 'release', 'jest-output', 'spfx-webparts/sharepoint'],
]);

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) || notOurs.has(name) ? [] : walk(name);
    return [name];
  });
}

/** Every file of the house, by its path from the root. */
export const allFiles: readonly string[] = walk('.');
export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
export const readJson = (file: string): unknown => JSON.parse(textOf(file));

const isCode = (file: string): boolean => /\.(ts|tsx|mts|mjs|cjs|js)$/.test(file);
export const codeFiles = allFiles.filter(isCode);
export const sourcesOf = (part: Part): string[] =>
  codeFiles.filter((file) => file.startsWith(`${part}/src/`) && !file.endsWith('.d.ts'));

const trees = new Map<string, ts.SourceFile>();
export function treeOf(file: string): ts.SourceFile {
  const known = trees.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true);
  trees.set(file, tree);
  return tree;
}

/** Every node of a tree, from the top down. */
export function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesIn(child);
}

export interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** The file of the house that is meant; absent for packages. */
  readonly file?: string;
  /** Vanishes when compiled. */
  readonly typeOnly: boolean;
}

const suffixes = ['', '.ts', '.tsx', '.mts', '/index.ts'];

function fileFor(from: string, specifier: string): string | undefined {
  const [, part, rest = ''] = /^@councillor-safety\/([a-z-]+)\/(.*)$/.exec(specifier) ?? [];
  const stem = part
    ? path.posix.join(part, 'src', rest)
    : path.posix.join(path.posix.dirname(from), specifier);
  if (!part && !specifier.startsWith('.')) return undefined;
  const bare = stem.replace(/\.m?js$/, '');
  const found = [...suffixes.map((suffix) => bare + suffix), stem].find((file) => allFiles.includes(file));
  if (!found && !existsSync(path.join(root, stem)))
    throw new Error(`${from} imports '${specifier}': no such file`);
  return found;
}

function specifierOf(node: ts.Node): { text: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier.text, typeOnly: isTypeOnly(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (!ts.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return loads && argument && ts.isStringLiteral(argument)
    ? { text: argument.text, typeOnly: false }
    : undefined;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((each) => each.isTypeOnly)
  );
}

/** What a file imports, re-exports or requires, late imports included. */
export const importsOf = (file: string): Import[] =>
  [...nodesIn(treeOf(file))].flatMap((node) => {
    const specifier = specifierOf(node);
    if (!specifier) return [];
    const { text, typeOnly } = specifier;
    return [{ from: file, specifier: text, typeOnly, file: fileFor(file, text) }];
  });

/** `@scope/name/deep/file` → `@scope/name`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

export interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
export const packageFile = (folder: string): PackageFile =>
  readJson(path.posix.join(folder, 'package.json')) as PackageFile;
