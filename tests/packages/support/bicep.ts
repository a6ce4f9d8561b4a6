/** A piece of Bicep: a word, a text in quotes (its expressions apart), or a sign. */
interface Piece {
  readonly kind: 'word' | 'text' | 'sign' | 'line';
  readonly value: string;
}

export interface Declaration {
  readonly kind: 'param' | 'var' | 'resource' | 'module' | 'output';
  readonly name: string;
  /** `Microsoft.…@version` of a resource, the file of a module. */
  readonly of?: string;
  readonly decorators: readonly string[];
  /** Everything after the name. */
  readonly pieces: readonly Piece[];
}

const opening: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const pattern = /\s*?(\n)|[ \t]+|\/\/[^\n]*|([A-Za-z_]\w*)|(\d+)|(\.\?|=>|==|!=|&&|\|\||\?\?|[^\s\w'])/y;

/** Reads one text from its first quote on; the expressions in it are read as pieces of their own. */
function textAt(source: string, start: number): { pieces: Piece[]; end: number } {
  const inner: Piece[] = [];
  let value = '';
  let at = start + 1;
  while (source[at] !== "'") {
    if (source[at] === undefined || source[at] === '\n')
      throw new Error(`A text begins at ${start} and never ends`);
    if (source.startsWith('${', at)) {
      const from = at + 2;
      for (let depth = 1; depth > 0;) {
        at += 1;
        if (source[at] === undefined) throw new Error(`An expression begins at ${from} and never ends`);
        if (source[at] === '{' && at >= from) depth += 1;
        if (source[at] === '}') depth -= 1;
      }
      inner.push({ kind: 'sign', value: '$' }, ...piecesOf(source.slice(from, at)));
      value += '${}';
    } else {
      if (source[at] === '\\') at += 1;
      value += source[at];
    }
    at += 1;
  }
  return { pieces: [{ kind: 'text', value }, ...inner], end: at + 1 };
}

/** @throws when a text or a bracket never ends, or something is no Bicep at all */
export function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < source.length) {
    if (source[at] === "'") {
      const { pieces: found, end } = textAt(source, at);
      pieces.push(...found);
      at = end;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) throw new Error(`Not understood: ${source.slice(at, at + 30)}`);
    const [, line, word, number, sign] = match;
    if (line !== undefined) pieces.push({ kind: 'line', value: '\n' });
    else if (word !== undefined) pieces.push({ kind: 'word', value: word });
    else if (number !== undefined) pieces.push({ kind: 'text', value: number });
    else if (sign !== undefined) {
      const closes = opening[sign];
      if (closes !== undefined) open.push(closes);
      else if (['}', ']', ')'].includes(sign) && open.pop() !== sign) throw new Error(`A ${sign} too many`);
      pieces.push({ kind: 'sign', value: sign });
    }
    at = pattern.lastIndex;
  }
  if (open.length > 0) throw new Error(`${open.join(' ')} is missing`);
  return pieces;
}

/** Top-level statements: pieces between lines that end outside every bracket. */
function statementsOf(pieces: readonly Piece[]): Piece[][] {
  const statements: Piece[][] = [[]];
  let depth = 0;
  for (const piece of pieces) {
    if (piece.kind === 'sign' && piece.value in opening) depth += 1;
    if (piece.kind === 'sign' && ['}', ']', ')'].includes(piece.value)) depth -= 1;
    if (piece.kind === 'line' && depth === 0) statements.push([]);
    else statements.at(-1)?.push(piece);
  }
  return statements.filter((statement) => statement.some(({ kind }) => kind !== 'line'));
}

const kinds = ['param', 'var', 'resource', 'module', 'output'] as const;

export function declarationsOf(source: string): Declaration[] {
  const declarations: Declaration[] = [];
  let decorators: string[] = [];
  for (const [first, ...rest] of statementsOf(piecesOf(source))) {
    const kind = kinds.find((each) => first?.kind === 'word' && each === first.value);
    if (first?.value === '@') {
      decorators.push(String(rest[0]?.value));
      continue;
    }
    if (kind !== undefined) {
      const [name, of, ...pieces] = rest;
      const withOf = kind === 'resource' || kind === 'module';
      const body = withOf ? pieces : rest.slice(1);
      declarations.push({
        kind,
        name: String(name?.value),
        of: withOf ? of?.value : undefined,
        decorators,
        pieces: body,
      });
    }
    decorators = [];
  }
  return declarations;
}

/** Names that an expression begins with: neither keys of objects, nor what follows a point. */
export function namesUsed(pieces: readonly Piece[]): string[] {
  const solid = pieces.filter(({ kind }) => kind !== 'line');
  return solid.flatMap(({ kind, value }, at) => {
    const before = solid[at - 1]?.value;
    const after = solid[at + 1]?.value;
    const isKey = after === ':' && before !== '?' && before !== 'in' && !isChoice(solid, at);
    return kind === 'word' && before !== '.' && before !== '.?' && !isKey ? [value] : [];
  });
}

/** `a ? b : c`: the word before the colon is a value there, not a key. */
function isChoice(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 1, depth = 0; back >= 0; back -= 1) {
    const { kind, value } = pieces[back] ?? { kind: 'sign', value: '' };
    if (kind !== 'sign') continue;
    if (['}', ']', ')'].includes(value)) depth += 1;
    else if (value in opening && depth > 0) depth -= 1;
    else if (value in opening || (value === ',' && depth === 0)) return false;
    else if (value === '?' && depth === 0) return true;
    else if (value === ':' && depth === 0) return false;
  }
  return false;
}

/** The keys of the first object in the pieces that stands at `depth` brackets. */
export function keysAt(pieces: readonly Piece[], depth: number): string[] {
  const keys: string[] = [];
  let now = 0;
  pieces.forEach(({ kind, value }, at) => {
    if (kind === 'sign' && value in opening) now += 1;
    if (kind === 'sign' && ['}', ']', ')'].includes(value)) now -= 1;
    const begins = ['{', '\n', ','].includes(pieces[at - 1]?.value ?? '');
    if (kind === 'word' && now === depth && begins && pieces[at + 1]?.value === ':') keys.push(value);
  });
  return keys;
}
