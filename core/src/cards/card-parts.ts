import { plainInMarkdown } from './safe-text';

/** An adaptive card, version 1.5, as JSON. */
export type CardJson = Readonly<Record<string, unknown>>;
export type Element = Readonly<Record<string, unknown>>;
export type Action = Readonly<Record<string, unknown>>;

/** The only element that is read out as a heading is one that reads Markdown, so it gets nothing that it could read. */
export const heading = (
  text: string,
  size: 'ExtraLarge' | 'Large' | 'Medium' | 'Default' = 'Large',
): Element => ({
  type: 'TextBlock',
  text: plainInMarkdown(text),
  style: 'heading',
  size,
  weight: 'Bolder',
  wrap: true,
});

interface Look {
  readonly bold?: boolean;
  readonly quiet?: boolean;
  /** Close to what stands above it. */
  readonly close?: boolean;
}

/** Text that nothing reads as Markdown. It wraps. */
export const paragraph = (text: string, { bold, quiet, close }: Look = {}): Element => ({
  type: 'RichTextBlock',
  ...(close && { spacing: 'None' }),
  inlines: [{ type: 'TextRun', text, ...(bold && { weight: 'Bolder' }), ...(quiet && { isSubtle: true }) }],
});

export const paragraphs = (texts: readonly string[]): Element[] => texts.map((text) => paragraph(text));

/** What a button says when it is pressed: `verb` and what belongs to it. */
export type Pressed = Readonly<Record<string, unknown>> & { readonly verb: string };

interface PressOptions {
  /** False for a button that leaves what was typed or chosen alone, so that nothing has to be filled in first. */
  readonly sendsInputs?: boolean;
}

/** A channel that does not know `Action.Execute` takes the same thing as `Action.Submit`, which has no verb of its own. */
export function press(
  title: string,
  { verb, ...data }: Pressed,
  { sendsInputs = false }: PressOptions = {},
): Action {
  const inputs = { associatedInputs: sendsInputs ? 'auto' : 'none' };
  const fallback = { type: 'Action.Submit', title, data: { ...data, verb }, ...inputs };
  return { type: 'Action.Execute', title, verb, data, ...inputs, fallback };
}

export const open = (title: string, url: string): Action => ({ type: 'Action.OpenUrl', title, url });

/** A button that unfolds a small card below. */
export const unfold = (
  title: string,
  { body, actions }: { readonly body: readonly Element[]; readonly actions: readonly Action[] },
): Action => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', version: '1.5', body, actions },
});

export interface CardContents {
  readonly body: readonly Element[];
  readonly actions?: readonly (Action | undefined)[];
  /** What is said aloud. Without names and without anybody's words: a preview may show it. */
  readonly speak: string;
}

/** More than five in a row are left out by some clients. */
const mostActions = 5;

const rowOf = (actions: readonly (Action | undefined)[]): Action[] =>
  actions.filter((action) => action !== undefined).slice(0, mostActions);

/** A row of buttons among the texts; nothing at all without buttons. */
export function actionSet(actions: readonly (Action | undefined)[]): Element[] {
  const row = rowOf(actions);
  return row.length > 0 ? [{ type: 'ActionSet', actions: row }] : [];
}

/** For a client that cannot show cards; a preview may show it too. */
const fallbackText = 'Open Councillor Safety in Teams to read this message. In danger now? Call 999.';

export function cardOf({ body, actions = [], speak }: CardContents): CardJson {
  const row = rowOf(actions);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak,
    fallbackText,
    body,
    ...(row.length > 0 && { actions: row }),
  };
}
