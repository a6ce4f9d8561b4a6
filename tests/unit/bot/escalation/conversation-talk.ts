import type { BotMessage, CardJson, Turn, TurnAnswer } from '@councillor-safety/bot/bot-framework/channel';
import { createConversation } from '@councillor-safety/bot/escalation/conversation/escalation-conversation';
import type { ConversationDeps } from '@councillor-safety/bot/escalation/conversation/escalation-conversation-deps';
import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import type { EscalationWorld } from '@councillor-safety/core/escalation/escalation-events';
import {
  standardEscalationSettings,
  type EscalationSettings,
} from '@councillor-safety/core/escalation/escalation-settings';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { person } from '../../core/incident/incident-factories';
import { only } from '../support/only';
import { silentLog } from '../support/silent-log';
import { CallsInMemory } from './conversation-calls';

export const minutes = 60_000;
const lateEvening = Date.parse('2026-11-20T23:40:00.000Z');

export const everybody: readonly PersonCard[] = samplePeople.map(({ key }) => {
  const { id, name, roles, offices } = person(key);
  return { id, name, roles: [...roles], offices: [...offices] };
});

type Said = Partial<Omit<Turn, 'reply'>>;

interface Options {
  readonly settings?: Partial<EscalationSettings>;
  readonly deps?: (usual: ConversationDeps) => Partial<ConversationDeps>;
}

/** The conversation over calls in memory, with a clock that stands until it is moved. */
export function talk({ settings = {}, deps = () => ({}) }: Options = {}) {
  let now = lateEvening;
  let number = 0;
  const replies: { readonly key: string; readonly message: BotMessage }[] = [];
  const world = (): EscalationWorld => ({
    now: new Date(now),
    settings: { ...standardEscalationSettings, ...settings },
    people: everybody.filter(({ roles }) => roles.includes('officer') || roles.includes('champion')),
    onCall: { first: person('officer').id, second: person('officer2').id },
    inHours: false,
  });
  const calls = new CallsInMemory(world);
  const usual: ConversationDeps = {
    engine: calls,
    world: () => Promise.resolve(world()),
    people: {
      personFor: ({ id, name }) => Promise.resolve({ ...rolesOf(id), id: id, name }),
    },
    settings: { read: () => Promise.resolve({ settings: world().settings }) },
    chats: only<ConversationDeps['chats']>({}),
    pictures: only<ConversationDeps['pictures']>({}),
    channel: only<ConversationDeps['channel']>({}),
    clock: { now: () => new Date(now) },
    log: silentLog,
  };
  const handle = createConversation({ ...usual, ...deps(usual) });

  const turn = (key: string, said: Said): Turn => {
    number += 1;
    const { id, name } = person(key);
    return {
      ...{ kind: 'message', activityId: `activity-${number}`, person: { id, name }, where: 'personal' },
      ...{ address: { conversationId: `chat-of-${key}`, serviceUrl: 'https://connector.example/' } },
      ...{ text: '', pictures: [], otherAttachments: 0, ...said },
      reply: (message) => {
        replies.push({ key, message });
        return Promise.resolve();
      },
    };
  };

  const own = async (key: string): Promise<Escalation> => {
    const call = await calls.ownCall(person(key).id);
    if (!call) throw new Error(`${key} has no open call`);
    return call;
  };
  const press = (key: string, verb: string, data: object = {}): Promise<TurnAnswer> =>
    handle(turn(key, { kind: 'action', verb, data }));

  return {
    calls,
    own,
    press,
    handle,
    turn,
    world,
    wait: (ms: number): void => void (now += ms),
    send: (key: string, said: Said): Promise<TurnAnswer> => handle(turn(key, said)),
    write: (key: string, text: string, said: Said = {}): Promise<TurnAnswer> =>
      handle(turn(key, { text, ...said })),
    /** One calls, the other accepts; what was said until then is not looked at. */
    async together(caller: string, helper: string): Promise<Escalation> {
      await press(caller, 'call');
      const { reference, asked } = await own(caller);
      const askKey = asked.find(({ personId }) => personId === person(helper).id)?.key ?? 'none';
      await press(helper, 'accept', { reference, askKey });
      replies.length = 0;
      calls.applied.length = 0;
      return own(caller);
    },
    /** What the bot answered somebody at once since the last time this was asked. */
    heard(key: string): BotMessage[] {
      const mine = replies.filter((reply) => reply.key === key);
      for (const each of mine) replies.splice(replies.indexOf(each), 1);
      return mine.map(({ message }) => message);
    },
  };
}
export type Talk = ReturnType<typeof talk>;

const rolesOf = (id: string) => {
  const { roles, offices } = everybody.find((card) => card.id === id) ?? { roles: [], offices: [] };
  return { roles, offices };
};

/** What the buttons of a card say, in their order. */
export function verbsOf(card: CardJson | undefined): string[] {
  const text = JSON.stringify(card ?? {});
  return [...text.matchAll(/"type":"Action\.Execute"[^}]*?"verb":"([a-z-]+)"/g)].map(([, verb = '']) => verb);
}

/** The card of an answer to a button. */
export function cardIn(answer: TurnAnswer): CardJson {
  if (!answer || !('card' in answer)) throw new Error(`No card: ${JSON.stringify(answer)}`);
  return answer.card;
}
