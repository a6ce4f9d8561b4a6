import type { Escalation, EscalationReference } from '@councillor-safety/core/escalation/escalation';
import type { EscalationWorld } from '@councillor-safety/core/escalation/escalation-events';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage, TurnAnswer } from '../../bot-framework/channel';
import {
  chooseColleagueMessage,
  chooseEndMessage,
  chooseExcludedMessage,
  chooseKindsMessage,
  choosePersonMessage,
  refusalSentence,
  writeNoteMessage,
} from '../cards/escalation-cards';
import { helpingInPlace, inPlace, standingInPlace, startInPlace } from './escalation-press-cards';
import { callAfter, type Presses, type Pressing } from './escalation-press-table';
import { askableByName, excludedIn } from './escalation-turn-answers';
import { refusalIn } from './escalation-turn-relay';
import { startCall } from './escalation-turn-start';
import { othersToChoose } from './escalation-turn-who';

const excludedOf = (
  { scene, part: { own } }: Pressing,
  { excluded: carried }: { readonly excluded: readonly PersonId[] },
): readonly PersonId[] => excludedIn(scene, { carried, ...(own && { own }) });

/** Once there is a call, it knows them itself. */
const carriedOn = ({ part: { own } }: Pressing, excluded: readonly PersonId[]) => (own ? {} : { excluded });

/** A choice that only whoever helps in this call is shown. */
async function forHelper(
  { part }: Pressing,
  reference: EscalationReference,
  card: (call: Escalation) => Promise<TurnAnswer>,
): Promise<TurnAnswer> {
  const call = part.helping.find((each) => each.reference === reference);
  return call ? card(call) : { sentence: refusalSentence('not-yours') };
}

const choice =
  (message: (call: Escalation, world: EscalationWorld) => BotMessage) =>
  (pressing: Pressing, { reference }: { readonly reference: EscalationReference }): Promise<TurnAnswer> =>
    forHelper(pressing, reference, async (call) => inPlace(message(call, await pressing.deps.world())));

/** Cards that ask for one more choice before anything happens. */
export const chooserPresses: Presses<
  | 'choose-person'
  | 'call-person'
  | 'choose-excluded'
  | 'exclude'
  | 'choose-colleague'
  | 'choose-kinds'
  | 'choose-end'
  | 'write-note'
  | 'back'
> = {
  'choose-person': async (pressing, press) => {
    const excluded = excludedOf(pressing, press);
    const people = askableByName(await pressing.deps.world(), [...excluded, pressing.scene.by.id]);
    return inPlace(choosePersonMessage({ people, ...carriedOn(pressing, excluded) }));
  },
  'call-person': async (pressing, press) => {
    const { deps, scene } = pressing;
    const world = await deps.world();
    const excluded = excludedOf(pressing, press);
    const people = askableByName(world, [...excluded, scene.by.id]);
    const personId = personIdSchema.safeParse(press.personId);
    if (!personId.success || !people.some(({ id }) => id === personId.data))
      return inPlace(choosePersonMessage({ people, ...carriedOn(pressing, excluded) }));
    const wish = { kind: 'person', personId: personId.data } as const;
    const { escalation, already } = await startCall(scene, { wish, excluded });
    return already ? standingInPlace(deps, escalation) : startInPlace(pressing, excluded);
  },
  'choose-excluded': async (pressing, press) => {
    const excluded = excludedOf(pressing, press);
    const people = othersToChoose((await pressing.deps.world()).people, [...excluded, pressing.scene.by.id]);
    return inPlace(chooseExcludedMessage({ people, ...carriedOn(pressing, excluded) }));
  },
  exclude: async (pressing, press) => {
    const { deps, scene, part } = pressing;
    if (!part.own) {
      const excluded = [...new Set([...excludedOf(pressing, press), press.personId])];
      scene.memory.excluded = excluded;
      return startInPlace(pressing, excluded);
    }
    const { reference } = part.own;
    const outcome = await scene.apply(reference, {
      ...{ type: 'exclude', by: scene.by.id, personId: press.personId },
    });
    const refusal = refusalIn(outcome);
    if (refusal !== undefined) return { sentence: refusal };
    const call = await callAfter(pressing, reference, outcome);
    return call && standingInPlace(deps, call);
  },
  'choose-colleague': choice(({ reference, excluded, councillor, helper }, { people }) =>
    chooseColleagueMessage({
      reference,
      people: othersToChoose(people, [...excluded, councillor.id, helper?.personId]),
    }),
  ),
  'choose-kinds': choice(({ reference }) => chooseKindsMessage({ reference })),
  'choose-end': choice(({ reference }, { settings }) =>
    chooseEndMessage({ reference, aftercareDays: settings.aftercareDays }),
  ),
  'write-note': choice(({ reference }) => writeNoteMessage({ reference })),
  back: (pressing, { reference }) =>
    forHelper(pressing, reference, (call) => helpingInPlace(pressing.deps, call)),
};
