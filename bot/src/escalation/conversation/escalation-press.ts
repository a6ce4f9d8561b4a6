import type { TurnAnswer } from '../../bot-framework/channel';
import { notUnderstoodPressSentence, outsiderMessage, troubleMessage } from '../cards/escalation-cards';
import { callerPresses } from './escalation-press-caller';
import { chooserPresses } from './escalation-press-choosers';
import { helperPresses } from './escalation-press-helper';
import type { Presses, Pressing } from './escalation-press-table';
import { pressSchema, type Press, type Verb } from '../cards/escalation-verbs';

const presses: Presses = { ...callerPresses, ...chooserPresses, ...helperPresses };

/** What needs a role before there is a call to speak for somebody. */
const begins: ReadonlySet<Verb> = new Set([
  'call',
  'choose-person',
  'call-person',
  'choose-excluded',
  'exclude',
]);

/** A button says whatever somebody sent: it is read, then every right is checked anew against who pressed and what is true now. */
export async function takePress(pressing: Pressing): Promise<TurnAnswer> {
  const { scene, part } = pressing;
  const { verb, data } = scene.turn;
  const given = typeof data === 'object' && data !== null ? data : {};
  const read = pressSchema.safeParse({ ...given, verb });
  if (!read.success) return { sentence: notUnderstoodPressSentence };
  if (part.standing === 'outsider') return void (await scene.say(outsiderMessage()));
  if (part.standing === 'unknown' && begins.has(read.data.verb))
    return void (await scene.say(troubleMessage()));
  // What they write next, they write as who they have just been.
  if (read.data.verb in callerPresses) scene.memory.talking = part.own?.helper ? 'caller' : undefined;
  // The table has for each verb what takes exactly that verb's press.
  const act = presses[read.data.verb] as (pressing: Pressing, press: Press) => Promise<TurnAnswer>;
  return act(pressing, read.data);
}
