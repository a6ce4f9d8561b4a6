import type { Pressed } from '@councillor-safety/core/cards/card-parts';
import { oneLine } from '@councillor-safety/core/cards/safe-text';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { BulletinChatDeps } from './bulletin-chat-deps';
import { chatTexts } from './bulletin-chat-texts';
import { cutTitle, cutWords } from './bulletin-chat-words';

/** One more button for whoever wrote something that nobody understood. */
export interface OfferedButton {
  readonly title: string;
  readonly pressed: Pressed;
}

const days = 7;
const dayMs = 24 * 60 * 60_000;
/** More does not fit on a button of a phone. */
const longestTitle = 40;

/** Lets people ask about the bulletin that reached them lately, with what they have typed already. */
export const createBulletinOffer =
  ({ desk, clock }: Pick<BulletinChatDeps, 'desk' | 'clock'>) =>
  async (by: { readonly id: PersonId }, text: string): Promise<OfferedButton | undefined> => {
    const since = new Date(clock.now().getTime() - days * dayMs);
    const bulletin = await desk.lastReached(by.id, since);
    if (!bulletin?.published) return undefined;
    const title = cutTitle(oneLine(bulletin.published.content.title), longestTitle);
    return {
      title: chatTexts.askAbout({ title }),
      pressed: { verb: 'bulletin-ask', bulletinId: bulletin.id, words: cutWords(text) },
    };
  };
