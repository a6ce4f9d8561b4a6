import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Queryable } from '../../jobs/database';
import type { Outbox, OutgoingMessage } from '../../outbox/outbox';
import { authorOf } from './bulletin-author';
import { messageKinds, type ApprovalData } from './bulletin-messages';
import type { LoadedWorld } from './bulletin-world';

const lane = 'ordinary';
const colleague = 'A colleague';

interface Cards {
  readonly outbox: Outbox;
  readonly picturesAt?: string;
}

interface Asking {
  readonly bulletin: Bulletin;
  readonly loaded: LoadedWorld;
}

const nameOf = ({ cards }: LoadedWorld, id: PersonId): string =>
  cards.find((card) => card.id === id)?.name ?? colleague;

function dataOf({ picturesAt }: Cards, { bulletin, loaded }: Asking): ApprovalData | undefined {
  const { asked, id, contentVersion, content } = bulletin;
  if (!asked) return undefined;
  const author = authorOf(content, loaded.settings, loaded.cards);
  return {
    ...{ bulletinId: id, contentVersion, content, as: asked.of, askedBy: nameOf(loaded, asked.by) },
    askedById: asked.by,
    ...(author && { author }),
    ...(picturesAt !== undefined && { picturesAt }),
    ...(asked.why !== undefined && { why: asked.why }),
  };
}

/** The card with the whole bulletin, to everybody who may decide; who has it is kept, so that it can be changed later. */
export async function askApproval(
  parts: Cards,
  within: Queryable,
  { to, ...asking }: Asking & { readonly to: readonly PersonId[] },
): Promise<void> {
  const { id, version } = asking.bulletin;
  const data = dataOf(parts, asking);
  const rows = to.map((personId) => ({ personId, key: `bulletin-approval:${id}:${version}:${personId}` }));
  const messages = rows.map(({ personId, key }): OutgoingMessage => ({
    key,
    to: personId,
    lane,
    kind: messageKinds.approval,
    data,
  }));
  await parts.outbox.put(messages, within);
  await within.query(
    `insert into hub.bulletin_asked (bulletin_id, person_id, message_key)
     select $1, "personId", key from jsonb_to_recordset($2::jsonb) as a("personId" text, key text)
     on conflict (bulletin_id, person_id) do update set message_key = excluded.message_key`,
    [id, JSON.stringify(rows)],
  );
}

const decisions: Readonly<Partial<Record<BulletinEvent['type'], 'approved' | 'refused'>>> = {
  approve: 'approved',
  refuse: 'refused',
};

/** Once it is decided, or no longer asked for, the cards of all who were asked say so. */
export async function closeApproval(
  parts: Cards,
  within: Queryable,
  { event, ...asking }: Asking & { readonly event: BulletinEvent },
): Promise<void> {
  const sql = 'delete from hub.bulletin_asked where bulletin_id = $1 returning person_id, message_key';
  const { bulletin, loaded } = asking;
  const rows = await within.query<{ person_id: PersonId; message_key: string }>(sql, [bulletin.id]);
  const data = dataOf(parts, asking);
  if (!data) return;
  const by = loaded.world.by?.name ?? colleague;
  const decided = { what: decisions[event.type] ?? 'moved-on', by };
  const messages = rows.map(({ person_id, message_key }): OutgoingMessage => ({
    ...{ key: `${message_key}:decided`, to: person_id, lane, kind: messageKinds.approval },
    ...{ replaces: message_key, data: { ...data, decided } },
  }));
  await parts.outbox.put(messages, within);
}
