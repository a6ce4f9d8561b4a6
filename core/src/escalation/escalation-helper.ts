import type { PersonId } from '../people/people';
import type { Escalation } from './escalation';
import { closeAsks, isLive, lastAskOf } from './escalation-asks';
import type { Draft } from './escalation-draft';
import { shownAs } from './escalation-shown-as';

export interface Helping {
  readonly id: PersonId;
  readonly name: string;
  /** As in `Ask.as`. */
  readonly as: string;
}

type Helper = NonNullable<Escalation['helper']>;

/** The one has it now, and every other card says so. */
export function becomeHelper(
  draft: Draft,
  { id, name, as }: Helping,
): { helper: Helper; detail: { shownAs: string; as: string } } {
  const { asked, helpers, acceptedAt } = draft.call;
  const last = lastAskOf(asked, id);
  closeAsks(draft, (ask) => ask.personId === id && (isLive(ask) || ask === last), {
    answer: 'accepted',
    why: 'yours',
  });
  closeAsks(draft, (ask) => ask.personId !== id && isLive(ask), { answer: 'closed', why: 'taken', by: name });
  const shown = shownAs(draft.world.settings, { personId: id, name, as });
  const helper = { personId: id, name, shownAs: shown, since: draft.at };
  draft.set({
    state: 'accepted',
    helper,
    helpers: [...helpers.filter((each) => each !== id), id],
    acceptedAt: acceptedAt ?? draft.at,
    nextAt: undefined,
    handOver: undefined,
    pausedBy: undefined,
  });
  return { helper, detail: { shownAs: shown, as } };
}
