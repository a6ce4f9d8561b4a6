import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PersonId } from '@councillor-safety/core/people/people';
import { gather } from '../acceptance/gather';
import type { Database } from '../jobs/database';
import type { Chats, KnownChat } from './chats';

interface ChatDependencies {
  readonly database: Database;
  readonly clock: Clock;
}

interface Row {
  readonly person_id: string;
  readonly conversation_id: string;
  readonly service_url: string;
  readonly state: KnownChat['state'];
}

const toChat = ({ conversation_id, service_url, state }: Row): KnownChat => ({
  address: { conversationId: conversation_id, serviceUrl: service_url },
  state,
});

const findSql = `select person_id, conversation_id, service_url, state from hub.chat
  where person_id in (select jsonb_array_elements_text($1::jsonb))`;

/** Most turns change nothing, and then nothing is written. */
const openedSql = `
  insert into hub.chat (person_id, conversation_id, service_url, state, changed_at) values ($1, $2, $3, 'open', $4)
  on conflict (person_id) do update set conversation_id = excluded.conversation_id, service_url = excluded.service_url,
    state = excluded.state, changed_at = excluded.changed_at
  where (chat.conversation_id, chat.service_url, chat.state) <> (excluded.conversation_id, excluded.service_url, excluded.state)`;

const closedSql = `update hub.chat set state = $2, changed_at = $3 where person_id = $1 and state <> $2`;

/** The chats in the service's own database. Callers give `opened` only addresses of a turn or of the channel's own answer. */
export function createChats({ database, clock }: ChatDependencies): Chats {
  const now = (): string => clock.now().toISOString();
  return {
    find: gather(async (people: readonly PersonId[]) => {
      const rows = await database.query<Row>(findSql, [JSON.stringify(people)]);
      const chats = new Map(rows.map((row) => [row.person_id, toChat(row)]));
      return people.map((person) => chats.get(person));
    }),
    opened: async (person, { conversationId, serviceUrl }) => {
      await database.query(openedSql, [person, conversationId, serviceUrl, now()]);
    },
    closed: async (person, why) => {
      await database.query(closedSql, [person, why, now()]);
    },
    lost: async (person) => {
      await database.query('delete from hub.chat where person_id = $1', [person]);
    },
  };
}
