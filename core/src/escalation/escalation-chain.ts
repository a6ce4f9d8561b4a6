import type { Ask, Escalation, Place } from './escalation';
import { askDetail, askPerson, keptForNextRound } from './escalation-asks';
import { waitingFor } from './escalation-cards';
import type { Draft } from './escalation-draft';
import { reachedAt, type Candidate } from './escalation-people';
import type { ChainStep, Who } from './escalation-settings';
import { minutesAfter } from './escalation-times';

type Stop = Omit<Place, 'turn'>;

/** A wish is not a step of the chain: it waits as long as a step does unless told otherwise. */
const wishStep = { waitMinutes: 5, repeat: 2 } satisfies Partial<ChainStep>;

/** Why the next is asked: the call began, nobody answered in time, or nobody who was asked can come. */
export type Because = 'begun' | 'no-answer' | 'cannot-come';

export const firstStop: Stop = { round: 1, plan: 'step', step: 0, attempt: 1 };

const stepOrEverybody = ({ steps }: Escalation, round: number, step: number): Stop => ({
  round,
  plan: step < steps.length ? 'step' : 'broadcast',
  step,
  attempt: 1,
});

const timesAsked = ({ steps }: Escalation, { plan, step }: Stop): number =>
  plan === 'wish' ? wishStep.repeat : (steps[step]?.repeat ?? 1);

/** The stop after this one. After everybody comes the first step again: a call ends only when a person ends it. */
function stopAfter(call: Escalation, stop: Stop): Stop {
  const { round, plan, step, attempt } = stop;
  if (plan === 'broadcast') return stepOrEverybody(call, round + 1, 0);
  if (attempt < timesAsked(call, stop)) return { ...stop, attempt: attempt + 1 };
  return stepOrEverybody(call, round, plan === 'wish' ? step : step + 1);
}

const nameOfStep = (who: Who): string => {
  if (who.kind === 'office') return `office:${who.office}`;
  return who.kind === 'group' ? `group:${who.group}` : who.kind;
};

function asOf({ wish, steps }: Escalation, { plan, step }: Stop): string {
  if (plan === 'broadcast') return 'broadcast';
  if (plan === 'wish') return wish.kind;
  const found = steps[step];
  return found ? nameOfStep(found.who) : 'broadcast';
}

function waitAt({ call, world }: Draft, { plan, step }: Stop): number {
  if (plan === 'broadcast') return world.settings.broadcastWaitMinutes;
  return (plan === 'wish' ? wishStep : (call.steps[step] ?? wishStep)).waitMinutes;
}

function tellEverybody(draft: Draft, asks: readonly Ask[], nextAt: string): void {
  const { phones } = draft.world.settings;
  const howMany = asks.length;
  draft.tellMonitoring = true;
  draft.note({ kind: 'broadcast', detail: { howMany, round: draft.call.place.round } });
  draft.note({ kind: 'numbers-shown' });
  draft.tell({ is: 'everybody', howMany, nextAt, phones });
}

const toldAs = { begun: 'asking', 'no-answer': 'nobody-yet', 'cannot-come': 'asking-next-now' } as const;

function tellNext(draft: Draft, asks: readonly Ask[], because: Because, nextAt: string): void {
  for (const ask of asks) draft.note({ kind: 'asked', detail: askDetail(draft, ask) });
  // The card that appears with a new call says so already.
  if (draft.call.version > 1)
    draft.tell({ is: toldAs[because], whom: waitingFor(draft.call, draft.world), nextAt });
}

function stopHere(draft: Draft, stop: Stop, people: readonly Candidate[], because: Because): void {
  const turn = draft.call.place.turn + 1;
  const nextAt = minutesAfter(draft.world.now, waitAt(draft, stop));
  draft.set({ place: { ...stop, turn }, nextAt });
  const how = stop.plan;
  const reason = { how, as: asOf(draft.call, stop), round: stop.round, turn, attempt: stop.attempt };
  const asks = people.map((person) => askPerson(draft, person, reason));
  if (how === 'broadcast') tellEverybody(draft, asks, nextAt);
  else tellNext(draft, asks, because, nextAt);
}

/** Settings that were changed since, and the hour of the day, count from here on. */
function beginRound(draft: Draft, round: number): void {
  const { world, call } = draft;
  const hours = world.inHours ? 'in-hours' : 'out-of-hours';
  const place: Place = { ...firstStop, round, turn: call.place.turn };
  draft.set({ hours, steps: world.settings.chains[hours].steps, place, asked: keptForNextRound(call.asked) });
}

/** Asks at the first stop from this one on that reaches somebody, which at the latest is everybody. */
export function askFrom(draft: Draft, first: Stop, because: Because): void {
  let stop = first;
  let people = reachedAt(stop, draft.call, draft.world);
  while (people.length === 0 && stop.plan !== 'broadcast') {
    stop = stopAfter(draft.call, stop);
    people = reachedAt(stop, draft.call, draft.world);
  }
  stopHere(draft, stop, people, because);
}

export function askNext(draft: Draft, because: Because): void {
  const { place } = draft.call;
  if (place.plan === 'broadcast') beginRound(draft, place.round + 1);
  askFrom(draft, place.plan === 'broadcast' ? draft.call.place : stopAfter(draft.call, place), because);
}

/** Everybody has been asked: their time is waited out, or a chain that nobody can come to would run in a circle without pause. */
export function askNextUnlessPending(draft: Draft): void {
  const { place, asked } = draft.call;
  const pending = asked.some(({ turn, answer }) => turn === place.turn && answer === 'none');
  if (!pending && place.plan !== 'broadcast') askNext(draft, 'cannot-come');
}
