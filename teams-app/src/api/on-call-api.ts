import { z } from 'zod';
import type { EntryDraft, RotaSettings } from '@councillor-safety/core/on-call/on-call';
import {
  csvImportAnswerSchema,
  rotaAnswerSchema,
  rotaChangeAnswerSchema,
  type RotaAnswer,
  type RotaChangeAnswer,
  type SwapAnswer,
  type SwapOffer,
} from '@councillor-safety/core/on-call/on-call-answers';
import type { ApiClient } from './api-client';

/** What every change says: a key that makes it happen once, and the version of the rota that it was decided on. */
export interface Versioned {
  readonly key: string;
  readonly version: number;
}

type Sent<T = object> = Versioned & T;

/** Every call of the rota, each checked against core's schema. */
export interface OnCallApi {
  /** @param from London calendar day */
  rota(asked: { from: string; weeks: number }): Promise<RotaAnswer>;
  add(wish: Sent<{ entry: EntryDraft }>): Promise<RotaChangeAnswer>;
  change(id: string, wish: Sent<{ entry: EntryDraft }>): Promise<RotaChangeAnswer>;
  remove(id: string, wish: Versioned): Promise<RotaChangeAnswer>;
  saveSettings(wish: Sent<{ settings: RotaSettings }>): Promise<unknown>;
  offerSwap(wish: Sent<Omit<SwapOffer, 'version'>>): Promise<RotaChangeAnswer>;
  answerSwap(id: string, wish: Sent<{ answer: SwapAnswer['may'][number] }>): Promise<RotaChangeAnswer>;
  csv(): Promise<Blob>;
  importCsv(wish: Sent<{ csv: string }>): Promise<{ added: number }>;
}

const root = '/api/on-call';

export function createOnCallApi({ call, file }: ApiClient): OnCallApi {
  const send = <T>(method: 'POST' | 'PUT', path: string, { key, ...body }: Versioned, answer: z.ZodType<T>) =>
    call({ method, path: `${root}/${path}`, key, body, answer });
  const entry = (id: string): string => `entries/${encodeURIComponent(id)}`;
  return {
    rota: ({ from, weeks }) =>
      call({ method: 'GET', path: `${root}/rota?from=${from}&weeks=${weeks}`, answer: rotaAnswerSchema }),
    add: (wish) => send('POST', 'entries', wish, rotaChangeAnswerSchema),
    change: (id, wish) => send('PUT', entry(id), wish, rotaChangeAnswerSchema),
    remove: (id, { key, version }) =>
      call({
        method: 'DELETE',
        path: `${root}/${entry(id)}?version=${version}`,
        key,
        answer: rotaChangeAnswerSchema,
      }),
    saveSettings: (wish) => send('PUT', 'settings', wish, z.unknown()),
    offerSwap: (wish) => send('POST', 'swaps', wish, rotaChangeAnswerSchema),
    answerSwap: (id, wish) =>
      send('POST', `swaps/${encodeURIComponent(id)}/answer`, wish, rotaChangeAnswerSchema),
    csv: () => file(`${root}/csv`),
    importCsv: (wish) => send('POST', 'csv', wish, csvImportAnswerSchema),
  };
}
