import type { Inline } from './markdown';
import { safeAddress } from './safe-address';

type Mark = '**' | '*' | '__' | '_' | '[' | '![';

/** A mark that was begun and not yet ended. There is at most one of each, so the work grows only with the text's length. */
interface Open {
  readonly mark?: Mark;
  readonly children: Inline[];
}

const longestTarget = 2048;
const wordLike = /[\p{L}\p{N}]/u;
const bareAddress = /https:\/\/[^\s<>"')\]*]{1,2048}/y;
const escapable = /[!-/:-@[-`{-~]/;

function addText(children: Inline[], text: string): void {
  const last = children[children.length - 1];
  if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
  else if (text !== '') children.push({ kind: 'text', text });
}

function add(children: Inline[], more: readonly Inline[]): void {
  for (const one of more) {
    if (one.kind === 'text') addText(children, one.text);
    else children.push(one);
  }
}

/** What stands in the brackets that begin at `at`, and where they end. Brackets inside it must come in pairs. */
function bracketed(text: string, at: number): { readonly target: string; readonly end: number } | undefined {
  if (text[at] !== '(') return undefined;
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + longestTarget); i += 1) {
    if (text[i] === '\n') return undefined;
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth -= 1;
    if (depth > 0) continue;
    const [target = ''] = text
      .slice(at + 1, i)
      .trim()
      .split(/\s/);
    return { target: target.replace(/^<|>$/g, ''), end: i + 1 };
  }
  return undefined;
}

class InlineReader {
  private readonly open: [Open, ...Open[]] = [{ children: [] }];
  private at = 0;

  public constructor(private readonly text: string) {}

  public read(): readonly Inline[] {
    while (this.at < this.text.length) this.step();
    while (this.open.length > 1) this.abandon(this.open.length - 1);
    return this.open[0].children;
  }

  private get top(): Open {
    return this.open[this.open.length - 1] ?? this.open[0];
  }

  private take(text: string, length = text.length): void {
    addText(this.top.children, text);
    this.at += length;
  }

  /** What was begun was never ended: its mark is text after all. */
  private abandon(index: number): void {
    const [left] = this.open.splice(index, 1);
    const under = this.open[index - 1];
    if (!left?.mark || !under) return;
    addText(under.children, left.mark);
    add(under.children, left.children);
  }

  private indexOf(...marks: readonly Mark[]): number {
    return this.open.findIndex(({ mark }) => mark !== undefined && marks.includes(mark));
  }

  /** Ends the mark at `index`; marks begun inside it and not ended become text. */
  private end(index: number): readonly Inline[] {
    while (this.open.length - 1 > index) this.abandon(this.open.length - 1);
    return this.open.pop()?.children ?? [];
  }

  private step(): void {
    const { text, at } = this;
    const here = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (here === '\\' && escapable.test(next)) this.take(next, 2);
    else if (here === '`') this.code();
    else if (here === '\n') this.lineBreak();
    else if (here === '*' || here === '_') this.emphasis(here);
    else if (here === '[') this.begin('[');
    else if (here === '!' && next === '[') this.begin('![');
    else if (here === ']') this.endBracket();
    else if (here === 'h') this.bare();
    else this.take(here);
  }

  private lineBreak(): void {
    this.top.children.push({ kind: 'break' });
    this.at += 1;
  }

  private code(): void {
    const end = this.text.indexOf('`', this.at + 1);
    if (end <= this.at + 1) return this.take(end < 0 ? '`' : '``');
    this.top.children.push({ kind: 'code', text: this.text.slice(this.at + 1, end) });
    this.at = end + 1;
  }

  private begin(mark: '[' | '!['): void {
    const earlier = this.indexOf('[', '![');
    if (earlier > 0) this.abandon(earlier);
    this.open.push({ mark, children: [] });
    this.at += mark.length;
  }

  private endBracket(): void {
    const index = this.indexOf('[', '![');
    const link = index > 0 ? bracketed(this.text, this.at + 1) : undefined;
    if (index > 0 && !link) this.abandon(index);
    if (!link) return this.take(']');
    const picture = this.open[index]?.mark === '![';
    const children = this.end(index);
    const to = picture ? undefined : safeAddress(link.target);
    if (to) this.top.children.push({ kind: 'link', to, children });
    else {
      add(this.top.children, children);
      // Nothing is hidden from the reader: an address that is not made into a link can still be read.
      if (!picture) addText(this.top.children, ` (${link.target})`);
    }
    this.at = link.end;
  }

  private bare(): void {
    bareAddress.lastIndex = this.at;
    const found = bareAddress.exec(this.text)?.[0].replace(/[.,:;!?]+$/, '');
    const to = found !== undefined && this.indexOf('[', '![') < 0 ? safeAddress(found) : undefined;
    if (!found || !to) return this.take('h');
    this.top.children.push({ kind: 'link', to, children: [{ kind: 'text', text: found }] });
    this.at += found.length;
  }

  private emphasis(sign: '*' | '_'): void {
    const { text, at } = this;
    let run = 1;
    while (text[at + run] === sign) run += 1;
    if (run > 3) return this.take(sign.repeat(run));
    const single = run === 1 || (run === 3 && this.top.mark === sign);
    const mark: Mark = sign === '*' ? (single ? '*' : '**') : single ? '_' : '__';
    const before = text[at - 1] ?? ' ';
    const after = text[at + run] ?? ' ';
    const inWord = sign === '_' && wordLike.test(before) && wordLike.test(after);
    const index = this.indexOf(mark);
    if (index > 0 && !/\s/.test(before) && !inWord) {
      const children = this.end(index);
      this.top.children.push({ kind: single ? 'emphasis' : 'strong', children });
      this.at += mark.length;
    } else if (index < 0 && !/\s/.test(after) && !inWord) {
      this.open.push({ mark, children: [] });
      this.at += mark.length;
    } else this.take(mark);
  }
}

/** Marks inside a paragraph. Never throws; what makes no sense is text. */
export const readInline = (text: string): readonly Inline[] => new InlineReader(text).read();
