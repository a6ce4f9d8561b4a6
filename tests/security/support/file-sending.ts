import { randomUUID } from 'node:crypto';
import type { EvidenceUpload } from '@councillor-safety/core/incident/incident-answers';
import type { ApiAnswer, Caller } from '../../setup/api';

export const evidencePath = (reference: string): string => `/api/incidents/${reference}/evidence`;

interface Beginning {
  readonly fileName: string;
  readonly bytes: number;
  readonly evidenceId?: string;
}

export const begin = (
  caller: Caller,
  reference: string,
  { evidenceId = randomUUID(), ...file }: Beginning,
): Promise<ApiAnswer<EvidenceUpload>> =>
  caller.call(evidencePath(reference), { method: 'POST', body: { evidenceId, ...file } });

export interface Part {
  readonly evidenceId: string;
  readonly bytes: Buffer;
  readonly from: number;
  /** Bytes of the whole file. */
  readonly total: number;
}

export const sendPart = (
  caller: Caller,
  reference: string,
  { evidenceId, bytes, from, total }: Part,
): Promise<ApiAnswer<EvidenceUpload>> =>
  caller.call(`${evidencePath(reference)}/${evidenceId}/bytes`, {
    method: 'PUT',
    body: bytes,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes ${from}-${from + bytes.length - 1}/${total}`,
    },
  });

/** A small file from beginning to end, in one part. */
export async function sendFile(
  caller: Caller,
  reference: string,
  file: { readonly fileName: string; readonly content: Buffer },
): Promise<ApiAnswer<EvidenceUpload>> {
  const { fileName, content } = file;
  const begun = await begin(caller, reference, { fileName, bytes: content.length });
  if (begun.status !== 200) return begun;
  const { evidenceId } = begun.body;
  return sendPart(caller, reference, { evidenceId, bytes: content, from: 0, total: content.length });
}
