import type { Activity } from '../../connector/activity.js';

/** About what a phone shows of a notification. */
const longest = 100;

const withoutMarks = (text: string): string =>
  text
    .replace(/\*\*(.+?)\*\*|\*(.+?)\*/g, (_whole, bold?: string, italic?: string) => bold ?? italic ?? '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

/** What Teams puts in a notification of this message: its summary, else the start of its text, else that there is one. */
export function previewOf({ summary, text, attachments = [] }: Activity): string {
  if (summary) return summary;
  if (text) return shortened(withoutMarks(text));
  if (attachments.some(({ contentType }) => contentType.startsWith('image/'))) return 'Sent an image';
  return attachments.length > 0 ? 'Sent a card' : 'Sent a message';
}
