/** Signs that turn the direction of writing, which can make words look like others, and control signs that no text needs. */
const unwanted = /[^\P{Cc}\n]|\p{Bidi_Control}/gu;

/** Lines end in `\n`; what nobody sees and what could mislead is gone. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(unwanted, '');
