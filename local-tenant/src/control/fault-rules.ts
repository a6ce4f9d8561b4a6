import { isRecord } from '../graph-wire/body';
import { badRequest } from '../graph-wire/graph-error';

/** What is to go wrong, with which calls, how often and for how long. */
export interface FaultRule {
  /** A piece of, or a regular expression on, `METHOD path?query`. */
  readonly match: string;
  /** Absent for a pure delay; `cut` destroys the connection without an answer. */
  readonly status?: number | 'cut';
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** Share of the matching calls, 0 to 1. */
  readonly rate: number;
  readonly delayMs: number;
  /** The work is done all the same, so that the caller cannot know the outcome. */
  readonly after: boolean;
}

interface ArmedRule extends FaultRule {
  readonly pattern?: RegExp;
  readonly until: number;
  left: number;
}

const number = (value: unknown, name: string, fallback: number): number => {
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'number' || Number.isNaN(value) || value < 0)
    throw badRequest(`${name} must be a number from 0.`);
  return value;
};

function patternOf(match: string): RegExp | undefined {
  try {
    return new RegExp(match);
  } catch (error) {
    // Not a regular expression: it still counts as a plain piece of the line.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readStatus(value: unknown): number | 'cut' | undefined {
  if (value === undefined || value === null) return undefined;
  if (value === 'cut' || (typeof value === 'number' && value >= 400 && value <= 599)) return value;
  throw badRequest("status must be 'cut' or a number from 400 to 599.");
}

function readRule(body: unknown): ArmedRule {
  if (!isRecord(body) || typeof body.match !== 'string') throw badRequest('match must be a string.');
  const seconds = number(body.seconds, 'seconds', Infinity);
  return {
    match: body.match,
    pattern: patternOf(body.match),
    status: readStatus(body.status),
    retryAfter: body.retryAfter === undefined ? undefined : number(body.retryAfter, 'retryAfter', 0),
    rate: number(body.rate, 'rate', 1),
    delayMs: number(body.delayMs, 'delayMs', 0),
    after: body.after === true,
    until: Date.now() + seconds * 1000,
    left: number(body.times, 'times', Infinity),
  };
}

/** The faults in force. The first rule that matches and is due decides. */
export class FaultRules {
  private rules: ArmedRule[] = [];

  add(body: unknown): FaultRule {
    const rule = readRule(body);
    this.rules.push(rule);
    return rule;
  }

  clear(): void {
    this.rules = [];
  }

  list(): FaultRule[] {
    this.rules = this.rules.filter((rule) => rule.until > Date.now() && rule.left > 0);
    return this.rules;
  }

  /** `line` is `METHOD path?query`, e.g. `POST /graph/v1.0/sites/…/items`. */
  next(line: string): FaultRule | undefined {
    if (this.rules.length === 0) return undefined;
    this.list();
    const rule = this.rules.find(
      (candidate) =>
        (line.includes(candidate.match) || candidate.pattern?.test(line) === true) &&
        Math.random() < candidate.rate,
    );
    if (rule) rule.left -= 1;
    return rule;
  }
}
