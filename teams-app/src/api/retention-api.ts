import {
  heldSchema,
  holdAnswerSchema,
  type Held,
  type HoldAnswer,
  type PutHold,
} from '@councillor-safety/core/retention/retention-holds';
import type { ApiClient } from './api-client';

interface Keyed {
  readonly key: string;
}

/** Every call about what is kept, each checked against core's schema. */
export interface RetentionApi {
  /** @param reference of a report */
  held(reference: string): Promise<Held>;
  hold(what: PutHold, wish: Keyed): Promise<HoldAnswer>;
  end(id: string, wish: Keyed): Promise<HoldAnswer>;
}

const root = '/api/retention';

export const createRetentionApi = ({ call }: ApiClient): RetentionApi => ({
  held: (reference) =>
    call({ method: 'GET', path: `${root}/reports/${encodeURIComponent(reference)}`, answer: heldSchema }),
  hold: (body, { key }) =>
    call({ method: 'POST', path: `${root}/holds`, key, body, answer: holdAnswerSchema }),
  end: (id, { key }) =>
    call({
      method: 'POST',
      path: `${root}/holds/${encodeURIComponent(id)}/end`,
      key,
      answer: holdAnswerSchema,
    }),
});
