import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import type { Intent } from '@councillor-safety/core/escalation/escalation-intent';
import { keptMessage } from '../cards/escalation-cards';
import type { ConversationDeps } from './escalation-conversation-deps';
import { showExcludedChooser, showNumbers, showStanding, showWhoIsOnCall } from './escalation-turn-answers';
import { passOn, tellRefusal } from './escalation-turn-relay';
import type { Scene } from './escalation-turn-scene';

/** Somebody who waits may ask us things in a few words; to a person one says all kinds of things, so only bare commands are ours. */
const longest = { waiting: 6, inConversation: 4 } as const;
const commandsInConversation: ReadonlySet<Intent> = new Set(['status', 'fine', 'stop', 'numbers']);

type Answer = (deps: ConversationDeps, scene: Scene, own: Escalation) => Promise<void>;

/** Words of somebody whose own call is open: for us when that is plain, otherwise for whoever helps or will help. */
export async function takeFromCaller(deps: ConversationDeps, scene: Scene, own: Escalation): Promise<void> {
  const command = commandIn(scene, own);
  if (command) return command(deps, scene, own);
  const isPassedOn = await passOn(scene, own.reference);
  if (own.helper || !isPassedOn) return;
  if (couldBeForUs(scene)) await showStanding(deps, scene, own);
  else await scene.offer([{ offer: 'kept', message: keptMessage }]);
}

/** Never when it speaks of danger: "stop him, he is outside my house" must not end a call. */
function commandIn({ understood }: Scene, { helper }: Escalation): Answer | undefined {
  const { intent, words, danger } = understood;
  if (danger || words > (helper ? longest.inConversation : longest.waiting)) return undefined;
  if (helper && !commandsInConversation.has(intent)) return undefined;
  return commands[intent];
}

const couldBeForUs = ({ understood: { intent } }: Scene): boolean =>
  intent === 'person' || intent === 'help' || intent in commands;

const withdraw: Answer = async (_deps, scene, { reference }) =>
  tellRefusal(scene, await scene.apply(reference, { type: 'withdraw', by: scene.by.id }));

const askForChampion: Answer = async (_deps, scene, { reference }) =>
  tellRefusal(
    scene,
    await scene.apply(reference, { type: 'ask-for', by: scene.by.id, wish: { kind: 'champion' } }),
  );

const commands: Readonly<Partial<Record<Intent, Answer>>> = {
  status: showStanding,
  fine: withdraw,
  stop: withdraw,
  numbers: showNumbers,
  'who-on-call': showWhoIsOnCall,
  'not-person': showExcludedChooser,
  champion: askForChampion,
};
