import i18next from 'i18next';
import { shellStrings } from './shell-strings';

/** The languages' one door. Each feature adds its words when its screens are loaded, to keep the first download small. */
const strings = i18next.createInstance();

strings
  .init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['shell'],
    defaultNS: 'shell',
    resources: { en: { shell: shellStrings } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  .catch((failure: unknown) => {
    throw failure;
  });

export const t = strings.t;

/** Adds the words of a feature; `space` is what stands before the colon of their keys. */
export const addStrings = (space: string, words: object): void =>
  void strings.addResourceBundle('en', space, words);
