const words = 'Starter text: change this before you send it';

/** The first line of every text that comes with the service, so that none of it goes out unread. */
export const starterMark = `[${words}]`;

const spaces = /\s+/g;

/** Without its brackets, which an editor may escape, and however it was broken into lines. */
export const hasStarterMark = (text: string): boolean =>
  text.replace(spaces, ' ').toLowerCase().includes(words.toLowerCase());

export const starter = (...paragraphs: readonly string[]): string =>
  [starterMark, ...paragraphs].join('\n\n');
