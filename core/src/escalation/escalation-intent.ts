import { dangerPhrases, harmlessPhrases } from './escalation-danger';
import { coverOf, Phrases, phraseOf, type Match, type Phrase } from './escalation-intent-matching';
import { isWordless, tokensOf, type Token } from './escalation-intent-tokens';
import { courtesy, intentPhrases } from './escalation-phrases';
import { ordinaryWords } from './escalation-phrases-ordinary';

/** What somebody may want, the most urgent first. */
export const intents = [
  'person',
  'not-person',
  'champion',
  'report',
  'book',
  'who-on-call',
  'numbers',
  'status',
  'stop',
  'fine',
  'help',
  'no',
  'thanks',
  'yes',
  'greeting',
  'empty',
  'other',
] as const;
export type Intent = (typeof intents)[number];

export interface Understood {
  /** Words of danger are in it. They are read wherever they stand, and rather once too often. */
  readonly danger: boolean;
  /** `empty`: no letters at all. `other`: words that we have no answer of our own to. */
  readonly intent: Intent;
  /** How many words were said, text-speak written out; at most 2,000 are counted. */
  readonly words: number;
}

type Meaning = Intent | 'danger' | 'council-danger';

/** Steps of comparing letters; a page of misspelt words takes a tenth of them. */
const comparisons = 2_000_000;

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const builtIn: readonly Phrase<Meaning>[] = [
  ...Object.entries(intentPhrases).flatMap(([intent, text]) =>
    linesOf(text).map((line) => phraseOf<Meaning>(line, intent as Intent)),
  ),
  ...dangerPhrases.map((line) => phraseOf<Meaning>(line, 'danger')),
];

const harmless = new Phrases(
  harmlessPhrases.map((line) => phraseOf(line, 'harmless' as const)),
  { exact: true },
);

/** Made once for each list of a council's own words, which hardly ever changes. */
const ready = new WeakMap<readonly string[], Phrases<Meaning>>();

function phrasesWith(dangerWords: readonly string[]): Phrases<Meaning> {
  const own = dangerWords
    .map((words) => tokensOf(words).map(({ word }) => word))
    .filter((words) => words.length > 0)
    .map((words): Phrase<Meaning> => phraseOf(words.join(' '), 'council-danger'));
  const phrases = ready.get(dangerWords) ?? new Phrases([...builtIn, ...own], { ordinary: ordinaryWords });
  ready.set(dangerWords, phrases);
  return phrases;
}

function isDanger(found: readonly Match<Meaning>[], tokens: readonly Token[]): boolean {
  if (found.some(({ meaning }) => meaning === 'council-danger')) return true;
  const dangers = found.filter(({ meaning }) => meaning === 'danger');
  if (dangers.length === 0) return false;
  const isExcused = coverOf(harmless.find(tokens, { left: 0 }));
  return dangers.some((danger) => !isExcused(danger));
}

/** Whether nothing but words of courtesy stands beside it. */
const isAll = ({ from, to }: Match<unknown>, tokens: readonly Token[]): boolean =>
  tokens.length <= to - from + 1 + 12 &&
  tokens.every(({ word }, index) => (index >= from && index <= to) || courtesy.has(word));

const rank = (meaning: Meaning): number => intents.findIndex((intent) => intent === meaning);

/** A phrase says more than a shorter one inside it; of all that is left, the most urgent counts. */
function intentIn(found: readonly Match<Meaning>[], tokens: readonly Token[]): Intent {
  const wanted = found.filter((match) => rank(match.meaning) >= 0 && (!match.alone || isAll(match, tokens)));
  const isCovered = coverOf(wanted);
  const ranks = wanted
    .filter((match) => !isCovered(match, { longerOnly: true }))
    .map(({ meaning }) => rank(meaning));
  return intents[Math.min(...ranks)] ?? 'other';
}

/**
 * What somebody may want and whether they speak of danger, from their words alone: slips of the pen forgiven, the most urgent
 * meaning first. Nothing is guessed about the person, and nothing is kept. Of long texts the beginning and the end are read.
 * @param dangerWords the council's own words and phrases, besides those in the program
 */
export function understand(
  text: string,
  { dangerWords }: { readonly dangerWords: readonly string[] },
): Understood {
  const tokens = tokensOf(text);
  const found = phrasesWith(dangerWords).find(tokens, { left: comparisons });
  const danger = isDanger(found, tokens);
  const words = tokens.length;
  if (isWordless(text)) return { danger, intent: 'empty', words };
  return { danger, intent: intentIn(found, tokens), words };
}
