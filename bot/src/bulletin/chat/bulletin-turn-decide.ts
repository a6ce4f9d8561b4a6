import { z } from 'zod';
import { bulletinLimits, type Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import { bulletinCard, type BulletinCardFoot } from '@councillor-safety/core/bulletin/bulletin-card';
import type { BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import type { TurnAnswer } from '../../bot-framework/channel';
import { faultOf } from '../../logging/fault';
import { Problem } from '../../problems/problems';
import type { BulletinChatDeps, OwnTurn } from './bulletin-chat-deps';
import { chatTexts } from './bulletin-chat-texts';

const pressSchema = z.object({
  bulletinId: z.uuid(),
  contentVersion: z.int().positive(),
  words: z.string().trim().default(''),
});
type Press = z.output<typeof pressSchema>;
type Decision = 'approve' | 'refuse';
type Decided = NonNullable<Extract<BulletinCardFoot, { kind: 'approval' }>['decided']>;

const someone = 'A colleague';

async function nameNow({ people }: BulletinChatDeps, id: PersonId | undefined): Promise<string> {
  return (await people.knownRecently()).find((card) => card.id === id)?.name ?? someone;
}

interface Done {
  readonly what: Decided['what'];
  readonly by?: PersonId;
}

/** What has become of the content that the card shows. */
function whatBecame({ approval, published, refusal }: Bulletin, contentVersion: number): Done {
  const approved = [approval, published?.approval].find((one) => one?.contentVersion === contentVersion);
  if (approved) return { what: 'approved', by: approved.by };
  return refusal?.contentVersion === contentVersion
    ? { what: 'refused', by: refusal.by }
    : { what: 'moved-on' };
}

/** The card that was pressed, without buttons and with what came of it. */
async function decidedCard(
  deps: BulletinChatDeps,
  bulletin: Bulletin,
  { contentVersion }: Press,
): Promise<TurnAnswer> {
  const { desk, picturesAt } = deps;
  const { id, content, asked, approval, refusal, editedBy } = bulletin;
  const { what, by } = whatBecame(bulletin, contentVersion);
  const [author, deciderName, askedBy] = await Promise.all([
    desk.author(content),
    nameNow(deps, by),
    nameNow(deps, asked?.by ?? editedBy),
  ]);
  const as = asked?.of ?? approval?.as ?? refusal?.as ?? 'champion';
  const card = bulletinCard({
    ...{ bulletinId: id, contentVersion, content },
    ...(author && { author }),
    ...(picturesAt !== undefined && { picturesAt }),
    foot: { kind: 'approval', as, askedBy, decided: { what, by: deciderName } },
  });
  return { card };
}

const onlyOthers = ({ asked }: Bulletin): TurnAnswer => ({
  sentence: asked?.of === 'second-officer' ? chatTexts.otherOfficerOnly : chatTexts.championOnly,
});

async function roles({ people, log }: BulletinChatDeps, { by }: OwnTurn): Promise<Person | undefined> {
  try {
    return await people.personFor(by);
  } catch (error) {
    log.warn({ fault: faultOf(error) }, 'the roles of somebody who decides are not known now');
    return undefined;
  }
}

async function apply(
  deps: BulletinChatDeps,
  press: Press,
  { event, by, key }: { readonly event: BulletinEvent; readonly by: Person; readonly key: string },
): Promise<TurnAnswer> {
  const applied = await deps.desk.apply(press.bulletinId, event, { by, key });
  if (applied.ok) return decidedCard(deps, applied.bulletin, press);
  const bulletin = await deps.desk.find(press.bulletinId);
  if (!bulletin) return { sentence: chatTexts.badPress };
  return applied.problem === 'not-allowed' ? onlyOthers(bulletin) : decidedCard(deps, bulletin, press);
}

const eventOf = (decision: Decision, { contentVersion, words }: Press): BulletinEvent =>
  decision === 'approve' ? { type: 'approve', contentVersion } : { type: 'refuse', contentVersion, words };

/** What is missing is said, and the card stays as it is with what was typed. */
function lacking(decision: Decision, { words }: Press): string | undefined {
  if (decision === 'refuse' && words === '') return chatTexts.sayWhat;
  return words.length > bulletinLimits.words ? chatTexts.tooLong : undefined;
}

/** Somebody who was asked approves a bulletin, or sends it back. Who they are and how things stand counts, not what the card says. */
export async function takeDecision(
  deps: BulletinChatDeps,
  own: OwnTurn,
  decision: Decision,
): Promise<TurnAnswer> {
  const press = pressSchema.safeParse(own.turn.data);
  if (!press.success) return { sentence: chatTexts.badPress };
  const sentence = lacking(decision, press.data);
  if (sentence !== undefined) return { sentence };
  const by = await roles(deps, own);
  if (!by) return { sentence: chatTexts.rolesUnknown };
  try {
    const event = eventOf(decision, press.data);
    return await apply(deps, press.data, { event, by, key: own.turn.activityId });
  } catch (error) {
    if (error instanceof Problem) return { sentence: error.message };
    throw error;
  }
}
