import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import { helping, standing } from '@councillor-safety/core/escalation/escalation-cards';
import type { EscalationWorld } from '@councillor-safety/core/escalation/escalation-events';
import type { Say } from '@councillor-safety/core/escalation/escalation-notices';
import { shownAs } from '@councillor-safety/core/escalation/escalation-shown-as';
import { hasRole, type PersonCard, type PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage } from '../../bot-framework/channel';
import {
  chooseExcludedMessage,
  numbersMessage,
  renderSay,
  whoIsOnCallMessage,
  type StartOptions,
} from '../cards/escalation-cards';
import type { ConversationDeps } from './escalation-conversation-deps';
import type { Side } from './escalation-conversation-memory';
import type { Scene } from './escalation-turn-scene';
import { othersToChoose } from './escalation-turn-who';

export const rendered = ({ clock, tabLink }: ConversationDeps, say: Say): BotMessage =>
  renderSay(say, { now: clock.now(), ...(tabLink && { tabLink }) });

export const showStanding = (deps: ConversationDeps, scene: Scene, own: Escalation): Promise<void> =>
  showCall(deps, scene, { call: own, side: 'caller' });

/** How a call stands, for the side that somebody is on. */
export async function showCall(
  deps: ConversationDeps,
  scene: Scene,
  { call, side }: { readonly call: Escalation; readonly side: Side },
): Promise<void> {
  const say = (side === 'caller' ? standing : helping)(call, await deps.world());
  await scene.say(rendered(deps, say));
}

/** What to do in danger is on this card too, so after that only the council's own numbers are news. */
export async function showNumbers({ world }: ConversationDeps, scene: Scene): Promise<void> {
  const { phones } = (await world()).settings;
  if (phones.length > 0 || !scene.emergencyShown) await scene.say(numbersMessage(phones));
}

/** As they agreed to be shown to councillors. */
export async function showWhoIsOnCall({ world }: ConversationDeps, scene: Scene): Promise<void> {
  const { onCall, people, settings } = await world();
  const shown = (line: 'first' | 'second'): string | undefined => {
    const personId = onCall[line];
    const name = people.find(({ id }) => id === personId)?.name ?? '';
    return personId && shownAs(settings, { personId, name, as: `${line}-on-call` });
  };
  await scene.say(whoIsOnCallMessage({ first: shown('first'), second: shown('second') }));
}

/** Whom this person would not have asked: as their call has it, or as the cards before it and this process know. */
export const excludedIn = (
  { memory }: Scene,
  { own, carried = [] }: { readonly own?: Escalation; readonly carried?: readonly PersonId[] },
): readonly PersonId[] => own?.excluded ?? [...new Set([...carried, ...(memory.excluded ?? [])])];

export async function showExcludedChooser(
  { world }: ConversationDeps,
  scene: Scene,
  own?: Escalation,
): Promise<void> {
  const excluded = excludedIn(scene, { own });
  const people = othersToChoose((await world()).people, [...excluded, scene.by.id]);
  await scene.say(chooseExcludedMessage({ people, ...(!own && { excluded }) }));
}

/** Those who agreed to be asked by name. */
export function askableByName(
  { people, settings }: EscalationWorld,
  without: readonly PersonId[],
): PersonCard[] {
  const agreed = settings.consents.filter(({ askByName }) => askByName).map(({ personId }) => personId);
  return othersToChoose(people, without).filter(({ id }) => agreed.includes(id));
}

const nameless = '';

/** What the first card can offer this person now. */
export async function startOptionsFor(
  { world, tabLink }: ConversationDeps,
  { by }: Scene,
  excluded: readonly PersonId[],
): Promise<StartOptions> {
  const now = await world();
  const without = [...excluded, by.id];
  return {
    canChoose: askableByName(now, without).length > 0,
    hasChampion: othersToChoose(now.people, without).some((card) => hasRole(card, 'champion')),
    excluded: excluded.map((id) => ({
      id,
      name: now.people.find((card) => card.id === id)?.name ?? nameless,
    })),
    ...(tabLink && { tabLink }),
  };
}
