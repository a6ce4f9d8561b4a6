import { isRecord, record, type Json } from '../../graph-wire/body';
import { GraphError } from '../../graph-wire/graph-error';

const notValid = (what: string): GraphError => new GraphError(400, 'ErrorPropertyValidationFailure', what);

const oneOf =
  (...values: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && values.includes(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';

/** What may be set of an `event` here. Anything else that Graph takes is refused rather than passed over in silence. */
const properties: Readonly<Record<string, (value: unknown) => boolean>> = {
  subject: isText,
  start: isRecord,
  end: isRecord,
  showAs: oneOf('free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'),
  sensitivity: oneOf('normal', 'personal', 'private', 'confidential'),
  isReminderOn: isFlag,
  transactionId: isText,
};

const wallTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?$/;

/** A `dateTimeTimeZone`, in UTC; Graph knows other time zones too. */
function instant(value: unknown, name: string): number {
  const { dateTime, timeZone } = record(value, name);
  if (timeZone !== 'UTC') throw notValid(`The time zone of ${name} is not offered here: only UTC is.`);
  const at = typeof dateTime === 'string' && wallTime.test(dateTime) ? Date.parse(`${dateTime}Z`) : NaN;
  if (Number.isNaN(at)) throw notValid(`${name} has no such dateTime.`);
  return at;
}

const asGraphWrites = (at: number) => ({
  dateTime: `${new Date(at).toISOString().slice(0, 19)}.0000000`,
  timeZone: 'UTC',
});

/** The properties of a body. @throws GraphError 400 */
export function readEvent(body: unknown): Json {
  const given = record(body, 'The request body');
  for (const [name, value] of Object.entries(given)) {
    const check = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!check)
      throw new GraphError(400, 'RequestBodyRead', `The property '${name}' is not one of an event here.`);
    if (!check(value)) throw notValid(`The value of '${name}' is not one that it can have.`);
  }
  return given;
}

/** A whole event: what Graph adds by itself, and times as it writes them. @throws GraphError 400 */
export function completed(given: Json): Json {
  const [start, end] = [instant(given.start, 'start'), instant(given.end, 'end')];
  if (end < start) throw notValid('The end of an event cannot be before its start.');
  return {
    ...{ subject: '', showAs: 'busy', sensitivity: 'normal', isReminderOn: true },
    ...given,
    ...{ start: asGraphWrites(start), end: asGraphWrites(end) },
  };
}
