import { hasRole } from '@councillor-safety/core/people/people';
import type { TurnAnswer } from '../../bot-framework/channel';
import {
  emergencyMessage,
  helperWelcomeMessage,
  outsiderMessage,
  startMessage,
} from '../cards/escalation-cards';
import type { ConversationDeps } from './escalation-conversation-deps';
import { takePress } from './escalation-press';
import { startOptionsFor } from './escalation-turn-answers';
import { takeChange } from './escalation-turn-edits';
import type { Part, Scene } from './escalation-turn-scene';
import { takeMessage } from './escalation-turn-text';
import { standingOf, whoIs } from './escalation-turn-who';

/** One turn of somebody of this council in their own chat. */
export async function takePersonalTurn(deps: ConversationDeps, scene: Scene): Promise<TurnAnswer> {
  switch (scene.turn.kind) {
    case 'installed':
      return void (await welcome(deps, scene));
    case 'removed':
      return void Object.assign(scene.memory, { isWelcomed: false, lastOffer: undefined });
    case 'edited':
    case 'deleted':
      return void (await takeChange(deps, scene));
    case 'message':
      return void (await takeMessage(deps, scene, await partOf(deps, scene)));
    case 'action':
      return takePress({ deps, scene, part: await partOf(deps, scene) });
    case 'typing':
      return undefined;
  }
}

async function partOf(deps: ConversationDeps, { by }: Scene): Promise<Part> {
  const [person, own, helping] = await Promise.all([
    whoIs(deps, by),
    deps.engine.ownCall(by.id),
    deps.engine.helping(by.id),
  ]);
  return { own, helping, standing: standingOf(person, { own, helping }) };
}

/** Teams tells of one installation more than once. */
async function welcome(deps: ConversationDeps, scene: Scene): Promise<void> {
  const { memory, by } = scene;
  if (memory.isWelcomed) return;
  memory.isWelcomed = true;
  const person = await whoIs(deps, by);
  const isOutsider = standingOf(person, { own: undefined, helping: [] }) === 'outsider';
  if (isOutsider) return scene.say(outsiderMessage());
  if (person && !hasRole(person, 'councillor')) return scene.say(helperWelcomeMessage());
  await scene.say(emergencyMessage());
  const options = await startOptionsFor(deps, scene, []);
  await scene.offer([{ offer: 'start', message: () => startMessage(options) }]);
}
