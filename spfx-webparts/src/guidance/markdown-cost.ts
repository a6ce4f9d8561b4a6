/**
 * The time that micromark takes grows with the square of these on text made to harm: 60,000 signs of `*a` take more than a minute.
 * Within these limits the worst of what was tried takes less than 0.3 s; an ordinary article takes a tenth of each.
 */
const most = { length: 32_000, lines: 1000, marks: 1500, settingIn: 24 };

const mark = /[`*_[\]!<>|\\&]|(?:[-+]|\d{1,9}[.)])(?=\s)/g;
const setIn = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

const columns = (line: string): number => (setIn.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length;

/** Whether a text can be read as Markdown without the page, and the emergency numbers on it, standing still. */
export function isCheapToRead(text: string): boolean {
  if (text.length > most.length || (text.match(mark)?.length ?? 0) > most.marks) return false;
  const lines = text.split(/\r\n?|\n/);
  return lines.length <= most.lines && lines.every((line) => columns(line) <= most.settingIn);
}
