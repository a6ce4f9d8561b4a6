import type { BotMessage, CardJson, Turn, TurnAnswer } from '@councillor-safety/bot/bot-framework/channel';
import type { BulletinChatDeps } from '@councillor-safety/bot/bulletin/chat/bulletin-chat-deps';
import { createBulletinTurns } from '@councillor-safety/bot/bulletin/chat/bulletin-turns';
import type { Asking } from '@councillor-safety/bot/bulletin/questions/bulletin-questions';
import type { Taken } from '@councillor-safety/bot/server/feature';
import type { AuditEntry } from '@councillor-safety/core/audit/audit';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { morning, person } from '../../../core/bulletin/change-story';
import { silentLog } from '../../support/silent-log';
import { DeskInMemory } from '../api/desk-in-memory';

type Said = Partial<Omit<Turn, 'reply'>>;

/** The chat's side of bulletins over a desk in memory, with a clock that stands until it is moved. */
export function chatRig(given: Partial<BulletinChatDeps> = {}) {
  const memory = new DeskInMemory();
  const [replies, kept, audited]: [BotMessage[], Asking[], AuditEntry[]] = [[], [], []];
  const threads = new Map<string, { runId: string; kind: string; subject: string }>();
  const state = { now: morning, replyFails: undefined as Error | undefined };
  let number = 0;
  const deps: BulletinChatDeps = {
    desk: memory.desk,
    mailing: { runAt: ({ conversationId }) => Promise.resolve(threads.get(conversationId)) },
    questions: { keep: (asking) => Promise.resolve(void kept.push(asking)) },
    people: {
      personFor: ({ id, name }) => {
        const found = samplePeople.find((one) => one.id === id);
        return Promise.resolve({ id, name, roles: found?.roles ?? [], offices: found?.offices ?? [] });
      },
      knownRecently: () =>
        Promise.resolve(
          samplePeople.map(({ key }) => {
            const { roles, offices, ...card } = person(key);
            return { ...card, roles: [...roles], offices: [...offices] };
          }),
        ),
    },
    audit: { record: (entry) => Promise.resolve(void audited.push(entry)) },
    dangerWords: () => ['the caretaker'],
    clock: { now: () => state.now },
    log: silentLog,
    ...given,
  };
  const turns = createBulletinTurns(deps);

  const turn = (key: string, said: Said): Turn => {
    number += 1;
    const { id, name } = person(key);
    return {
      ...{ kind: 'action', activityId: `activity-${number}`, person: { id, name }, where: 'personal' },
      ...{ address: { conversationId: `chat-of-${key}`, serviceUrl: 'https://connector.example/' } },
      ...{ text: '', pictures: [], otherAttachments: 0, ...said },
      reply: (message) => {
        if (state.replyFails) return Promise.reject(state.replyFails);
        replies.push(message);
        return Promise.resolve();
      },
    };
  };
  const take = (key: string, said: Said): Promise<Taken> => turns.take(turn(key, said));
  return {
    ...{ deps, memory, turns, turn, take, replies, kept, audited, threads, state },
    async press(key: string, verb: string, data: object, said: Said = {}): Promise<TurnAnswer> {
      const taken = await take(key, { verb, data, ...said });
      if (taken === 'not-mine') throw new Error(`${verb} was not taken`);
      return taken.answer;
    },
  };
}
export type ChatRig = ReturnType<typeof chatRig>;

export const textOf = (answer: TurnAnswer): string => JSON.stringify(answer);
export function cardOf(answer: TurnAnswer): CardJson {
  if (!answer || !('card' in answer)) throw new Error(`No card: ${textOf(answer)}`);
  return answer.card;
}
export const sentenceOf = (answer: TurnAnswer): string => {
  if (!answer || !('sentence' in answer)) throw new Error(`No sentence: ${textOf(answer)}`);
  return answer.sentence;
};
/** What the buttons of a card say. */
export const verbsOf = (answer: TurnAnswer): string[] => [
  ...new Set([...textOf(answer).matchAll(/"verb":"([a-z-]+)"/g)].map(([, verb = '']) => verb)),
];
