import type { Activity, Attachment, ChatMessage } from '../../connector/activity.js';
import { type CardHost, renderCard } from './card-view.mjs';
import { paragraph } from './elements.mjs';
import { markdown } from './markdown.mjs';

export interface MessageHost extends CardHost {
  /** What the person is called above their own lines. */
  readonly name: string;
  /** Where the person's own pictures are. */
  readonly pictures: string;
}

const cardType = 'application/vnd.microsoft.card.adaptive';

/** Whatever can be read of an attachment that this host cannot draw. */
function fallback({ contentType, content, name }: Attachment): string {
  const { fallbackText, title, text } = (content ?? {}) as Record<string, string | undefined>;
  return (
    fallbackText ?? ([title, text].filter(Boolean).join('. ') || name || `An attachment (${contentType})`)
  );
}

async function cardView(attachment: Attachment, replyToId: string, host: CardHost): Promise<HTMLElement> {
  const card = document.createElement('div');
  card.className = 'card';
  card.append(paragraph('text', fallback(attachment)));
  await renderCard({ content: attachment.content, into: card, replyToId, host });
  return card;
}

function pictureView(address: string, alt: string): HTMLElement {
  const picture = document.createElement('img');
  picture.className = 'picture';
  picture.src = address;
  picture.alt = alt;
  return picture;
}

/** The connector shows a picture to the bot alone; the person sees their own by another way. */
function ownPicture({ contentUrl = '' }: Attachment, { pictures }: MessageHost): HTMLElement {
  const id = /\/attachments\/([^/]+)\//.exec(contentUrl)?.[1] ?? '';
  return pictureView(`${pictures}/${id}`, 'Your picture');
}

async function attachmentView(
  attachment: Attachment,
  { id, fromBot }: ChatMessage,
  host: MessageHost,
): Promise<HTMLElement | undefined> {
  if (attachment.contentType === cardType) return cardView(attachment, id, host);
  if (!fromBot) return attachment.contentType === 'text/html' ? undefined : ownPicture(attachment, host);
  if (attachment.contentUrl?.startsWith('data:image/'))
    return pictureView(attachment.contentUrl, attachment.name ?? 'Picture');
  return paragraph('text', fallback(attachment));
}

/** A mention stands in a text as a tag. */
const withoutTags = (text: string): string => text.replace(/<at>(.*?)<\/at>/g, '$1');

/** Teams takes a bot's text for Markdown unless it says otherwise; what a person wrote stays as it is. */
function textView({ text, textFormat }: Activity, fromBot: boolean): HTMLElement[] {
  if (!text) return [];
  return fromBot && textFormat !== 'plain' ? markdown(text) : [paragraph('text', withoutTags(text))];
}

export const clockTime = (sentAt: string): string =>
  new Date(sentAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What stands in a message's line, with its cards drawn. Text is never taken for HTML. */
export async function messageParts(message: ChatMessage, host: MessageHost): Promise<HTMLElement[]> {
  const { fromBot, sentAt, edited, activity } = message;
  const author = (activity.from as { name?: string } | undefined)?.name ?? host.name;
  const by = `${fromBot ? 'Councillor Safety' : author}, ${clockTime(sentAt)}${edited ? ', edited' : ''}`;
  const attached = await Promise.all(
    (activity.attachments ?? []).map((attachment) => attachmentView(attachment, message, host)),
  );
  return [
    paragraph('by', by),
    ...textView(activity, fromBot),
    ...attached.filter((each) => each !== undefined),
  ];
}
