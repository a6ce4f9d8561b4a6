import {
  actionSet,
  heading,
  open,
  paragraphs,
  press,
  type Action,
  type Element,
  type Pressed,
} from '@councillor-safety/core/cards/card-parts';
import { named } from '@councillor-safety/core/cards/safe-text';
import type { EscalationRefusal } from '@councillor-safety/core/escalation/escalation-events';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage } from '../../bot-framework/channel';
import { cardMessage } from './card-parts';
import type { TabLink, TabPage } from '../../tab/tab-link';
import { refusalTexts, startTexts as texts } from './texts-start';
import { cardWords, listInWords } from './texts-words';

/** A button of somebody else's, whose press is taken by whoever offered it. */
export interface OfferedButton {
  readonly title: string;
  readonly pressed: Pressed;
}

export interface StartOptions {
  /** Whether there is somebody to choose by name. */
  readonly canChoose?: boolean;
  readonly hasChampion?: boolean;
  /** Whom they would not have asked; the buttons carry it on. */
  readonly excluded?: readonly { readonly id: PersonId; readonly name: string }[];
  readonly tabLink?: TabLink;
  /** What they may have meant instead. */
  readonly also?: OfferedButton;
}

/** Whom to ask stands apart from everything else, and before it. */
function buttonsOf({ canChoose = true, hasChampion = true, excluded = [], tabLink, also }: StartOptions): {
  readonly people: Element[];
  readonly others: Action[];
} {
  const without = excluded.length > 0 ? { excluded: excluded.map(({ id }) => id) } : {};
  const people = [
    press(texts.person, { verb: 'call', ...without }),
    hasChampion ? press(texts.champion, { verb: 'call', wish: { kind: 'champion' }, ...without }) : undefined,
    canChoose ? press(texts.choose, { verb: 'choose-person', ...without }) : undefined,
  ];
  const report = tabLink ? [open(texts.report, tabLink('report'))] : [];
  const exclude = press(texts.exclude, { verb: 'choose-excluded', ...without });
  const instead = also ? [press(also.title, also.pressed)] : [];
  return { people: actionSet(people), others: [...instead, numbers(), ...report, exclude] };
}

const numbers = (): Action => press(cardWords.numbers, { verb: 'numbers' });

interface Offer {
  readonly title?: string;
  readonly lines: readonly string[];
}

function offer({ title, lines }: Offer, options: StartOptions): BotMessage {
  const names = listInWords((options.excluded ?? []).map(({ name }) => named(name)));
  const notAsked = names === '' ? [] : [texts.willNotBeAsked({ names })];
  const { people, others } = buttonsOf(options);
  return cardMessage({
    body: [
      ...(title === undefined ? [] : [heading(title)]),
      ...paragraphs([...lines, ...notAsked]),
      ...people,
    ],
    actions: others,
    speak: [...(title === undefined ? [] : [title]), ...lines].join(' '),
  });
}

/** What the bot can do, with "I need someone now" first. */
export const startMessage = (options: StartOptions = {}): BotMessage =>
  offer({ title: texts.title, lines: [texts.why] }, options);

const sentences = (lines: readonly string[], actions: readonly Action[]): BotMessage =>
  cardMessage({ body: paragraphs(lines), actions, speak: lines.join(' ') });

export const notUnderstoodMessage = (options: StartOptions = {}): BotMessage =>
  offer({ lines: [texts.notUnderstood, texts.notUnderstoodWhy] }, options);

/** They are fine, and nothing is open. */
export const goodbyeMessage = (): BotMessage => sentences([texts.goodbye], []);

export const thanksMessage = (): BotMessage => sentences([texts.thanks], []);

/** They ask how it stands, or to stop, and nothing is open. */
export const noCallMessage = (options: StartOptions = {}): BotMessage =>
  offer({ lines: [texts.noCall] }, options);

/** What was written waits for whoever comes. */
export const keptMessage = (): BotMessage => sentences([texts.kept], [numbers()]);

function toTab(
  line: string,
  { button, page, tabLink }: { button: string; page: TabPage; tabLink?: TabLink },
) {
  return tabLink
    ? sentences([line], [open(button, tabLink(page)), press(texts.person, { verb: 'call' })])
    : sentences([line, texts.inTab], [press(texts.person, { verb: 'call' })]);
}

export const reportMessage = ({ tabLink }: Pick<StartOptions, 'tabLink'> = {}): BotMessage =>
  toTab(texts.report1, { button: texts.report, page: 'report', tabLink });

/** Whoever needs somebody today has that button beside it, with nothing to fill in. */
export const bookMessage = ({ tabLink }: Pick<StartOptions, 'tabLink'> = {}): BotMessage =>
  toTab(texts.book1, { button: texts.book, page: 'drop-in', tabLink });

/** For an officer who has just been given the app: nobody is in danger, and nothing is to be done. */
export const helperWelcomeMessage = (): BotMessage =>
  cardMessage({
    body: [heading(texts.helperTitle), ...paragraphs([texts.helperWhy])],
    actions: [],
    speak: `${texts.helperTitle}. ${texts.helperWhy}`,
  });

/** A file, a sound, a sticker: whatever is neither text nor a picture. */
export const noAttachmentMessage = (): BotMessage =>
  sentences([texts.noAttachment, texts.noAttachmentWhy], []);

/** Each as they agreed to be shown; absent when the rota has nobody there. */
export function whoIsOnCallMessage({
  first,
  second,
}: {
  readonly first?: string | undefined;
  readonly second?: string | undefined;
}): BotMessage {
  const lines = [
    ...(first === undefined ? [] : [texts.onCallFirst({ who: named(first) })]),
    ...(second === undefined ? [] : [texts.onCallSecond({ who: named(second) })]),
  ];
  const nobody = lines.length === 0;
  return cardMessage({
    body: [heading(texts.onCallTitle), ...paragraphs(nobody ? [texts.onCallNobody] : lines)],
    actions: [press(texts.person, { verb: 'call' }), numbers()],
    speak: `${texts.onCallTitle}. ${nobody ? texts.onCallNobody : texts.onCallSpoken}`,
  });
}

/** What is true now, for whoever pressed or wrote too late. */
export const refusalSentence = (why: EscalationRefusal): string => refusalTexts[why];
