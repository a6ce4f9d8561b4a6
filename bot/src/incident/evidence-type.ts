import { fileTypeFromBuffer } from 'file-type';

/** What evidence may be, by the type found in the content itself. */
const accepted: Readonly<Record<string, true>> = Object.fromEntries(
  [
    ...[
      'image/jpeg',
      'image/png',
      'image/gif',
      'image/webp',
      'image/heic',
      'image/heif',
      'image/avif',
      'image/tiff',
      'image/bmp',
    ],
    ...['application/pdf', 'application/x-cfb'],
    ...[
      'audio/mpeg',
      'audio/mp4',
      'audio/x-m4a',
      'audio/wav',
      'audio/ogg',
      'audio/opus',
      'audio/aac',
      'audio/amr',
      'audio/flac',
      'audio/webm',
      'audio/x-ms-asf',
    ],
    ...[
      'video/mp4',
      'video/quicktime',
      'video/webm',
      'video/3gpp',
      'video/3gpp2',
      'video/x-m4v',
      'video/mpeg',
      'video/x-msvideo',
      'video/vnd.avi',
      'video/matroska',
      'video/x-matroska',
      'video/ogg',
      'video/x-ms-asf',
    ],
  ].map((type) => [type, true]),
);

/** An Outlook message is a compound file; nothing else in that old format is evidence. */
const outlookMessage = { found: 'application/x-cfb', ending: '.msg', type: 'application/vnd.ms-outlook' };

const mailHeader =
  /^(from|to|received|return-path|delivered-to|mime-version|message-id|date|subject|x-[\w-]+): /im;

/** Bytes below the space that plain text has use for: tab, line feed, form feed, carriage return. */
const isTextControl = (byte: number): boolean => byte === 9 || byte === 10 || byte === 12 || byte === 13;

/** Pages and drawings that a browser would run: a picture of one is evidence as well, and can do nothing. */
const markup = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|\?xml|html|head|body|svg|script|iframe)\b/i;

function asText(head: Buffer): string | undefined {
  if (head.some((byte) => byte < 32 && !isTextControl(byte))) return undefined;
  const text = head.toString('utf8');
  // Windows-1252 letters are no UTF-8, and still text; a file that is mostly such bytes is not.
  const strange = text.split('\uFFFD').length - 1;
  return strange <= text.length / 10 ? text : undefined;
}

/**
 * The type of a file by its first bytes, or undefined when it is none that is taken. Names are believed in one thing only: a
 * compound file ending in `.msg` is an Outlook message.
 * @param head the first bytes, at least 4 KiB unless the file is shorter
 */
export async function evidenceType(head: Buffer, fileName: string): Promise<string | undefined> {
  const found = (await fileTypeFromBuffer(head))?.mime;
  if (found === outlookMessage.found) {
    return fileName.toLowerCase().endsWith(outlookMessage.ending) ? outlookMessage.type : undefined;
  }
  if (found !== undefined) return accepted[found] ? found : undefined;
  const text = asText(head.subarray(0, 4096));
  if (text === undefined || markup.test(text.replace(/^\uFEFF/, ''))) return undefined;
  return mailHeader.test(text.slice(0, 2000)) ? 'message/rfc822' : 'text/plain';
}

const unusable = /[\p{Cc}\p{Cf}]/gu;

/** A name to show: the part after any path, without invisible characters; undefined when nothing is left of it. */
export function evidenceName(sent: string, most: number): string | undefined {
  const name = (sent.split(/[/\\]/).at(-1) ?? '').replace(unusable, '').trim();
  const short = Array.from(name).slice(-most).join('');
  return /^\.*$/.test(short) ? undefined : short;
}
