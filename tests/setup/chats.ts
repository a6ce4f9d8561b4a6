import { randomUUID } from 'node:crypto';
import { until } from './until';

interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
}

/** One line of somebody's chat with the bot, as the channel keeps it. */
export interface ChatLine {
  readonly id: string;
  readonly fromBot: boolean;
  readonly edited: boolean;
  readonly sentAt: string;
  readonly activity: {
    readonly type: string;
    readonly text?: string;
    readonly summary?: string;
    readonly attachments?: readonly Attachment[];
  };
}

interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The bot's own answer to what was delivered. */
export interface BotAnswer {
  readonly status: number;
  readonly body?: { readonly type?: string; readonly value?: unknown };
}

/** Everything inside a card, from the top down. */
function* nodesIn(node: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(node)) for (const each of node) yield* nodesIn(each);
  else if (node !== null && typeof node === 'object') {
    yield node as Readonly<Record<string, unknown>>;
    yield* nodesIn(Object.values(node));
  }
}

const cardsOf = ({ activity }: ChatLine): unknown[] =>
  (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
    .map(({ content }) => content);

/** What a card says, one piece in each line. */
export const cardWords = (card: unknown): string =>
  [...nodesIn(card)]
    .flatMap(({ type, text }) => (type === 'TextBlock' || type === 'TextRun' ? [String(text)] : []))
    .join('\n');

/** All words of a line: its text and what its cards say. */
export const wordsOf = (line: ChatLine): string =>
  [line.activity.text ?? '', cardWords(cardsOf(line))].filter(Boolean).join('\n');

export const buttonsOf = (content: unknown): Button[] =>
  [...nodesIn(content)].flatMap(({ type, title, verb, data }) =>
    type === 'Action.Execute'
      ? [{ title: String(title), verb: String(verb), data: (data ?? {}) as Button['data'] }]
      : [],
  );

/** One person's chat with the bot, by way of the channel and without a window. */
export function chatOf({ tenantUrl }: { readonly tenantUrl: string }, person: string) {
  const base = `${tenantUrl}/control/chats/${person}`;
  const call = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${base}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const lines = async (): Promise<readonly ChatLine[]> =>
    (await call<{ messages: readonly ChatLine[] }>('')).messages;
  const deliver = (activity: object): Promise<BotAnswer> =>
    call('/deliver', { id: randomUUID(), ...activity });
  const press = (line: ChatLine, { verb, data }: Pick<Button, 'verb' | 'data'>): Promise<BotAnswer> =>
    deliver({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: line.id,
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    });
  return {
    lines,
    /** An activity as the channel would bring it; `id` is made unless given. */
    deliver,
    say: (text: string, id: string = randomUUID()): Promise<BotAnswer> =>
      deliver({ type: 'message', id, text, textFormat: 'plain' }),
    /** Gives or takes the app, blocks the bot or lets it through again. */
    app: (state: { installed?: boolean; blocked?: boolean }): Promise<unknown> => call('/app', state),
    /** The last line of the bot that says it, once it is there. */
    reads: (words: string | RegExp, withinMs?: number): Promise<ChatLine> =>
      until(
        async () =>
          [...(await lines())].reverse().find((line) => line.fromBot && wordsOf(line).match(words) !== null),
        { what: `${person} reads ${String(words)}`, withinMs },
      ),
    /** The last line with such a button, once it is there. */
    offers: (verb: string, withinMs?: number): Promise<ChatLine> =>
      until(
        async () =>
          [...(await lines())]
            .reverse()
            .find((line) => buttonsOf(cardsOf(line)).some((each) => each.verb === verb)),
        { what: `${person} is offered '${verb}'`, withinMs },
      ),
    /** The button of a line that takes a call, if it has one. */
    askIn: (line: ChatLine): readonly Button[] =>
      buttonsOf(cardsOf(line)).filter(({ verb }) => verb === 'accept'),
    press,
    /** Presses the button of a line that says this verb. */
    pressVerb: (line: ChatLine, verb: string, inputs: object = {}): Promise<BotAnswer> => {
      const button = buttonsOf(cardsOf(line)).find((each) => each.verb === verb);
      if (!button) throw new Error(`${person}'s card has no button '${verb}': ${wordsOf(line)}`);
      return press(line, { verb, data: { ...button.data, ...inputs } });
    },
  };
}
export type Chat = ReturnType<typeof chatOf>;
