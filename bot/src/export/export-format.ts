import { z } from 'zod';
import type { ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';

/** Of the folder's own shape, whatever the lists are. */
export const exportFormat = 1;
export const manifestFile = 'manifest.json';

/** Addresses within the folder, always with `/`. */
type Named = Pick<ListDefinition, 'site' | 'name'>;

export const recordsFileOf = ({ site, name, kind }: Named & Pick<ListDefinition, 'kind'>): string =>
  `${kind === 'documents' ? 'files' : 'lists'}/${site}/${name}.jsonl`;
export const contentFileOf = ({ site, name }: Named, path: string): string => `files/${site}/${name}/${path}`;

const fields = z.record(z.string(), z.unknown());

/** One line for each item of a list. `fields` as on the wire: dates ISO 8601 UTC, JSON as text, empty columns absent. */
export const recordLineSchema = z.strictObject({
  /** The item's id where it was; another one after an import. */
  id: z.string(),
  createdAt: z.string(),
  modifiedAt: z.string(),
  fields,
});
export type RecordLine = z.infer<typeof recordLineSchema>;

/** One line for each file of a library. */
export const fileLineSchema = recordLineSchema.extend({
  /** Within the library, such as `CS-ABCD2345/photo.jpg`. */
  path: z.string().min(1),
  bytes: z.int().min(0),
});
export type FileLine = z.infer<typeof fileLineSchema>;

const hashedSchema = z.strictObject({
  path: z.string().min(1),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type HashedPath = z.infer<typeof hashedSchema>;

export const manifestSchema = z.strictObject({
  format: z.literal(exportFormat),
  /** Of the lists; 0 when nobody had provisioned them to the end. */
  schemaVersion: z.int().min(0),
  exportedAt: z.iso.datetime(),
  /** Addresses of the two sites. */
  sites: z.strictObject({ hub: z.string(), casework: z.string() }),
  lists: z.array(
    z.strictObject({
      site: z.enum(['hub', 'casework']),
      name: z.string(),
      kind: z.enum(['list', 'documents']),
      records: z.int().min(0),
    }),
  ),
  files: z.array(hashedSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
