import type { Bulletin, BulletinContent, BulletinRunKind } from '@councillor-safety/core/bulletin/bulletin';
import {
  bulletinCard,
  recalledCard,
  type BulletinCardParts,
} from '@councillor-safety/core/bulletin/bulletin-card';
import { afterQuiet } from '@councillor-safety/core/bulletin/bulletin-times';
import { discreetSummary } from '../../bot-framework/discreet-summary';
import type { BotMessage } from '../../bot-framework/channel';
import type { MailingKind } from '../../mailing/mailing';
import { runKinds } from '../bulletin-desk';
import { deliveriesCommand } from './bulletin-filing';
import type { BulletinFacts } from './bulletin-facts';
import type { KeepingDeps } from './bulletin-keeping-deps';
import { personOf, recipientsInPlace, recipientsOfSend, recipientsToRemind } from './bulletin-recipients';
import type { BulletinReaders } from '../bulletin-desk';
import type { TimerParts } from './bulletin-timers';
import { changeWithin } from './bulletin-transaction';

export interface MailingParts extends TimerParts, Pick<KeepingDeps, 'picturesAt' | 'places' | 'wait'> {
  readonly facts: Pick<BulletinFacts, 'everybody' | 'author' | 'settings'>;
  readonly readers: BulletinReaders;
  readonly readBy: (bulletinId: string, contentVersion: number) => Promise<ReadonlyMap<string, Date>>;
}

type Run = Parameters<MailingKind['recipients']>[0];

async function bulletinOf({ rows, database }: MailingParts, { subject }: Run): Promise<Bulletin> {
  const bulletin = await rows.find(database, subject);
  if (!bulletin) throw new Error('A run belongs to a bulletin that is not there');
  return bulletin;
}

/** What a run brings: what was published when it began. */
const contentOf = ({ content, published }: Bulletin): BulletinContent => published?.content ?? content;
const versionOf = ({ contentVersion, published }: Bulletin): number =>
  published?.contentVersion ?? contentVersion;

const messageOf = (card: BotMessage['card']): BotMessage => ({ summary: discreetSummary, card });

/** The card without its foot, which differs. */
async function partsOfCard(
  { facts, picturesAt }: MailingParts,
  bulletin: Bulletin,
): Promise<Omit<BulletinCardParts, 'foot'>> {
  const content = contentOf(bulletin);
  const [author, { questionsReadBy }] = await Promise.all([facts.author(content), facts.settings()]);
  const correctedAt = bulletin.published?.correctedAt;
  return {
    ...{ bulletinId: bulletin.id, contentVersion: versionOf(bulletin), content, author, questionsReadBy },
    ...(picturesAt !== undefined && { picturesAt }),
    ...(correctedAt !== undefined && { correctedAt: new Date(correctedAt) }),
  };
}

/** The same two cards for everybody, apart from those who have confirmed it. */
async function cards(parts: MailingParts, run: Run, kind: BulletinRunKind) {
  const bulletin = await bulletinOf(parts, run);
  const card = await partsOfCard(parts, bulletin);
  const read = kind === 'correct' ? await parts.readBy(bulletin.id, card.contentVersion) : undefined;
  const person = { ...card, ...(kind === 'remind' && { reminder: true as const }) };
  const unread = messageOf(bulletinCard({ ...person, foot: { kind: 'person' } }));
  const channel = messageOf(bulletinCard({ ...card, foot: { kind: 'channel' } }));
  return (to: { readonly id: string; readonly channel: boolean }): BotMessage => {
    const readAt = to.channel ? undefined : read?.get(personOf(to.id));
    if (readAt) return messageOf(bulletinCard({ ...person, foot: { kind: 'person', readAt } }));
    return to.channel ? channel : unread;
  };
}

const nobodyWaits = async (parts: MailingParts, run: Run, now: Date): Promise<Date | undefined> => {
  const [bulletin, { quiet }] = await Promise.all([bulletinOf(parts, run), parts.facts.settings()]);
  if (contentOf(bulletin).urgency === 'urgent') return undefined;
  const free = afterQuiet(now, quiet);
  return free > now ? free : undefined;
};

/** The run's end and the record of who got it, together. */
const ended =
  (parts: MailingParts): NonNullable<MailingKind['ended']> =>
  async ({ runId, subject }, act) => {
    const { acceptance, clock, rows } = parts;
    const event = { type: 'run-ended', runId } as const;
    const loaded = await parts.world({ event });
    await act(async (within) => {
      await changeWithin(parts, within, { id: subject, event, loaded });
      const bulletin = await rows.find(within, subject);
      const run = { runId, at: clock.now() };
      if (bulletin) await acceptance.acceptWithin([deliveriesCommand({ bulletin }, run)], within);
    });
  };

/** What bulletins say to many at a time. */
export function bulletinMailings(parts: MailingParts): readonly MailingKind[] {
  const asked = { ...parts, everybody: parts.facts.everybody.bind(parts.facts) };
  const shared = { ended: ended(parts) };
  const quiet = { notBefore: (run: Run, now: Date) => nobodyWaits(parts, run, now) };
  const fromBulletin = (
    recipients: (bulletin: Bulletin) => ReturnType<MailingKind['recipients']>,
  ): MailingKind['recipients'] =>
    async function* (run) {
      yield* recipients(await bulletinOf(parts, run));
    };
  return [
    {
      ...{ kind: runKinds.send, ...shared, ...quiet },
      recipients: fromBulletin((bulletin) => recipientsOfSend(asked, contentOf(bulletin))),
      messages: (run) => cards(parts, run, 'send'),
    },
    {
      ...{ kind: runKinds.correct, ...shared },
      recipients: fromBulletin((bulletin) => recipientsInPlace(asked, bulletin)),
      messages: (run) => cards(parts, run, 'correct'),
    },
    {
      ...{ kind: runKinds.recall, ...shared },
      recipients: fromBulletin((bulletin) => recipientsInPlace(asked, bulletin)),
      messages: () => Promise.resolve(() => messageOf(recalledCard())),
    },
    {
      ...{ kind: runKinds.remind, ...shared, ...quiet },
      recipients: fromBulletin((bulletin) => recipientsToRemind(asked, bulletin)),
      messages: (run) => cards(parts, run, 'remind'),
    },
  ];
}
