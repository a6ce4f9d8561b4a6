import type { Attachment, ChatMessage } from '../../connector/activity.js';
import { renderCard } from './card-view.mjs';
import { markdown } from './markdown.mjs';

export interface MessageParts {
  readonly message: ChatMessage;
  /** What the person is called above their own lines. */
  readonly name: string;
  readonly act: (action: object) => Promise<unknown>;
}

const cardType = 'application/vnd.microsoft.card.adaptive';

function paragraph(className: string, text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}

/** Whatever can be read of an attachment that this host cannot draw. */
function fallback({ contentType, content, name }: Attachment): string {
  const { fallbackText, title, text } = (content ?? {}) as Record<string, string | undefined>;
  return (
    fallbackText ?? ([title, text].filter(Boolean).join('. ') || name || `An attachment (${contentType})`)
  );
}

function attachmentView(attachment: Attachment, { message, act }: MessageParts): HTMLElement {
  if (attachment.contentType !== cardType) return paragraph('text', fallback(attachment));
  const card = document.createElement('div');
  card.className = 'card';
  card.append(paragraph('text', fallback(attachment)));
  void renderCard({ content: attachment.content, into: card, replyToId: message.id, act });
  return card;
}

/** Teams takes a bot's text for Markdown unless it says otherwise; what a person wrote stays as it is. */
function textView({ activity, fromBot }: ChatMessage): HTMLElement[] {
  if (!activity.text) return [];
  return fromBot && activity.textFormat !== 'plain'
    ? markdown(activity.text)
    : [paragraph('text', activity.text)];
}

/** Writes one message into its line, anew if it was edited. Text is never taken for HTML. */
export function fillMessage(line: HTMLElement, parts: MessageParts): void {
  const { id, fromBot, sentAt, edited, activity } = parts.message;
  const time = new Date(sentAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  line.dataset.id = id;
  line.className = fromBot ? 'theirs' : 'mine';
  line.replaceChildren(
    paragraph('by', `${fromBot ? 'Councillor Safety' : parts.name}, ${time}${edited ? ', edited' : ''}`),
    ...textView(parts.message),
    ...(activity.attachments ?? []).map((attachment) => attachmentView(attachment, parts)),
  );
}
