import {
  cardOf,
  open,
  paragraphs,
  press,
  type Action,
  type CardJson,
} from '@councillor-safety/core/cards/card-parts';
import { named } from '@councillor-safety/core/cards/safe-text';
import type { PersonNews } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { TabLink, TabPage } from '../../tab/tab-link';
import type { CoverMessage, HolderMessage, PersonMessage, SessionMessage } from '../drop-in-desk';
import { chatTexts as texts, coverTexts, holderTexts, personTexts, sessionTexts } from './drop-in-chat-texts';

export const verbs = { cancel: 'drop-in-cancel', cover: 'drop-in-cover', offer: 'drop-in-offer' } as const;

/** Where the buttons that open something lead; absent without the app's id. */
export interface CardLinks {
  readonly tabLink?: TabLink;
}

interface Said {
  readonly line: string;
  /** A title of a button, and the page that it opens. */
  readonly to?: readonly [title: string, page: TabPage];
  readonly actions?: readonly Action[];
  /** When `line` names somebody. */
  readonly spoken?: string;
}

function card({ line, to, actions = [], spoken = line }: Said, { tabLink }: CardLinks): CardJson {
  const link = to && tabLink ? [open(to[0], tabLink(to[1]))] : [];
  const byHand = to && !tabLink ? [texts.inTab] : [];
  return cardOf({
    body: paragraphs([line, ...byHand]),
    actions: [...link, ...actions],
    speak: spoken,
  });
}

const toMine = [texts.open, 'appointments'] as const;
const toDays = [texts.seeDays, 'drop-ins'] as const;

const cannotCome = (bookingId: string): Action => press(texts.cannotCome, { verb: verbs.cancel, bookingId });

const answers = (bookingId: string): Action[] => [
  press(texts.anybody, { verb: verbs.cover, bookingId, answer: 'yes' }),
  press(texts.leaveIt, { verb: verbs.cover, bookingId, answer: 'no' }),
];

const buttonsOf = (news: PersonNews, bookingId: string): readonly Action[] => {
  if (news === 'cover-asked') return answers(bookingId);
  return news === 'booked' || news === 'moved' ? [cannotCome(bookingId)] : [];
};

/** What somebody with an appointment is told: that there is news, and no more. */
export const personCard = ({ news, bookingId }: PersonMessage, links: CardLinks): CardJson =>
  card(
    {
      line: personTexts[news],
      to: news === 'cancelled' ? [texts.bookAgain, 'drop-in'] : toMine,
      actions: buttonsOf(news, bookingId),
    },
    links,
  );

export const reminderCard = (bookingId: string, links: CardLinks): CardJson =>
  card({ line: texts.reminder, to: toMine, actions: [cannotCome(bookingId)] }, links);

export const offerCard = (offerId: string, links: CardLinks): CardJson =>
  card(
    {
      line: texts.offer,
      to: toMine,
      actions: [
        press(texts.take, { verb: verbs.offer, offerId, answer: 'take' }),
        press(texts.decline, { verb: verbs.offer, offerId, answer: 'decline' }),
      ],
    },
    links,
  );

const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** `Friday 4 December at 17:00`: of a London wall time, so no time zone is applied. */
const inWords = (startsAt: string): string =>
  `${dayAndTime.format(new Date(`${startsAt}Z`))} at ${startsAt.slice(11)}`;

export const holderCard = ({ news, startsAt }: HolderMessage, links: CardLinks): CardJson =>
  card({ line: holderTexts[news](inWords(startsAt)), to: toDays }, links);

/** A colleague's name is shown, and not said aloud. */
const fromColleague = (
  { say, colleague }: { readonly say: (name: string) => string; readonly colleague: string },
  links: CardLinks,
): CardJson => card({ line: say(named(colleague)), to: toDays, spoken: say('A colleague') }, links);

export const coverCard = (
  { news, colleague }: Pick<CoverMessage, 'news' | 'colleague'>,
  links: CardLinks,
): CardJson => fromColleague({ say: coverTexts[news], colleague }, links);

export const sessionCard = (
  { news, colleague }: Pick<SessionMessage, 'news' | 'colleague'>,
  links: CardLinks,
): CardJson => fromColleague({ say: sessionTexts[news], colleague }, links);

/** What came of a press, in the place of the card that was pressed. */
export const afterCards = {
  said: (answer: 'yes' | 'no', links: CardLinks): CardJson =>
    card({ line: answer === 'yes' ? texts.saidYes : texts.saidNo, to: toMine }, links),
  stillWaiting: (links: CardLinks): CardJson => card({ line: texts.stillWaiting, to: toMine }, links),
  gone: (links: CardLinks): CardJson => card({ line: texts.gone, to: toMine }, links),
} as const;
