import { z } from 'zod';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { personCardSchema, type PersonCard } from '@councillor-safety/core/people/people';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { SealedColumn } from '../acceptance/sealed-column';
import type { Database } from '../jobs/database';

/** The people that the directory last listed, so that an outage right after a restart shuts no councillor out. */
export const lastKnownTable = `
  create table hub.last_known_people (only_one boolean primary key check (only_one), taken_at timestamptz not null, sealed bytea not null);
`;

export interface LastKnownPeople {
  keep(cards: readonly PersonCard[]): Promise<void>;
  /** Undefined when the copy is too old to be believed, or there is none. */
  all(): Promise<readonly PersonCard[] | undefined>;
}

const context = 'last-known-people';
export const lastKnownSealed: SealedColumn = {
  ...{ table: 'last_known_people', key: ['only_one'], column: 'sealed' },
  context: () => context,
};
const weekMs = 7 * 24 * 60 * 60_000;
const cardsSchema = z.array(personCardSchema);

interface LastKnownDependencies {
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
}

export const lastKnownPeople = ({ database, cipher, clock }: LastKnownDependencies): LastKnownPeople => ({
  keep: async (cards) => {
    const sealed = cipher.seal(cards, context).toString('base64');
    await database.query(
      `insert into hub.last_known_people values (true, $1, decode($2, 'base64'))
       on conflict (only_one) do update set taken_at = excluded.taken_at, sealed = excluded.sealed`,
      [clock.now().toISOString(), sealed],
    );
  },
  all: async () => {
    const [row] = await database.query<{ taken_at: Date; sealed: Uint8Array }>(
      'select taken_at, sealed from hub.last_known_people',
    );
    if (!row || clock.now().getTime() - row.taken_at.getTime() > weekMs) return undefined;
    return cardsSchema.parse(cipher.open(row.sealed, context));
  },
});
