import type { InTransaction } from './outbox';

/** A feature with nothing to do in the database does not act, and knows all the same. */
export function watched(act: InTransaction): { act: InTransaction; acted: () => boolean } {
  let acted = false;
  return {
    act: async (work) => {
      const result = await act(work);
      acted = true;
      return result;
    },
    acted: () => acted,
  };
}
