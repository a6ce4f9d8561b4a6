import { londonDay } from '../clock/london-time';
import type { PersonId } from '../people/people';
import type { Cover, Session } from './drop-in';
import type { DropInProblem } from './drop-in-problems';
import { coveredSession, type CoverAnswer } from './drop-in-session-changes';
import { coverDays } from './drop-in-session-changes-kept';
import type { CheckWorld, FieldProblem } from './drop-in-session-check';
import { clashes } from './drop-in-session-check-clash';
import { heldDay } from './drop-in-slots';

type Handover = Pick<Cover, 'sessionId' | 'days' | 'fromId' | 'toId'>;

const openSession = ({ book }: CheckWorld, sessionId: string): Session | undefined =>
  book.sessions.find(({ id, state }) => id === sessionId && state === 'open');

/** Days of it that are still to be handed over: held, to come, and by whoever asks. */
function daysLeft(session: Session, handover: Handover, { isHoliday, now }: CheckWorld): readonly string[] {
  const held = (day: string): boolean => heldDay(session, day, isHoliday)?.off === undefined;
  return coverDays(session, handover, londonDay(now)).filter(held);
}

function isBusy(session: Session, handover: Handover, { book, isHoliday, now }: CheckWorld): boolean {
  const today = londonDay(now);
  const only = new Set(handover.days);
  return clashes(coveredSession(session, { ...handover, toName: '' }, today), {
    book,
    isHoliday,
    today,
    only,
  });
}

export interface CoverCheck extends CheckWorld {
  readonly holders: ReadonlySet<PersonId>;
}

/** What is wrong with days that one colleague wants another to hold; empty when nothing is. */
export function coverProblems(handover: Handover, asked: CoverCheck): readonly FieldProblem[] {
  const session = openSession(asked, handover.sessionId);
  if (handover.toId === handover.fromId) return [{ field: 'toId', problem: 'coverSelf' }];
  if (!asked.holders.has(handover.toId)) return [{ field: 'toId', problem: 'holderUnknown' }];
  const days = new Set(handover.days);
  const left = session ? daysLeft(session, { ...handover, days: [...days] }, asked) : [];
  if (!session || days.size === 0 || left.length < days.size)
    return [{ field: 'days', problem: 'coverDays' }];
  return isBusy(session, handover, asked) ? [{ field: 'toId', problem: 'coverClash' }] : [];
}

/** Why somebody cannot answer a cover, or take it back; undefined when they can. */
export function coverAnswerProblem(
  cover: Cover,
  { by, answer }: { readonly by: PersonId; readonly answer: CoverAnswer },
  world: CheckWorld,
): DropInProblem | undefined {
  if (by !== (answer === 'withdraw' ? cover.fromId : cover.toId)) return 'coverNotForYou';
  if (cover.state !== 'offered') return 'coverOver';
  if (answer !== 'accept') return undefined;
  const session = openSession(world, cover.sessionId);
  if (!session || daysLeft(session, cover, world).length === 0) return 'coverOver';
  return isBusy(session, cover, world) ? 'coverClash' : undefined;
}
