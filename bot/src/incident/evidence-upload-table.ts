import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { SealedColumn } from '../acceptance/sealed-column';
import type { Database } from '../jobs/database';
import { forgettingOf } from '../jobs/sweep';

/** Uploads under way and done. `sealed` holds the file's name and the address that lets one write to it. */
export const evidenceUploadTable = `
  create table hub.evidence_upload (
    evidence_id uuid primary key,
    reference text not null,
    author_id text not null,
    bytes bigint not null,
    received bigint not null default 0,
    content_type text,
    hash_state bytea,
    sha256 text,
    touched_at timestamptz not null,
    sealed bytea not null
  );
  create index evidence_upload_reference on hub.evidence_upload (reference);
`;

export const uploadForgetting = forgettingOf('hub.evidence_upload', 'Incidents', 'reference');

export interface Upload {
  readonly evidenceId: string;
  readonly reference: IncidentReference;
  readonly authorId: PersonId;
  readonly bytes: number;
  readonly received: number;
  readonly contentType?: string;
  /** Where the SHA-256 of the bytes received so far stands. */
  readonly hashState?: Uint8Array;
  /** Set once the whole file is stored. */
  readonly sha256?: string;
  readonly fileName: string;
  readonly uploadUrl?: string;
}

interface Row {
  evidence_id: string;
  reference: IncidentReference;
  author_id: PersonId;
  bytes: string | number;
  received: string | number;
  content_type: string | null;
  hash_state: Uint8Array | null;
  sha256: string | null;
  sealed: Uint8Array;
}

type NewUpload = Pick<Upload, 'evidenceId' | 'reference' | 'authorId' | 'bytes' | 'fileName'>;
type Progress = Pick<Upload, 'received' | 'contentType' | 'hashState' | 'sha256' | 'uploadUrl'>;

const contextOf = (evidenceId: string): string => `evidence:${evidenceId}`;
export const evidenceUploadSealed: SealedColumn = {
  ...{ table: 'evidence_upload', key: ['evidence_id'], column: 'sealed' },
  context: (evidenceId = '') => contextOf(evidenceId),
};
const base64 = (bytes: Uint8Array | undefined): string | null =>
  bytes ? Buffer.from(bytes).toString('base64') : null;

export type EvidenceUploads = ReturnType<typeof evidenceUploads>;

/** A file nobody has gone on sending for so long no longer takes up one of the report's places; it can still be finished. */
const abandonedAfterMs = 60 * 60_000;

interface UploadDependencies {
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
}

export function evidenceUploads({ database, cipher, clock }: UploadDependencies) {
  const now = (): string => clock.now().toISOString();
  const seal = (evidenceId: string, secret: { fileName: string; uploadUrl?: string }): string =>
    cipher.seal(secret, contextOf(evidenceId)).toString('base64');

  const toUpload = (row: Row): Upload => {
    const secret = cipher.open(row.sealed, contextOf(row.evidence_id)) as {
      fileName: string;
      uploadUrl?: string;
    };
    return {
      evidenceId: row.evidence_id,
      reference: row.reference,
      authorId: row.author_id,
      bytes: Number(row.bytes),
      received: Number(row.received),
      contentType: row.content_type ?? undefined,
      hashState: row.hash_state ?? undefined,
      sha256: row.sha256 ?? undefined,
      ...secret,
    };
  };

  return {
    async find(evidenceId: string): Promise<Upload | undefined> {
      const [row] = await database.query<Row>('select * from hub.evidence_upload where evidence_id = $1', [
        evidenceId,
      ]);
      return row && toUpload(row);
    },

    /** False when the report has as many files as it can hold. A repeat changes nothing. */
    async begin(
      { evidenceId, reference, authorId, bytes, fileName }: NewUpload,
      most: number,
    ): Promise<boolean> {
      return database.transaction(async (within) => {
        await within.query('select pg_advisory_xact_lock(hashtext($1))', [reference]);
        const [files] = await within.query<{ count: number }>(
          `select count(*)::int as count from hub.evidence_upload
           where reference = $1 and evidence_id <> $2 and (sha256 is not null or touched_at > $3)`,
          [reference, evidenceId, new Date(clock.now().getTime() - abandonedAfterMs).toISOString()],
        );
        if ((files?.count ?? 0) >= most) return false;
        await within.query(
          `insert into hub.evidence_upload (evidence_id, reference, author_id, bytes, sealed, touched_at)
           values ($1, $2, $3, $4, decode($5, 'base64'), $6) on conflict (evidence_id) do nothing`,
          [evidenceId, reference, authorId, bytes, seal(evidenceId, { fileName }), now()],
        );
        return true;
      });
    },

    /** Moves an upload on from where it was read; false when another request moved it first. */
    async progress(upload: Upload, to: Progress): Promise<boolean> {
      const rows = await database.query(
        `update hub.evidence_upload set received = $3, content_type = $4, hash_state = decode($5, 'base64'), sha256 = $6,
           sealed = decode($7, 'base64'), touched_at = $8 where evidence_id = $1 and received = $2 and sha256 is null returning evidence_id`,
        [
          upload.evidenceId,
          upload.received,
          to.received,
          to.contentType ?? null,
          base64(to.hashState),
          to.sha256 ?? null,
          seal(upload.evidenceId, { fileName: upload.fileName, uploadUrl: to.uploadUrl }),
          now(),
        ],
      );
      return rows.length === 1;
    },

    async forget(evidenceId: string): Promise<void> {
      await database.query('delete from hub.evidence_upload where evidence_id = $1 and sha256 is null', [
        evidenceId,
      ]);
    },
  };
}
