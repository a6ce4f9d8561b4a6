import type { BotMessage, CardJson } from '../../bot-framework/channel';
import { discreetSummary } from '../../bot-framework/discreet-summary';
import { dialable } from '@councillor-safety/core/hub/hub-phone';
import { cardWords } from './texts-words';

export type Element = Readonly<Record<string, unknown>>;
export type Action = Readonly<Record<string, unknown>>;

/** Our own fixed words only: a title is read as Markdown. */
export const heading = (text: string): Element => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  size: 'Large',
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

/** Undefined for a number that no phone could dial. */
export function dial(title: string, phone: string): Action | undefined {
  const number = dialable(phone);
  return number.ok ? open(title, number.href) : undefined;
}

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

export function cardOf({ body, actions = [], speak }: CardContents): CardJson {
  const row = rowOf(actions);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak,
    fallbackText: cardWords.fallbackText,
    body,
    ...(row.length > 0 && { actions: row }),
  };
}

export const cardMessage = (contents: CardContents): BotMessage => ({
  card: cardOf(contents),
  summary: discreetSummary,
});

interface Choice {
  readonly title: string;
  readonly value: string;
}

interface ChoicesOptions {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly errorMessage: string;
  readonly several?: boolean;
  readonly value?: string;
}

/** Few enough to be seen at once on a phone. */
const atOnce = 7;

export const choicesInput = ({
  id,
  label,
  choices,
  errorMessage,
  several = false,
  value,
}: ChoicesOptions): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  choices,
  style: several || choices.length <= atOnce ? 'expanded' : 'compact',
  isMultiSelect: several,
  isRequired: true,
  errorMessage,
  wrap: true,
  ...(value !== undefined && { value }),
});
