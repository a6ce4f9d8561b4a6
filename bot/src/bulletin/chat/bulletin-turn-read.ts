import { z } from 'zod';
import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import {
  bulletinCard,
  recalledCard,
  type BulletinCardFoot,
} from '@councillor-safety/core/bulletin/bulletin-card';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { TurnAnswer } from '../../bot-framework/channel';
import type { BulletinChatDeps, OwnTurn } from './bulletin-chat-deps';
import { chatTexts } from './bulletin-chat-texts';

const pressSchema = z.object({ bulletinId: z.uuid(), contentVersion: z.int().positive() });

type Published = NonNullable<Bulletin['published']>;

async function cardOf(
  { desk, picturesAt }: BulletinChatDeps,
  { bulletin, published, foot }: { bulletin: Bulletin; published: Published; foot: BulletinCardFoot },
): Promise<TurnAnswer> {
  const { content, contentVersion, correctedAt } = published;
  const [author, { settings }] = await Promise.all([desk.author(content), desk.settings.read()]);
  const card = bulletinCard({
    ...{ bulletinId: bulletin.id, contentVersion, content, foot },
    ...(author && { author }),
    ...(picturesAt !== undefined && { picturesAt }),
    ...(correctedAt !== undefined && { correctedAt: new Date(correctedAt) }),
    questionsReadBy: settings.questionsReadBy,
  });
  return { card };
}

async function readEarlier(
  { desk }: BulletinChatDeps,
  { bulletin, published, person }: { bulletin: Bulletin; published: Published; person: PersonId },
): Promise<Date | undefined> {
  return (await desk.readers.of(bulletin.id, published.contentVersion, [person])).get(person);
}

/** "I have read and understood". What is shown to several people never says who has confirmed. */
export async function takeRead(deps: BulletinChatDeps, { turn, by }: OwnTurn): Promise<TurnAnswer> {
  const press = pressSchema.safeParse(turn.data);
  if (!press.success) return { sentence: chatTexts.badPress };
  const { bulletinId, contentVersion } = press.data;
  const bulletin = await deps.desk.find(bulletinId);
  if (bulletin?.state === 'recalled') return { card: recalledCard() };
  const published = bulletin?.published;
  if (!bulletin || !published) return { sentence: chatTexts.notOut };
  const isAlone = turn.where === 'personal';
  const show = (readAt: Date | undefined): Promise<TurnAnswer> => {
    const foot: BulletinCardFoot = isAlone
      ? { kind: 'person', ...(readAt && { readAt }) }
      : { kind: 'channel' };
    return cardOf(deps, { bulletin, published, foot });
  };
  // Corrected meanwhile: what they have seen is not what is to be confirmed.
  if (contentVersion !== published.contentVersion)
    return show(isAlone ? await readEarlier(deps, { bulletin, published, person: by.id }) : undefined);
  const reading = { bulletinId, contentVersion, person: by.id, at: deps.clock.now() };
  const { readAt } = await deps.desk.readers.confirm(reading);
  return isAlone ? show(readAt) : { sentence: chatTexts.confirmed };
}
