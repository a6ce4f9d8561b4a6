import { createRequire } from 'node:module';
import path from 'node:path';

type Json = Readonly<Record<string, unknown>>;

interface Event {
  readonly message: string;
}
/** As much of the renderer as is used here. */
interface Library {
  readonly Versions: { readonly v1_5: unknown };
  readonly SerializationContext: new (version: unknown) => {
    readonly eventCount: number;
    getEventAt(index: number): Event;
  };
  readonly AdaptiveCard: new () => {
    parse(json: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly Event[] };
  };
}

/** The renderer of the local shell. It wants a window to hang itself on, but draws nothing here. */
function loadLibrary(): Library {
  Object.assign(globalThis, { window: globalThis });
  const load = createRequire(path.resolve(__dirname, '../../../../../local-tenant/package.json'));
  return load('adaptivecards/dist/adaptivecards.js') as Library;
}
const library = loadLibrary();

/** What Microsoft's own renderer objects to. */
export function complaintsOf(card: unknown): string[] {
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  parsed.parse(card, context);
  const reading = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...reading, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}

const text = ['text', 'size', 'weight', 'color', 'isSubtle'];
const element = ['id', 'spacing', 'separator', 'isVisible'];
const input = [...element, 'label', 'isRequired', 'errorMessage', 'value'];

/** The properties of version 1.5 that Teams takes, by type; `id` and `type` are always there to give. */
const known: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['$schema', 'version', 'speak', 'fallbackText', 'body', 'actions'],
  TextBlock: [...element, ...text, 'wrap', 'style', 'maxLines', 'horizontalAlignment'],
  RichTextBlock: [...element, 'inlines', 'horizontalAlignment'],
  TextRun: [...text, 'italic', 'strikethrough', 'underline'],
  ActionSet: [...element, 'actions'],
  'Input.ChoiceSet': [...input, 'choices', 'style', 'isMultiSelect', 'wrap', 'placeholder'],
  'Input.Text': [...input, 'isMultiline', 'maxLength', 'placeholder'],
  'Action.Execute': ['title', 'verb', 'data', 'associatedInputs', 'fallback', 'mode'],
  'Action.Submit': ['title', 'data', 'associatedInputs', 'mode'],
  'Action.OpenUrl': ['title', 'url', 'mode'],
};
/** Where other typed things stand inside. */
const inside = ['body', 'actions', 'inlines', 'fallback', 'selectAction'];

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A part of a card and everything in it that has a type. */
export function partsOf(part: unknown): Json[] {
  if (!isJson(part)) return [];
  const within = inside.flatMap((key) => (key in part ? listOf(part[key]).flatMap(partsOf) : []));
  return [part, ...within];
}

/** Properties and types that Teams does not know. */
export const strangers = (card: unknown): string[] =>
  partsOf(card).flatMap((part) => {
    const type = String(part['type']);
    const allowed = known[type];
    if (!allowed) return [type];
    return Object.keys(part)
      .filter((key) => key !== 'type' && !allowed.includes(key))
      .map((key) => `${type}.${key}`);
  });

/** Bytes as they go over the wire. */
export const sizeOf = (card: unknown): number => Buffer.byteLength(JSON.stringify(card), 'utf8');

/** Everything that is shown: texts, labels, titles, choices. */
export const shownIn = (card: unknown): string =>
  partsOf(card)
    .filter(({ type }) => type !== 'Action.Submit')
    .flatMap((part) => [part['text'], part['title'], part['label'], ...choiceTitles(part)])
    .filter((found) => typeof found === 'string')
    .join('\n');

const choiceTitles = ({ choices }: Json): unknown[] =>
  listOf(choices).flatMap((choice) => (isJson(choice) ? [choice['title']] : []));
