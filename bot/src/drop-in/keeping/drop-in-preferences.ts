import {
  noPreferences,
  preferencesSchema,
  type DropInPreferences,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { SealedColumn } from '../../acceptance/sealed-column';
import type { Database, Queryable } from '../../jobs/database';
import { inTransaction } from '../../jobs/in-transaction';
import type { Preferences } from '../drop-in-desk';
import { choosingFor } from './drop-in-claims';

const writeSql = `insert into hub.drop_in_preferences values ($1, decode($2, 'base64'))
  on conflict (person_id) do update set sealed = excluded.sealed`;

/** Whether somebody wants their appointments in their own calendar. */
export interface CalendarChoice {
  readonly person: PersonId;
  readonly calendar: boolean;
}

interface PreferencesDeps {
  readonly database: Database;
  readonly cipher: PayloadCipher;
  /** What follows from another choice, in its transaction. */
  readonly calendarChosen: (within: Queryable, choice: CalendarChoice) => Promise<void>;
}

const contextOf = (person: string): string => `drop-in-preferences:${person}`;
export const dropInPreferencesSealed: SealedColumn = {
  ...{ table: 'drop_in_preferences', key: ['person_id'], column: 'sealed' },
  context: (person = '') => contextOf(person),
};

/** What somebody chose for themselves alone; encrypted, and filed nowhere. */
export function createPreferences({ database, cipher, calendarChosen }: PreferencesDeps): Preferences {
  const read = async (from: Queryable, person: PersonId): Promise<DropInPreferences> => {
    const sql = 'select sealed from hub.drop_in_preferences where person_id = $1';
    const [row] = await from.query<{ sealed: Uint8Array }>(sql, [person]);
    return row ? preferencesSchema.parse(cipher.open(row.sealed, contextOf(person))) : noPreferences;
  };
  return {
    of: (person) => read(database, person),
    write: (person, chosen) =>
      inTransaction(database, async (within) => {
        await choosingFor(within, [person]);
        const before = await read(within, person);
        const preferences = { ...before, ...chosen };
        const sealed = cipher.seal(preferences, contextOf(person)).toString('base64');
        await within.query(writeSql, [person, sealed]);
        if (preferences.calendar !== before.calendar)
          await calendarChosen(within, { person, calendar: preferences.calendar });
      }),
  };
}
