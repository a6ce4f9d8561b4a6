import type { EscalationRefusal } from '@councillor-safety/core/escalation/escalation-events';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage } from '../../bot-framework/channel';
import { cardMessage, heading, open, paragraphs, press, type Action } from './card-parts';
import { named } from './safe-text';
import type { TabLink, TabPage } from './tab-link';
import { refusalTexts, startTexts as texts } from './texts-start';
import { cardWords, listInWords } from './texts-words';

export interface StartOptions {
  /** Whether there is somebody to choose by name. */
  readonly canChoose?: boolean;
  readonly hasChampion?: boolean;
  /** Whom they would not have asked; the buttons carry it on. */
  readonly excluded?: readonly { readonly id: PersonId; readonly name: string }[];
  readonly tabLink?: TabLink;
}

function callButtons({ canChoose = true, hasChampion = true, excluded = [] }: StartOptions): Action[] {
  const without = excluded.length > 0 ? { excluded: excluded.map(({ id }) => id) } : {};
  return [
    press(texts.person, { verb: 'call', ...without }),
    ...(hasChampion ? [press(texts.champion, { verb: 'call', wish: { kind: 'champion' }, ...without })] : []),
    ...(canChoose ? [press(texts.choose, { verb: 'choose-person', ...without })] : []),
    press(texts.exclude, { verb: 'choose-excluded', ...without }),
  ];
}

const numbers = (): Action => press(cardWords.numbers, { verb: 'numbers' });

function startActions(options: StartOptions): Action[] {
  const [person, ...others] = callButtons(options);
  const report = options.tabLink ? [open(texts.report, options.tabLink('report'))] : [];
  return [...(person ? [person] : []), numbers(), ...others.slice(0, -1), ...report, ...others.slice(-1)];
}

/** What the bot can do, with "I need someone now" first. */
export function startMessage(options: StartOptions = {}): BotMessage {
  const names = listInWords((options.excluded ?? []).map(({ name }) => named(name)));
  const notAsked = names === '' ? [] : [texts.willNotBeAsked({ names })];
  return cardMessage({
    body: [heading(texts.title), ...paragraphs([texts.why, ...notAsked])],
    actions: startActions(options),
    speak: `${texts.title} ${texts.why}`,
  });
}

const sentences = (lines: readonly string[], actions: readonly Action[]): BotMessage =>
  cardMessage({ body: paragraphs(lines), actions, speak: lines.join(' ') });

export const notUnderstoodMessage = (options: StartOptions = {}): BotMessage =>
  sentences([texts.notUnderstood, texts.notUnderstoodWhy], startActions(options));

/** They are fine, and nothing is open. */
export const goodbyeMessage = (): BotMessage => sentences([texts.goodbye], []);

export const thanksMessage = (): BotMessage => sentences([texts.thanks], []);

/** They ask how it stands, or to stop, and nothing is open. */
export const noCallMessage = (options: StartOptions = {}): BotMessage =>
  sentences([texts.noCall], startActions(options));

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

export const bookMessage = ({ tabLink }: Pick<StartOptions, 'tabLink'> = {}): BotMessage =>
  toTab(texts.book1, { button: texts.book, page: 'drop-in', tabLink });

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
