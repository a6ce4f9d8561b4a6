import type { i18n } from 'i18next';
import { shellStrings } from './shell-strings';

type Words = Readonly<Record<string, unknown>>;

/** What speaks: `key` is `space:path.to.words`, without a space for the shell's own. */
export interface Speaker {
  speak(key: string, values?: Words): string;
  learn(space: string, words: Words): void;
}

const known = new Map<string, Words>([['shell', shellStrings]]);

/** Enough for the first question, which need not wait for a language library: words with `{{values}}` in them. */
const first: Speaker = {
  speak(key, values = {}) {
    const [path = '', space = 'shell'] = key.split(':').reverse();
    const words = path
      .split('.')
      .reduce<unknown>((inside, step) => (inside as Words)[step], known.get(space));
    return String(words).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  },
  learn: (space, words) => void known.set(space, words),
};

let speaker = first;

/** The languages' one door. Its type is i18next's, so that a key which does not exist fails the type check. */
export const t = ((key: string, values?: Words) => speaker.speak(key, values)) as unknown as i18n['t'];

/** Adds the words of a feature; `space` is what stands before the colon of their keys. */
export const addStrings = (space: string, words: Words): void => speaker.learn(space, words);

/** Hands over to a speaker that can do more, with everything that is known. */
export function speakThrough(next: Speaker): void {
  for (const [space, words] of known) next.learn(space, words);
  speaker = next;
}
