import { createHash } from 'node:crypto';
import { z } from 'zod';
import { personIdSchema } from '@councillor-safety/core/people/people';
import type { IncomingPicture, Turn, TurnKind, TurnPerson } from './channel';

const named = z.looseObject({ id: z.string().optional() });

/** What we read of an activity; the channel may add to it at any time. */
const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  timestamp: z.union([z.string(), z.date()]).optional(),
  serviceUrl: z.string().min(1),
  from: named.extend({ name: z.string().optional(), aadObjectId: z.string().optional() }).optional(),
  recipient: named.optional(),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().optional() }).optional(),
      team: z
        .looseObject({ id: z.string().min(1), name: z.string().optional() })
        .optional()
        .catch(undefined),
      eventType: z.string().optional(),
    })
    .nullish()
    .catch(undefined),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  replyToId: z.string().optional(),
  membersAdded: z.array(named).nullish(),
  membersRemoved: z.array(named).nullish(),
  entities: z
    .array(
      z.looseObject({
        type: z.string().optional(),
        text: z.string().optional(),
        mentioned: named.optional(),
      }),
    )
    .nullish()
    .catch(undefined),
  attachments: z
    .array(z.looseObject({ contentType: z.string().optional(), contentUrl: z.string().optional() }))
    .nullish()
    .catch(undefined),
});
type Activity = z.output<typeof activitySchema>;

/** Everything of a turn but the means to answer it. */
export type TurnFacts = Omit<Turn, 'reply'>;

/**
 * An activity whose token has been checked, freed of the channel's own shapes. Undefined for whatever the bot has nothing to
 * say to, which is answered 200.
 * @param tenantId the council's own; who belongs to another is nobody to us
 */
export function turnOf(given: unknown, { tenantId }: { readonly tenantId: string }): TurnFacts | undefined {
  const parsed = activitySchema.safeParse(given);
  if (!parsed.success) return undefined;
  const activity = parsed.data;
  const kind = kindOf(activity);
  if (kind === undefined) return undefined;
  const person = personOf(activity, tenantId);
  const team = teamOf(activity, tenantId);
  const text = withoutMention(activity);
  return {
    kind,
    activityId: uniqueId(activity),
    ...(person && { person }),
    where: placeOf(activity),
    address: { conversationId: activity.conversation.id, serviceUrl: activity.serviceUrl },
    text,
    ...attachmentsOf(activity, text),
    ...(kind === 'action' && pressOf(activity)),
    ...(team && { team }),
  };
}

/** Teams numbers messages by the millisecond in each conversation, so two chats can hold the same number. */
function uniqueId({ conversation, id, type, timestamp }: Activity): string {
  const place = createHash('sha256').update(conversation.id).digest('base64url').slice(0, 16);
  return `${place}.${id ?? `${type}-${String(timestamp)}`}`;
}

function kindOf(activity: Activity): TurnKind | undefined {
  const { type, name, action, value, channelData } = activity;
  switch (type) {
    case 'message':
      return isObject(value) ? 'action' : 'message';
    case 'invoke':
      return name === 'adaptiveCard/action' ? 'action' : undefined;
    case 'messageUpdate':
      return channelData?.eventType === 'editMessage' ? 'edited' : undefined;
    case 'messageDelete':
      return 'deleted';
    case 'conversationUpdate':
      return arrivalOf(activity);
    case 'installationUpdate':
      return installations.get(action ?? '');
    case 'typing':
      return 'typing';
    default:
      return undefined;
  }
}

/** The bot's own coming and going. Of a personal chat its going is told as an `installationUpdate` alone. */
function arrivalOf({ membersAdded, membersRemoved, recipient, channelData }: Activity): TurnKind | undefined {
  const isOurs = ({ id }: { id?: string }): boolean => id !== undefined && id === recipient?.id;
  if (membersAdded?.some(isOurs)) return 'installed';
  return channelData?.team && membersRemoved?.some(isOurs) ? 'removed' : undefined;
}

const installations = new Map<string, TurnKind>([
  ['add', 'installed'],
  ['add-upgrade', 'installed'],
  ['remove', 'removed'],
  ['remove-upgrade', 'removed'],
]);

function isOfTenant({ conversation, channelData }: Activity, tenantId: string): boolean {
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((each) => each !== undefined);
  return tenants.length > 0 && tenants.every((each) => each.toLowerCase() === tenantId.toLowerCase());
}

function personOf(activity: Activity, tenantId: string): TurnPerson | undefined {
  const { from } = activity;
  const id = personIdSchema.safeParse(from?.aadObjectId?.toLowerCase());
  return isOfTenant(activity, tenantId) && id.success ? { id: id.data, name: from?.name ?? '' } : undefined;
}

function teamOf(activity: Activity, tenantId: string): Turn['team'] {
  const team = activity.channelData?.team;
  if (!team || !isOfTenant(activity, tenantId)) return undefined;
  return { id: team.id, ...(team.name && { name: team.name }) };
}

/** What is not said to be personal is taken for a place where others read along. */
function placeOf({ conversation, channelData }: Activity): Turn['where'] {
  const { conversationType } = conversation;
  if (conversationType === 'personal' || conversationType === 'channel') return conversationType;
  return conversationType === undefined && channelData?.team ? 'channel' : 'group';
}

function withoutMention({ text, entities, recipient }: Activity): string {
  const mentions = (entities ?? []).flatMap(({ type, mentioned, text: written }) =>
    type === 'mention' && written && mentioned?.id !== undefined && mentioned.id === recipient?.id
      ? [written]
      : [],
  );
  return mentions.reduce((left, mention) => left.replaceAll(mention, ''), text ?? '').trim();
}

type Attachments = Pick<Turn, 'pictures' | 'otherAttachments'>;

/** The text comes a second time as HTML. A sticker comes as HTML alone. */
function attachmentsOf({ attachments }: Activity, text: string): Attachments {
  const pictures: IncomingPicture[] = [];
  let html = 0;
  let others = 0;
  for (const { contentType = '', contentUrl } of attachments ?? []) {
    if (contentType === 'text/html') html += 1;
    else if (contentType.startsWith('image/') && contentUrl) pictures.push({ url: contentUrl, contentType });
    else others += 1;
  }
  const said = text !== '' || pictures.length > 0 || others > 0;
  return { pictures, otherAttachments: said ? others : html };
}

const executeSchema = z.looseObject({
  action: z.looseObject({ verb: z.string().optional(), data: z.unknown().optional() }),
});

/** `Action.Execute` names its verb, `Action.Submit` carries it in its data, so that either may stand in a card. */
function pressOf({ type, value, replyToId }: Activity): Pick<Turn, 'verb' | 'data' | 'replyToId'> {
  const executed = type === 'invoke' ? executeSchema.safeParse(value).data?.action : undefined;
  const given = type === 'invoke' ? executed?.data : value;
  const carried = isObject(given) ? given : {};
  const verb = executed?.verb ?? (typeof carried['verb'] === 'string' ? carried['verb'] : undefined);
  const data = Object.fromEntries(Object.entries(carried).filter(([name]) => !notData.has(name)));
  return { data, ...(verb !== undefined && { verb }), ...(replyToId !== undefined && { replyToId }) };
}

/** Ours to name the button, and Teams' own. */
const notData = new Set(['verb', 'msteams']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
