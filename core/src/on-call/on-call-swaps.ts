import { londonMs, wallMs } from '../clock/london-instants';
import type { PersonId } from '../people/people';
import { onCallLimits, onCallLines, type Rota, type RotaSwap } from './on-call';
import type { SwapOffer } from './on-call-answers';
import { lineOccurrences } from './on-call-occurrences';
import type { OnCallProblem } from './on-call-problems';

type Time = Pick<RotaSwap, 'line' | 'startsAt' | 'endsAt'>;

const stretchOf = ({ startsAt, endsAt }: Time) => ({
  start: new Date(londonMs(startsAt)),
  end: new Date(londonMs(endsAt)),
});

/** Whether one person is on call for the whole of a time. */
function holds(rota: Rota, time: Time, personId: PersonId): boolean {
  const within = stretchOf(time);
  const [only, another] = lineOccurrences(rota, time.line, within);
  if (!only || another) return false;
  return only.personId === personId && +only.start === +within.start && +only.end === +within.end;
}

const isBusy = (rota: Rota, time: Time, personId: PersonId): boolean =>
  onCallLines.some((line) =>
    lineOccurrences(rota, line, stretchOf(time)).some((one) => one.personId === personId),
  );

const hasBegun = ({ startsAt }: Time, now: Date): boolean => londonMs(startsAt) <= now.getTime();

/** Whether an offer can still be accepted: its time is to come, and the one who made it is still on call then. */
export const isOpen = (rota: Rota, swap: RotaSwap, now: Date): boolean =>
  swap.state === 'offered' && !hasBegun(swap, now) && holds(rota, swap, swap.fromId);

interface Asked {
  readonly by: PersonId;
  readonly people: ReadonlySet<PersonId>;
  readonly now: Date;
}

function timeProblem(offer: SwapOffer): OnCallProblem | undefined {
  if (londonMs(offer.endsAt) <= londonMs(offer.startsAt)) return 'endBeforeStart';
  const days = (wallMs(offer.endsAt) - wallMs(offer.startsAt)) / 86_400_000;
  return days > onCallLimits.shiftDays ? 'tooLong' : undefined;
}

/** Why somebody cannot offer their time to a colleague, or undefined when they can. */
export function swapProblem(
  rota: Rota,
  offer: SwapOffer,
  { by, people, now }: Asked,
): OnCallProblem | undefined {
  const wrong = timeProblem(offer);
  if (wrong) return wrong;
  if (hasBegun(offer, now)) return 'swapBegun';
  if (!holds(rota, offer, by)) return 'swapNotYours';
  if (offer.toId === by) return 'swapSelf';
  if (!people.has(offer.toId)) return 'personUnknown';
  if (isBusy(rota, offer, offer.toId)) return 'swapBusy';
  const { start, end } = stretchOf(offer);
  const twice = rota.swaps.some((swap) => {
    const other = stretchOf(swap);
    return isOpen(rota, swap, now) && swap.line === offer.line && other.start < end && start < other.end;
  });
  return twice ? 'swapTwice' : undefined;
}

/** What somebody may do with an offer now. */
export function swapMay(
  rota: Rota,
  swap: RotaSwap,
  { by, now }: { readonly by: PersonId; readonly now: Date },
): ('accept' | 'decline' | 'withdraw')[] {
  if (!isOpen(rota, swap, now)) return [];
  if (swap.toId === by) return isBusy(rota, swap, by) ? ['decline'] : ['accept', 'decline'];
  return swap.fromId === by ? ['withdraw'] : [];
}

/** Why an answer comes to nothing, or undefined when it counts. */
export function answerProblem(
  rota: Rota,
  swap: RotaSwap,
  { by, now, answer }: { readonly by: PersonId; readonly now: Date; readonly answer: string },
): OnCallProblem | undefined {
  if (!isOpen(rota, swap, now)) return 'swapOver';
  if (swapMay(rota, swap, { by, now }).some((action) => action === answer)) return undefined;
  return answer === 'accept' && swap.toId === by ? 'swapBusy' : 'swapNotForYou';
}
