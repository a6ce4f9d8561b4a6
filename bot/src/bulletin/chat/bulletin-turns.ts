import type { Turn, TurnAnswer } from '../../bot-framework/channel';
import type { OwnTurns, Taken } from '../../server/feature';
import { runKinds } from '../bulletin-desk';
import type { BulletinChatDeps, OwnTurn } from './bulletin-chat-deps';
import { chatTexts } from './bulletin-chat-texts';
import { takeQuestion, takeThread } from './bulletin-turn-ask';
import { takeDecision } from './bulletin-turn-decide';
import { takeRead } from './bulletin-turn-read';

type Take = (deps: BulletinChatDeps, own: OwnTurn) => Promise<TurnAnswer>;

const presses = new Map<string, Take>([
  ['bulletin-read', takeRead],
  ['bulletin-ask', takeQuestion],
  ['bulletin-approve', (deps, own) => takeDecision(deps, own, 'approve')],
  ['bulletin-refuse', (deps, own) => takeDecision(deps, own, 'refuse')],
]);

const ourRuns: ReadonlySet<string> = new Set(Object.values(runKinds));

/** The bulletin whose post somebody answers; undefined anywhere else. */
async function bulletinOfThread(
  { mailing }: BulletinChatDeps,
  { kind, where, address }: Turn,
): Promise<string | undefined> {
  if (kind !== 'message' || where !== 'channel') return undefined;
  const run = await mailing.runAt({ conversationId: address.conversationId });
  return run && ourRuns.has(run.kind) ? run.subject : undefined;
}

async function takenBy(deps: BulletinChatDeps, turn: Turn, take: Take): Promise<Taken> {
  const { person: by } = turn;
  return { answer: by ? await take(deps, { turn, by }) : { sentence: chatTexts.notOurs } };
}

/** Buttons of bulletins, wherever they are pressed, and what is said to the bot under a bulletin in a channel. */
export function createBulletinTurns(deps: BulletinChatDeps): OwnTurns {
  return {
    async take(turn) {
      const press = turn.kind === 'action' ? presses.get(turn.verb ?? '') : undefined;
      if (press) return takenBy(deps, turn, press);
      const bulletinId = await bulletinOfThread(deps, turn);
      // Whoever the channel does not name is told the public numbers by whoever answers everything else.
      if (bulletinId === undefined || !turn.person) return 'not-mine';
      return takenBy(deps, turn, (_deps, own) => takeThread(deps, own, bulletinId));
    },
  };
}
