import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportRecords } from '@councillor-safety/bot/export/export-records';
import { importRecords, type ImportInput } from '@councillor-safety/bot/export/import-records';
import { provision } from '@councillor-safety/bot/provision/provision';
import { allLists } from '@councillor-safety/core/all-lists';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { schemaVersion } from '@councillor-safety/core/sharepoint/product-state';
import { productToken, startLocalGraph, type LocalGraph } from '../../../../contract/local-graph';
import { inputFor, siteUrls, wireTo } from '../../provision/support/local-site';

export interface Council {
  readonly graph: LocalGraph;
  /** Signs in as the product does. */
  readonly wire: (stopAfter?: number) => ReturnType<typeof wireTo>;
}

/** A tenant with the product's lists, and nothing in them. */
export async function aCouncil(): Promise<Council> {
  const graph = await startLocalGraph();
  const grant = { clientId: sampleProduct.clientId, displayName: 'The service', role: 'write' } as const;
  const grants = [{ ...grant, sites: ['hub', 'casework'] as const }];
  await provision(inputFor(wireTo(graph).client, { definitions: allLists, grants, schemaVersion }));
  return { graph, wire: (stopAfter) => wireTo(graph, { token: productToken, stopAfter }) };
}

const made: string[] = [];
/** A place for an export that is not there yet. */
export function freshFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'export-'));
  made.push(parent);
  return join(parent, 'export');
}
export const removeFolders = (): void =>
  made.splice(0).forEach((folder) => rmSync(folder, { recursive: true }));

export async function exportOf(council: Council, to = freshFolder()): Promise<string> {
  const print = () => undefined;
  const now = new Date('2026-01-15T10:00:00Z');
  await exportRecords({ client: council.wire().client, siteUrls, lists: allLists, to, now, print });
  return to;
}

export async function importInto(
  council: Council,
  { stopAfter, ...how }: Pick<ImportInput, 'from'> & Partial<ImportInput> & { readonly stopAfter?: number },
): Promise<{ readonly lines: readonly string[]; readonly failure?: string; readonly writes: number }> {
  const lines: string[] = [];
  const wire = council.wire(stopAfter);
  const work = importRecords({
    ...{ client: wire.client, clientWithoutRetries: wire.client, siteUrls, lists: allLists, schemaVersion },
    ...{ dryRun: false, resume: false, wait: () => Promise.resolve(), print: (line) => lines.push(line) },
    ...how,
  });
  const failure = await work.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
  );
  return { lines, failure, writes: wire.writes() };
}

type Line = Readonly<Record<string, unknown>>;

export const linesIn = (folder: string, path: string): Line[] =>
  readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** All records of an export without what an import cannot keep: ids and SharePoint's own times. */
export const recordsIn = (folder: string): Readonly<Record<string, unknown[]>> =>
  Object.fromEntries(
    allLists.map(({ site, name, kind }) => {
      const path = `${kind === 'documents' ? 'files' : 'lists'}/${site}/${name}.jsonl`;
      return [path, linesIn(folder, path).map(({ id: _id, createdAt: _c, modifiedAt: _m, ...rest }) => rest)];
    }),
  );
