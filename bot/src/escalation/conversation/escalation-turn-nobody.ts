import type { Intent } from '@councillor-safety/core/escalation/escalation-intent';
import {
  bookMessage,
  goodbyeMessage,
  noAttachmentMessage,
  noCallMessage,
  notUnderstoodMessage,
  reportMessage,
  startMessage,
  thanksMessage,
  type StartOptions,
} from '../cards/escalation-cards';
import { faultOf } from '../../logging/fault';
import type { ConversationDeps } from './escalation-conversation-deps';
import {
  excludedIn,
  showExcludedChooser,
  showNumbers,
  showWhoIsOnCall,
  startOptionsFor,
} from './escalation-turn-answers';
import { tellRefusal } from './escalation-turn-relay';
import type { Scene } from './escalation-turn-scene';
import { startCall } from './escalation-turn-start';

type Answer = (deps: ConversationDeps, scene: Scene) => Promise<void>;

/** Somebody who has no part in an open call: what they write reaches nobody until they ask for a person. */
export async function takeFromNobody(deps: ConversationDeps, scene: Scene): Promise<void> {
  const { text, pictures, otherAttachments } = scene.turn;
  if (otherAttachments > 0) await scene.say(noAttachmentMessage());
  if (text === '' && pictures.length > 0) return showNoCall(deps, scene);
  await answerTo(scene)(deps, scene);
}

/** Longer words, or a question, may only speak of the champion, who is not to be called out by that. */
const shortWish = 6;

function answerTo({ understood, emergencyShown, turn }: Scene): Answer {
  const { intent, danger, words } = understood;
  if (intent === 'champion' && (words > shortWish || turn.text.includes('?'))) return startFirst;
  if (danger && !plainInDanger.has(intent)) return startOnly;
  const answer = answers[intent];
  if (answer) return answer;
  return intent === 'other' && !emergencyShown ? questionFirst : startFirst;
}

/** "I need someone, he has a knife" asks for a person. "Stop, he has a knife" does not ask us to stop. */
const plainInDanger: ReadonlySet<Intent> = new Set([
  'person',
  'champion',
  'report',
  'numbers',
  'who-on-call',
]);

/** Words of danger, and all that is understood here, mean what they say. What cannot be told just now is left out. */
async function alsoFor({ also, log }: ConversationDeps, scene: Scene): Promise<Pick<StartOptions, 'also'>> {
  const { understood, by, turn } = scene;
  if (!also || understood.danger || understood.intent !== 'other') return {};
  try {
    const button = await also(by, turn.text);
    return button ? { also: button } : {};
  } catch (error) {
    log.warn({ fault: faultOf(error) }, 'what else somebody may have meant is not known now');
    return {};
  }
}

async function options(deps: ConversationDeps, scene: Scene): Promise<StartOptions> {
  const [start, also] = await Promise.all([
    startOptionsFor(deps, scene, excludedIn(scene, {})),
    alsoFor(deps, scene),
  ]);
  return { ...start, ...also };
}

const offering =
  (...order: readonly ('start' | 'not-understood')[]): Answer =>
  async (deps, scene) => {
    const given = await options(deps, scene);
    const messages = { start: startMessage, 'not-understood': notUnderstoodMessage };
    await scene.offer(order.map((offer) => ({ offer, message: () => messages[offer](given) })));
  };
const startOnly = offering('start');
const startFirst = offering('start', 'not-understood');
const questionFirst = offering('not-understood', 'start');

const showNoCall: Answer = async (deps, scene) => scene.say(noCallMessage(await options(deps, scene)));

/** Their answer to how they are, some days after a talk, when it was asked and not answered. */
const aftercareOr =
  (answer: 'fine' | 'opted-out', otherwise: Answer): Answer =>
  async (deps, scene) => {
    const asked = await deps.engine.awaitingAftercare(scene.by.id);
    if (!asked) return otherwise(deps, scene);
    const event = { type: 'aftercare-answer', by: scene.by.id, answer } as const;
    await tellRefusal(scene, await scene.apply(asked.reference, event));
  };

const link = ({ tabLink }: ConversationDeps) => (tabLink ? { tabLink } : {});

const answers: Readonly<Partial<Record<Intent, Answer>>> = {
  person: async (_deps, scene) => void (await startCall(scene, { wish: { kind: 'on-call' } })),
  champion: async (_deps, scene) => void (await startCall(scene, { wish: { kind: 'champion' } })),
  report: (deps, scene) => scene.say(reportMessage(link(deps))),
  book: (deps, scene) => scene.say(bookMessage(link(deps))),
  'who-on-call': showWhoIsOnCall,
  numbers: showNumbers,
  'not-person': showExcludedChooser,
  status: showNoCall,
  stop: aftercareOr('opted-out', showNoCall),
  fine: aftercareOr('fine', (_deps, scene) => scene.say(goodbyeMessage())),
  thanks: (_deps, scene) => scene.say(thanksMessage()),
};
