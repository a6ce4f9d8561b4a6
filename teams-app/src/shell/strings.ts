import i18next from 'i18next';
import { reportStrings } from '../incident/report/report-strings';
import { shellStrings } from './shell-strings';

/** The languages' one door. What only later screens say is added by those screens, to keep the first download small. */
const strings = i18next.createInstance();

strings
  .init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['shell', 'report'],
    defaultNS: 'shell',
    resources: { en: { shell: shellStrings, report: reportStrings } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  .catch((failure: unknown) => {
    throw failure;
  });

export const t = strings.t;

/** Adds the words of a feature that is loaded later. */
export const addStrings = (feature: 'incident', words: object): void =>
  void strings.addResourceBundle('en', feature, words);
