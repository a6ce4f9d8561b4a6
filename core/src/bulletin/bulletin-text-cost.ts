/**
 * The time that micromark takes grows with the square of these on text made to harm. An officer's section is twelve to a bulletin and
 * is read on every save, so the limits are lower than those for articles; an ordinary section takes a tenth of each.
 */
const most = { length: 6_000, lines: 500, marks: 800, settingIn: 24 };

const mark = /[`*_[\]!<>|\\&]|(?:[-+]|\d{1,9}[.)])(?=\s)/g;
const setIn = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

const columns = (line: string): number => (setIn.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length;

/** Whether a text can be read as Markdown without anybody waiting for it. */
export function isCheapToRead(text: string): boolean {
  if (text.length > most.length || (text.match(mark)?.length ?? 0) > most.marks) return false;
  const lines = text.split('\n');
  return lines.length <= most.lines && lines.every((line) => columns(line) <= most.settingIn);
}
