import { ChannelFailure, type ChannelFailureKind } from './channel';

/** One answer of the connector that is not a success. */
export interface FailedAnswer {
  readonly status: number;
  /** As it came: the same refusal was seen in several shapes. */
  readonly body: string;
  readonly header: (name: string) => string | null;
}

const passing = new Set([401, 408, 412, 425, 429]);

const refusals: Readonly<Record<string, ChannelFailureKind>> = {
  ForbiddenOperationException: 'not-installed',
  BotNotInConversationRoster: 'not-installed',
  MessageSizeTooBig: 'too-big',
};

/**
 * Status and code are taken one by one, as Teams' own table has them. 401 passes: the message is good, and is sent once
 * somebody has put the sign-in right. A 5xx, except 503, may have been answered after the message had gone out.
 */
export function failureOf(answer: FailedAnswer): ChannelFailure {
  const { status } = answer;
  const code = codeOf(answer.body);
  const retryAfterSeconds = retryAfterOf(answer);
  return new ChannelFailure(kindOf(answer, code), {
    status,
    code,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(status >= 500 && status !== 503 && { maybeDone: true }),
  });
}

function kindOf({ status, body }: FailedAnswer, code: string): ChannelFailureKind {
  if (status >= 500 || passing.has(status)) return 'passing';
  if (/ConversationBlockedByUser|MessageWritesBlocked/.test(body)) return 'blocked';
  if (status === 404) return 'gone';
  if (status === 413) return 'too-big';
  return refusals[code] ?? 'refused';
}

const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** No answer came. Only when no line was opened at all is it sure that nothing arrived. */
export function noAnswer(cause: unknown): ChannelFailure {
  // `fetch` only says that it failed; what failed is inside.
  const { cause: inner = cause } = cause as { cause?: unknown };
  const given = (inner as { code?: unknown } | undefined)?.code;
  const code = typeof given === 'string' ? given : '';
  return new ChannelFailure(
    'passing',
    { status: 0, code: cleaned(code) || 'no-answer', ...(!neverSent.has(code) && { maybeDone: true }) },
    { cause },
  );
}

function codeOf(body: string): string {
  const parsed = jsonOf(body);
  const error = (parsed?.['error'] ?? parsed) as Readonly<Record<string, unknown>> | undefined;
  const code = error?.['code'] ?? error?.['errorCode'];
  return typeof code === 'string' || typeof code === 'number' ? cleaned(String(code)) : '';
}

/** Undefined for anything but a JSON object: a proxy on the way may answer in HTML. */
export function jsonOf(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A code goes into the log, so it must not be a place where a sentence could hide. */
const cleaned = (code: string): string => code.replace(/[^\w.-]/g, '').slice(0, 60);

/** Seconds; its date form is measured against the answer's own Date. */
function retryAfterOf({ header }: FailedAnswer): number | undefined {
  const value = header('Retry-After');
  if (!value) return undefined;
  const seconds = Number.isFinite(Number(value))
    ? Number(value)
    : (Date.parse(value) - Date.parse(header('Date') ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
