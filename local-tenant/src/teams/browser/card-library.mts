import type * as Cards from 'adaptivecards';
import { markdown } from './markdown.mjs';

declare global {
  interface Window {
    AdaptiveCards?: typeof Cards;
  }
}

function prepared(cards: typeof Cards): typeof Cards {
  // Made of elements with text in them, so that nothing a card repeats can become HTML.
  cards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text)
      .map(({ outerHTML }) => outerHTML)
      .join('');
    result.didProcess = true;
  };
  return cards;
}

let loading: Promise<typeof Cards> | undefined;

/** The card renderer. Only a chat with a card in it pays for it. */
export function cardLibrary(): Promise<typeof Cards> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/assets/adaptivecards.js';
    script.onload = () => {
      if (window.AdaptiveCards) resolve(prepared(window.AdaptiveCards));
      else reject(new Error('The card renderer did not start.'));
    };
    script.onerror = () => reject(new Error('The card renderer could not be loaded.'));
    document.head.append(script);
  });
  return loading;
}
