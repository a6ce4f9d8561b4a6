import { escapeHtml } from '../pages/page';
import type { Activity, Attachment } from './activity';

/** A picture within a message, by where the bot gets its bytes. */
export interface InlinePicture {
  readonly contentType: string;
  readonly contentUrl: string;
}

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');

/** Its addresses of pictures are those of the Teams client, of no use to a bot. */
const html = (text: string, pictures: readonly InlinePicture[]): Attachment => {
  const images = pictures.map(({ contentUrl }) => {
    const address = contentUrl
      .replace('/connector/v3/attachments/', '/teams/objects/')
      .replace('original', 'imgo');
    return `<p><img alt="image" src="${escapeHtml(address)}"></p>`;
  });
  return { contentType: 'text/html', content: [text && paragraphs(text), ...images].join('') };
};

/** What Teams makes of what a person wrote: plain text, the pictures, and all of it once more as HTML. */
export function written(text: string, pictures: readonly InlinePicture[]): Activity {
  return {
    type: 'message',
    ...(text ? { text, textFormat: 'plain' } : {}),
    attachments: [...pictures, html(text, pictures)],
  };
}

/** The pictures of a message made by `written`. */
export const picturesOf = ({ attachments = [] }: Activity): InlinePicture[] =>
  attachments.flatMap(({ contentType, contentUrl }) =>
    contentType.startsWith('image/') && contentUrl ? [{ contentType, contentUrl }] : [],
  );
