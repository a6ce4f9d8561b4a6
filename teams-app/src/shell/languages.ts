import i18next from 'i18next';
import { speakThrough, type Speaker } from './strings';

/** i18next speaks from here on. It comes with the screens after the first question: plurals and languages are theirs. */
const languages = i18next.createInstance();

languages
  .init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'shell',
    resources: { en: {} },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  .catch((failure: unknown) => {
    throw failure;
  });

speakThrough({
  speak: languages.t as unknown as Speaker['speak'],
  learn: (space, words) => void languages.addResourceBundle('en', space, words),
});
