import { badRequest } from '../../graph-wire/graph-error';

export const operators = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'startswith'] as const;
export type Operator = (typeof operators)[number];
export type Literal = string | number | boolean | null;

export interface Comparison {
  /** Column name, without `fields/`. */
  readonly field: string;
  readonly operator: Operator;
  readonly literal: Literal;
}

interface Token {
  readonly kind: 'string' | 'word' | 'number' | 'mark';
  readonly text: string;
}

const tokenPattern = /\s*(?:'((?:[^']|'')*)'|([A-Za-z_@][\w/.]*)|([-+]?\d[\w:.+-]*)|([(),]))/y;

function tokenise(filter: string): Token[] {
  const tokens: Token[] = [];
  const text = filter.trim();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const at = tokenPattern.lastIndex;
    const found = tokenPattern.exec(text);
    if (!found) throw badRequest(`Invalid filter clause: syntax error at position ${at} in '${filter}'.`);
    const [, string, word, number, mark] = found;
    if (string !== undefined) tokens.push({ kind: 'string', text: string.replaceAll("''", "'") });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else tokens.push({ kind: 'mark', text: mark ?? '' });
  }
  return tokens;
}

function literalOf(token: Token | undefined): Literal {
  if (token?.kind === 'string') return token.text;
  // A date without quotes is a literal of its own in OData; SharePoint compares it as text.
  if (token?.kind === 'number') return Number.isNaN(Number(token.text)) ? token.text : Number(token.text);
  if (token?.kind === 'word' && ['true', 'false', 'null'].includes(token.text)) {
    return token.text === 'null' ? null : token.text === 'true';
  }
  throw badRequest(`Invalid filter clause: '${token?.text ?? ''}' is not a literal.`);
}

function fieldOf(token: Token | undefined): string {
  const name = /^fields\/([A-Za-z0-9_]+)$/.exec(token?.kind === 'word' ? token.text : '')?.[1];
  if (name === undefined)
    throw badRequest(`Invalid filter clause: '${token?.text ?? ''}' cannot be filtered; use fields/{name}.`);
  return name;
}

function readFunction(tokens: Token[]): Comparison {
  const [name, , field, comma, literal, close] = tokens.splice(0, 6);
  if (name?.text.toLowerCase() !== 'startswith')
    throw badRequest(`Function '${name?.text ?? ''}' is not supported.`);
  if (comma?.text !== ',' || close?.text !== ')')
    throw badRequest('Invalid filter clause: startswith takes two arguments.');
  const prefix = literalOf(literal);
  if (typeof prefix !== 'string')
    throw badRequest('Invalid filter clause: startswith compares with a string.');
  return { field: fieldOf(field), operator: 'startswith', literal: prefix };
}

function readComparison(tokens: Token[]): Comparison {
  if (tokens[1]?.kind === 'mark' && tokens[1].text === '(') return readFunction(tokens);
  const [field, word, literal] = tokens.splice(0, 3);
  const operator = operators.find((name) => name === word?.text && name !== 'startswith');
  if (!operator) throw badRequest(`Invalid filter clause: '${word?.text ?? ''}' is not an operator.`);
  return { field: fieldOf(field), operator, literal: literalOf(literal) };
}

/** Reads `fields/A ge 'x' and fields/A lt 'y'`. Only one field, only `and`: more than that a list refuses. */
export function parseFilter(filter: string): Comparison[] {
  const tokens = tokenise(filter);
  const comparisons = [readComparison(tokens)];
  while (tokens.length > 0) {
    const word = tokens.shift();
    if (word?.text !== 'and')
      throw badRequest(`Invalid filter clause: '${word?.text ?? ''}' is not supported.`);
    comparisons.push(readComparison(tokens));
  }
  if (new Set(comparisons.map((comparison) => comparison.field)).size > 1) {
    throw badRequest('Only one indexed field can be filtered at a time.');
  }
  return comparisons;
}
