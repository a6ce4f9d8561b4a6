import { randomUUID } from 'node:crypto';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { as } from '../../setup/api';
import { chatOf, type BotAnswer, type Chat } from '../../setup/chats';
import type { Stack } from '../../setup/stack';
import { until } from '../../setup/until';

export const idOf = (key: string): string => {
  const found = samplePeople.find((person) => person.key === key);
  if (!found) throw new Error(`Nobody has the key '${key}'`);
  return found.id;
};

/** Somebody who calls, and the officer they ask for by name. */
export interface Pair {
  readonly councillor: string;
  readonly officer: string;
}

/** What the bot has taken, and is therefore answerable for. */
export interface Taken {
  /** Words that are unlike any others, with who is to read them. */
  readonly said: { readonly mark: string; readonly from: string; readonly to: string }[];
  ended: number;
  /** Counts every thing that was delivered and taken. */
  steps: number;
  /** Counts the deliveries that found nobody there. */
  lost: number;
}

/** Officers may be asked by name only when they have agreed to it. */
export async function agreeToBeAsked(stack: Stack, officers: readonly string[]): Promise<void> {
  for (const officer of officers) {
    const caller = await as(stack, officer);
    const path = '/api/escalation-consent';
    const { body } = await caller.call<{ version: number }>(path);
    const saved = await caller.call(path, {
      method: 'PUT',
      headers: { 'Idempotency-Key': randomUUID() },
      body: { version: body.version, consent: { askByName: true, shownAs: 'name' } },
    });
    if (saved.status !== 200) throw new Error(`${officer}'s consent: ${saved.status}`);
  }
}

/** Councillors have the app; an officer is given it when they are first asked. */
export const haveTheApp = async (stack: Stack, councillors: readonly string[]): Promise<void> => {
  for (const councillor of councillors) await chatOf(stack, councillor).app({ installed: true });
};

/** Delivered again, as the same thing, until the bot has taken it. */
const insist = (taken: Taken, deliver: () => Promise<BotAnswer>): Promise<BotAnswer> =>
  until(
    async () => {
      const answer = await deliver().catch(() => undefined);
      if (answer?.status === 200) taken.steps += 1;
      else taken.lost += 1;
      return answer?.status === 200 && answer;
    },
    { what: 'the bot has taken it', withinMs: 60_000 },
  );

/** A button pressed by its data, always as the same press. */
const invoke = (chat: Chat, verb: string, data: object) => {
  const id = randomUUID();
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return () => chat.deliver({ type: 'invoke', name: 'adaptiveCard/action', id, value });
};

const referenceIn = (data: Readonly<Record<string, unknown>>): string => String(data['reference']);

/** From the first tap to the end, with three messages each way; every step is insisted on, whatever happens to the service. */
export async function oneCall(stack: Stack, { councillor, officer }: Pair, taken: Taken): Promise<string> {
  const [caller, helper] = [chatOf(stack, councillor), chatOf(stack, officer)];
  const seen = new Set((await helper.lines()).map(({ id }) => id));
  await insist(taken, invoke(caller, 'call', { wish: { kind: 'person', personId: idOf(officer) } }));
  const ask = await until(
    async () => (await helper.lines()).filter(({ id }) => !seen.has(id)).flatMap(helper.askIn)[0],
    { what: `${officer} is asked`, withinMs: 60_000 },
  );
  // Pressed twice at the same time, as an impatient hand does.
  await Promise.all([
    insist(taken, invoke(helper, 'accept', ask.data)),
    insist(taken, invoke(helper, 'accept', ask.data)),
  ]);
  const reference = referenceIn(ask.data);
  for (let turn = 1; turn <= 3; turn += 1) {
    await saidAndRead({ from: councillor, to: officer, speaker: caller, reader: helper, taken });
    await saidAndRead({ from: officer, to: councillor, speaker: helper, reader: caller, taken });
  }
  await insist(taken, invoke(helper, 'end', { reference, outcome: 'talked' }));
  taken.ended += 1;
  return reference;
}

interface Saying {
  readonly from: string;
  readonly to: string;
  readonly speaker: Chat;
  readonly reader: Chat;
  readonly taken: Taken;
}

async function saidAndRead({ from, to, speaker, reader, taken }: Saying): Promise<void> {
  const mark = `mark${randomUUID().replaceAll('-', '')}`;
  const id = randomUUID();
  await insist(taken, () => speaker.say(`It is about the letter, ${mark}`, id));
  taken.said.push({ mark, from, to });
  await reader.reads(mark, 60_000);
}
