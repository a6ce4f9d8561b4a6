/** What came of pressing a button of a card. */
export type CardAnswer =
  | { readonly kind: 'card'; readonly content: unknown }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'nothing' };

interface InvokeBody {
  readonly statusCode?: number;
  readonly type?: string;
  readonly value?: unknown;
}

/** Reads the bot's answer to `adaptiveCard/action`. */
export function readCardAnswer(answer: unknown): CardAnswer {
  const { statusCode = 200, type, value } = (answer ?? {}) as InvokeBody;
  if (type === 'application/vnd.microsoft.card.adaptive') return { kind: 'card', content: value };
  if (type === 'application/vnd.microsoft.activity.message') {
    const text = String(value);
    return text === '' ? { kind: 'nothing' } : { kind: 'message', text };
  }
  if (type === 'application/vnd.microsoft.error' || statusCode >= 400) {
    const { message } = (value ?? {}) as { message?: string };
    return { kind: 'error', text: message ?? `Something went wrong (${statusCode}).` };
  }
  return { kind: 'nothing' };
}
