import { beginsBlock, indent, isBlank, isNumbered, isRule, item } from './markdown-lines';

/** Lines of one item of a list, without its mark and its setting in. */
type ItemLines = readonly string[];

interface ListLines {
  readonly start?: number;
  readonly items: readonly ItemLines[];
  /** Line after the list. */
  readonly end: number;
}

/** Whether a line under an item still belongs to it. */
function belongs(lines: readonly string[], at: number, outer: number): boolean {
  const line = lines[at] ?? '';
  if (!isBlank(line)) {
    if (indent(line) >= outer + 2) return true;
    return !isBlank(lines[at - 1] ?? '') && !item.test(line) && !beginsBlock(line);
  }
  const after = [lines[at + 1] ?? '', lines[at + 2] ?? ''].find((each) => !isBlank(each));
  return after !== undefined && indent(after) >= outer + 2;
}

/** Where the next item of the same list begins, at `at` or after one blank line. */
function nextItem(
  lines: readonly string[],
  at: number,
  outer: number,
  numbered: boolean,
): number | undefined {
  const begin = isBlank(lines[at] ?? '') ? at + 1 : at;
  const line = lines[begin] ?? '';
  const mark = item.exec(line)?.[2];
  if (mark === undefined || isNumbered(mark) !== numbered || isRule(line)) return undefined;
  return indent(line) <= outer + 1 ? begin : undefined;
}

/** The list that begins at a line, if one does. */
export function listAt(lines: readonly string[], from: number): ListLines | undefined {
  const [, setIn, mark] = item.exec(lines[from] ?? '') ?? [];
  if (setIn === undefined || mark === undefined) return undefined;
  const items: ItemLines[] = [];
  let end = from;
  let begin = nextItem(lines, from, setIn.length, isNumbered(mark));
  while (begin !== undefined) {
    const width = item.exec(lines[begin] ?? '')?.[0].length ?? 0;
    const own = [(lines[begin] ?? '').slice(width)];
    for (end = begin + 1; end < lines.length && belongs(lines, end, setIn.length); end += 1) {
      const line = lines[end] ?? '';
      own.push(line.slice(Math.min(indent(line), width)));
    }
    items.push(own);
    begin = nextItem(lines, end, setIn.length, isNumbered(mark));
  }
  if (items.length === 0) return undefined;
  return { start: isNumbered(mark) ? parseInt(mark, 10) : undefined, items, end };
}
