import { z } from 'zod';
import { bulletinLimits, type Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import { understand } from '@councillor-safety/core/escalation/escalation-intent';
import type { TurnAnswer } from '../../bot-framework/channel';
import { discreetSummary } from '../../bot-framework/discreet-summary';
import { emergencyMessage } from '../../escalation/cards/escalation-cards';
import { faultOf } from '../../logging/fault';
import type { BulletinChatDeps, OwnTurn } from './bulletin-chat-deps';
import { chatTexts } from './bulletin-chat-texts';
import { cutWords } from './bulletin-chat-words';

const pressSchema = z.object({ bulletinId: z.uuid(), words: z.string().trim().default('') });

interface Asking {
  readonly bulletin: Bulletin | undefined;
  readonly words: string;
}

/** Whoever asked for its approval looks after it. */
const lookedAfterBy = ({ asked, editedBy }: Bulletin) => asked?.by ?? editedBy;

/** On disk when it resolves. */
async function keep(
  { questions, audit }: BulletinChatDeps,
  { turn, by }: OwnTurn,
  { bulletin, words }: Asking,
): Promise<void> {
  const about = bulletin && { id: bulletin.id, title: (bulletin.published ?? bulletin).content.title };
  await questions.keep({
    ...{ activityId: turn.activityId, by, words },
    ...(about && bulletin && { bulletin: about, tell: lookedAfterBy(bulletin) }),
  });
  const entry = { actorId: by.id, action: 'bulletin.question-asked', outcome: 'done' } as const;
  await audit.record({ ...entry, subject: bulletin?.id ?? '-' });
}

const speaksOfDanger = ({ dangerWords }: BulletinChatDeps, words: string): boolean =>
  understand(words, { dangerWords: dangerWords() }).danger;

/** Comes before everything, and nothing that fails afterwards takes it back. In front of others it is said in one line only. */
async function sayWhatToDo({ log }: BulletinChatDeps, { turn }: OwnTurn): Promise<void> {
  if (turn.where !== 'personal') return;
  try {
    await turn.reply(emergencyMessage());
  } catch (error) {
    log.error({ fault: faultOf(error) }, 'what to do in danger could not be shown');
  }
}

interface Question extends z.output<typeof pressSchema> {
  readonly isDanger: boolean;
}

async function questionAnswer(
  deps: BulletinChatDeps,
  own: OwnTurn,
  { bulletinId, words, isDanger }: Question,
): Promise<TurnAnswer> {
  const say = (sentence: string): TurnAnswer => ({
    sentence: isDanger ? `${chatTexts.danger} ${sentence}` : sentence,
  });
  if (words === '') return say(chatTexts.noQuestion);
  if (words.length > bulletinLimits.words) return say(chatTexts.tooLong);
  try {
    const [bulletin, { settings }] = await Promise.all([
      deps.desk.find(bulletinId),
      deps.desk.settings.read(),
    ]);
    await keep(deps, own, { bulletin, words });
    return say(chatTexts.kept({ readBy: settings.questionsReadBy }));
  } catch (error) {
    deps.log.error({ fault: faultOf(error) }, 'a question about a bulletin could not be kept');
    return say(chatTexts.notKept);
  }
}

/** A question from the card, or one that was typed and that nothing else understood. */
export async function takeQuestion(deps: BulletinChatDeps, own: OwnTurn): Promise<TurnAnswer> {
  const press = pressSchema.safeParse(own.turn.data);
  if (!press.success) return { sentence: chatTexts.badPress };
  const isDanger = speaksOfDanger(deps, press.data.words);
  // Sent before anything else is begun; that it takes long must not keep the question from being kept.
  const saying = isDanger ? sayWhatToDo(deps, own) : Promise.resolve();
  const answer = await questionAnswer(deps, own, { ...press.data, isDanger });
  await saying;
  return answer;
}

/** Somebody speaks to the bot under a bulletin in a channel, where others read along. */
export async function takeThread(
  deps: BulletinChatDeps,
  own: OwnTurn,
  bulletinId: string,
): Promise<TurnAnswer> {
  const words = cutWords(own.turn.text.trim());
  const [bulletin, { settings }] = await Promise.all([deps.desk.find(bulletinId), deps.desk.settings.read()]);
  if (words !== '') await keep(deps, own, { bulletin, words });
  const text = chatTexts.keptInThread({ readBy: settings.questionsReadBy });
  await own.turn.reply({ text, summary: discreetSummary });
  return undefined;
}
