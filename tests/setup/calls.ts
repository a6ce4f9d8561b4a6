import { randomUUID } from 'node:crypto';
import { as } from './api';
import { idOf } from './cases';
import { cardWords, chatOf, type BotAnswer, type Chat } from './chats';
import type { Stack } from './stack';
import { until } from './until';

type Place = Pick<Stack, 'tenantUrl' | 'serviceUrl'>;
type Data = Readonly<Record<string, unknown>>;

/** A button pressed by what it says, whether or not any card shows it. */
export const pressAnything = (
  chat: Chat,
  verb: string,
  data: unknown,
  more: object = {},
): Promise<BotAnswer> =>
  chat.deliver({
    ...{ type: 'invoke', name: 'adaptiveCard/action' },
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...more,
  });

/** What a button was answered, as one reads it: a sentence, or the words of a card. */
export const answerWords = ({ body }: BotAnswer): string =>
  typeof body?.value === 'string' ? body.value : cardWords(body?.value);

export interface Wish {
  readonly councillor: string;
  /** Asked for by name; has to have agreed to it. */
  readonly officer: string;
  readonly excluded?: readonly string[];
}

/** Where somebody's card says who is asked; it is there once they are. */
export interface Asked {
  readonly reference: string;
  readonly askKey: string;
  readonly data: Data;
}

const askKeysOf = async (chat: Chat): Promise<Data[]> =>
  (await chat.lines()).flatMap(chat.askIn).map(({ data }) => data);

const referenceOf = (data: Data): string => String(data['reference']);

/** The next card that asks this person to take a call, once it is there. */
export async function nextAsk(
  stack: Place,
  person: string,
  {
    before = [],
    withinMs = 30_000,
  }: { readonly before?: readonly string[]; readonly withinMs?: number } = {},
): Promise<Asked> {
  const chat = chatOf(stack, person);
  const data = await until(
    async () => (await askKeysOf(chat)).find((each) => !before.includes(String(each['askKey']))),
    { what: `${person} is asked`, withinMs },
  );
  return { reference: referenceOf(data), askKey: String(data['askKey']), data };
}

/** Somebody asks for an officer by name, and the officer has the card. */
export async function askedByName(
  stack: Place,
  { councillor, officer, excluded = [] }: Wish,
): Promise<Asked> {
  const before = (await askKeysOf(chatOf(stack, officer))).map((data) => String(data['askKey']));
  await pressAnything(chatOf(stack, councillor), 'call', {
    wish: { kind: 'person', personId: idOf(officer) },
    excluded: excluded.map(idOf),
  });
  return nextAsk(stack, officer, { before });
}

/** The same, and the officer has accepted. */
export async function talkBegun(stack: Place, wish: Wish): Promise<Asked> {
  const asked = await askedByName(stack, wish);
  await pressAnything(chatOf(stack, wish.officer), 'accept', asked.data);
  return asked;
}

export const endTalk = (stack: Place, officer: string, reference: string): Promise<BotAnswer> =>
  pressAnything(chatOf(stack, officer), 'end', { reference, outcome: 'talked' });

interface Settings {
  readonly consents?: unknown;
  readonly [name: string]: unknown;
}

/** What officers decide about calls, changed in one place. */
export async function changeCallSettings(
  stack: Place,
  change: (settings: Settings) => Settings,
): Promise<void> {
  const officer = await as(stack, 'officer');
  const path = '/api/escalation-settings';
  const { body } = await officer.call<{ version: number; settings: Settings }>(path);
  const settings = { ...change(body.settings), consents: undefined };
  const saved = await officer.call(path, { method: 'PUT', body: { version: body.version, settings } });
  if (saved.status !== 200) throw new Error(`Settings: ${saved.status} ${JSON.stringify(saved.body)}`);
}

/** A shift in the rota; London wall times. */
export async function putOnCall(
  stack: Place,
  { person, line = 'first', startsAt, endsAt, by = 'officer' }: Shift,
): Promise<string> {
  const officer = await as(stack, by);
  const { body: rota } = await officer.call<{ version: number }>('/api/on-call/rota');
  const entry = { kind: 'shift', line, personId: idOf(person), startsAt, endsAt };
  const added = await officer.send<{ key: string }>(
    '/api/on-call/entries',
    { version: rota.version, entry },
    randomUUID(),
  );
  if (added.status !== 200) throw new Error(`Shift: ${added.status} ${JSON.stringify(added.body)}`);
  return added.body.key;
}

export interface Shift {
  /** The officer who enters it. */
  readonly by?: string;
  readonly person: string;
  readonly line?: 'first' | 'second';
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Somebody is on call for the days around now. */
export const putOnCallNow = (
  stack: Place,
  person: string,
  line: Shift['line'] = 'first',
): Promise<string> => {
  const day = (days: number): string =>
    new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
  return putOnCall(stack, { person, line, startsAt: `${day(-1)}T00:00`, endsAt: `${day(5)}T00:00` });
};
