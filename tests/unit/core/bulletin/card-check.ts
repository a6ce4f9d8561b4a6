import { complaintsOf } from '../../bot/escalation/support/card-check';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a part may have besides `type`, and where it may hold other parts. */
const known: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['$schema', 'version', 'speak', 'fallbackText', 'body', 'actions'],
  TextBlock: ['text', 'size', 'weight', 'wrap', 'style'],
  RichTextBlock: ['inlines', 'spacing'],
  TextRun: ['text', 'weight', 'color', 'isSubtle', 'underline', 'selectAction'],
  Image: ['url', 'altText', 'size', 'style'],
  ColumnSet: ['columns'],
  Column: ['width', 'items', 'verticalContentAlignment'],
  Container: ['items', 'style', 'separator', 'spacing'],
  ActionSet: ['actions'],
  'Input.Text': ['id', 'label', 'isRequired', 'errorMessage', 'maxLength', 'isMultiline'],
  'Action.Execute': ['title', 'verb', 'data', 'associatedInputs', 'fallback'],
  'Action.Submit': ['title', 'data', 'associatedInputs'],
  'Action.OpenUrl': ['url'],
  'Action.ShowCard': ['title', 'card'],
};
const isPart = (value: Json): boolean => typeof value['type'] === 'string';

/** A card and everything in it that has a type, in the order in which it stands there. */
export function partsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isJson(value)) return [];
  return [...(isPart(value) ? [value] : []), ...Object.values(value).flatMap(partsOf)];
}

export const ofType = (card: unknown, type: string): Json[] =>
  partsOf(card).filter((part) => part['type'] === type);

/** What Microsoft's renderer objects to, and what it overlooks: parts and properties that are none of ours. */
export const faultsOf = (card: unknown): string[] => [
  ...complaintsOf(card),
  ...partsOf(card).flatMap((part) => {
    const type = String(part['type']);
    const allowed = known[type];
    if (!allowed) return [type];
    return Object.keys(part)
      .filter((key) => key !== 'type' && !allowed.includes(key))
      .map((key) => `${type}.${key}`);
  }),
];

const wordsOf = ({ inlines, text, label, title }: Json): string => {
  if (Array.isArray(inlines)) return inlines.map(wordsOf).join('');
  return [text, label, title].find((words) => typeof words === 'string') ?? '';
};

/** Every line that can be seen: headings with `# ` before them, pictures as `[what they show]`, buttons as `(their words)`. */
export const linesOf = (card: unknown): string[] =>
  partsOf(card).flatMap((part) => {
    const type = String(part['type']);
    if (type === 'TextBlock') return [`# ${wordsOf(part)}`];
    if (type === 'RichTextBlock' || type === 'Input.Text') return [wordsOf(part)];
    if (type === 'Image') return [`[${String(part['altText'])}]`];
    if (type === 'Action.Execute' || type === 'Action.ShowCard') return [`(${wordsOf(part)})`];
    return [];
  });
