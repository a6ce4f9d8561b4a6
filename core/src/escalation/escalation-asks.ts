import type { PersonId } from '../people/people';
import type { Ask } from './escalation';
import type { Draft } from './escalation-draft';
import type { SayOf } from './escalation-notices';
import type { Candidate } from './escalation-people';
import { shownAs } from './escalation-shown-as';

type Why = SayOf<'ask-closed'>['why'];
type Reason = Pick<Ask, 'how' | 'as' | 'round' | 'turn'> & {
  readonly attempt: number;
  readonly handOverFrom?: string;
};

/** Marks asks and changes the cards of those that can still be seen. */
export function closeAsks(
  draft: Draft,
  which: (ask: Ask) => boolean,
  { answer, why, by }: { answer: Ask['answer']; why: Why; by?: string },
): void {
  const { reference } = draft.call;
  for (const { key, personId } of draft.call.asked.filter(which)) {
    draft.send(personId, { say: 'ask-closed', reference, why, by }, { replaces: key });
  }
  draft.set({ asked: draft.call.asked.map((ask) => (which(ask) ? { ...ask, answer } : ask)) });
}

/** A card that may be looked at: what could not be brought in time may still arrive. */
export const isLive = ({ answer }: Ask): boolean => answer === 'none' || answer === 'unreachable';

/** Asks somebody with a new card; one that they have not answered makes way for it. */
export function askPerson(draft: Draft, { id, name }: Candidate, reason: Reason): Ask {
  const { handOverFrom, attempt, ...why } = reason;
  closeAsks(draft, ({ personId, answer }) => personId === id && answer === 'none', {
    answer: 'closed',
    why: 'moved-on',
  });
  const key = `${draft.nextKey()}:ask`;
  const ask: Ask = { key, personId: id, name, at: draft.at, answer: 'none', ...why };
  const { reference, councillor, startedAt } = draft.call;
  draft.set({ asked: [...draft.call.asked, ask] });
  draft.send(
    id,
    {
      say: 'ask',
      reference,
      askKey: key,
      councillor: councillor.name,
      as: reason.as,
      since: startedAt,
      attempt,
      handOverFrom,
    },
    { key },
  );
  return ask;
}

/** What a line says of somebody who was asked. */
export const askDetail = (draft: Draft, ask: Ask) => ({
  personId: ask.personId,
  personName: ask.name,
  personShownAs: shownAs(draft.world.settings, ask),
  as: ask.as,
  round: ask.round,
});

/** The last time that somebody was asked. */
export const lastAskOf = (asked: readonly Ask[], id: PersonId): Ask | undefined =>
  asked.filter(({ personId }) => personId === id).at(-1);

/**
 * What a new round needs to know of the ones before: that somebody was asked, and that they said no. A call that nobody takes
 * for days must not grow with every round.
 */
export function keptForNextRound(asked: readonly Ask[]): Ask[] {
  return asked.filter(
    (ask) =>
      ask === lastAskOf(asked, ask.personId) || (ask.answer === 'declined' && !laterRefusal(asked, ask)),
  );
}

const laterRefusal = (asked: readonly Ask[], ask: Ask): boolean =>
  asked
    .slice(asked.indexOf(ask) + 1)
    .some(({ personId, answer }) => personId === ask.personId && answer === 'declined');
