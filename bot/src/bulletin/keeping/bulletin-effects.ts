import type { Bulletin, BulletinAuthor } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinEffect, BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import type { Queryable } from '../../jobs/database';
import type { MailingMode } from '../../mailing/mailing';
import { runKinds } from '../bulletin-desk';
import { askApproval, closeApproval } from './bulletin-approval-cards';
import { authorOf } from './bulletin-author';
import { draftCommand, publishCommands, unpublishCommand } from './bulletin-filing';
import type { KeepingDeps } from './bulletin-keeping-deps';
import { messageKinds, type NewsData } from './bulletin-messages';
import type { BulletinRows } from './bulletin-rows';
import type { LoadedWorld } from './bulletin-world';

/** Names of what the feature does at a time; the subject is the bulletin's id. */
export const timerKinds = {
  due: 'bulletin-due',
  filing: 'bulletin-filing',
  readings: 'bulletin-readings',
} as const;

/** Typing is filed once in this time at most. */
const filingGapMs = 60_000;

export interface EffectParts extends Pick<
  KeepingDeps,
  'outbox' | 'timers' | 'mailing' | 'acceptance' | 'clock' | 'picturesAt'
> {
  readonly rows: BulletinRows;
}

export interface Change {
  /** Absent for a new one. */
  readonly before?: Bulletin;
  readonly bulletin: Bulletin;
  readonly event?: BulletinEvent;
  readonly effects: readonly BulletinEffect[];
  readonly loaded: LoadedWorld;
}

type Begin = Extract<BulletinEffect, { type: 'begin-run' }>;

/** Something that may have arrived twice harms nobody where it is changed in place, and less than nothing arriving where it is urgent. */
function modeOf({ kind }: Begin, { content }: Bulletin): MailingMode {
  const inPlace = kind === 'correct' || kind === 'recall';
  return inPlace || (kind === 'send' && content.urgency === 'urgent') ? 'at-least-once' : 'at-most-once';
}

type Tell = Extract<BulletinEffect, { type: 'tell' }>;

function newsMessages({ news, to }: Tell, { bulletin, loaded }: Change) {
  const who = loaded.world.by?.name;
  const words = news === 'sent-back' ? bulletin.refusal?.words : undefined;
  const data: NewsData = {
    ...{ news, title: bulletin.content.title },
    ...(who !== undefined && { who }),
    ...(words !== undefined && { words }),
  };
  return to.map((personId) => ({
    ...({ to: personId, lane: 'ordinary', kind: messageKinds.news, data } as const),
    key: `bulletin-news:${bulletin.id}:${bulletin.version}:${news}:${personId}`,
  }));
}

/** Whoever fronts it; in the council's name where nobody does. */
const shownAuthor = ({ bulletin, loaded: { settings, cards } }: Change): BulletinAuthor =>
  authorOf(bulletin.published?.content ?? bulletin.content, settings, cards) ?? {
    ...{ personId: bulletin.createdBy, name: settings.questionsReadBy, office: '' },
  };

const filingOf = ({ bulletin, loaded }: Change) => ({ bulletin, by: loaded.world.by?.id });

async function bringAbout(
  parts: EffectParts,
  within: Queryable,
  { effect, change }: { readonly effect: BulletinEffect; readonly change: Change },
): Promise<void> {
  const { outbox, timers, mailing, acceptance } = parts;
  const { bulletin, loaded } = change;
  const subject = bulletin.id;
  switch (effect.type) {
    case 'ask-approval':
      return askApproval(parts, within, { bulletin, loaded, to: effect.to });
    case 'tell':
      return outbox.put(newsMessages(effect, change), within);
    case 'due-at':
      return effect.at
        ? timers.set({ kind: timerKinds.due, subject, due: effect.at }, within)
        : timers.clear({ kind: timerKinds.due, subject }, within);
    case 'begin-run': {
      const { runId, kind } = effect;
      const mode = modeOf(effect, bulletin);
      return mailing.begin({ runId, kind: runKinds[kind], subject, mode }, within);
    }
    case 'run':
      return mailing.change(effect.runId, effect.change, within);
    case 'publish':
      return acceptance.acceptWithin(publishCommands(filingOf(change), shownAuthor(change)), within);
    case 'unpublish':
      return acceptance.acceptWithin([unpublishCommand(filingOf(change))], within);
  }
}

/** Words that were typed wait a minute for more; anything else is filed at once, with what waited. */
async function file(parts: EffectParts, within: Queryable, change: Change): Promise<void> {
  const { rows, timers, acceptance, clock } = parts;
  const { before, bulletin, event } = change;
  const timer = { kind: timerKinds.filing, subject: bulletin.id };
  const typed = !before || (event?.type === 'edit' && before.state === bulletin.state);
  if (!typed) {
    if (await rows.filed(within, bulletin.id)) await timers.clear(timer, within);
    return acceptance.acceptWithin([draftCommand(filingOf(change))], within);
  }
  const due = new Date(clock.now().getTime() + filingGapMs);
  if (await rows.filingWaits(within, bulletin.id)) await timers.set({ ...timer, due }, within);
}

/** Everything that follows from a change of a bulletin whose row has been written already. */
export async function saveEffects(parts: EffectParts, within: Queryable, change: Change): Promise<void> {
  const { before, bulletin, event, effects, loaded } = change;
  if (before?.state === 'asked' && bulletin.state !== 'asked' && event)
    await closeApproval(parts, within, { bulletin: before, event, loaded });
  // What changed nothing is filed already.
  if (bulletin !== before) await file(parts, within, change);
  for (const effect of effects) await bringAbout(parts, within, { effect, change });
}
