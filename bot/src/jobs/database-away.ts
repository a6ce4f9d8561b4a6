/** The database did not take the question or did not answer it; nobody is to blame for what they asked. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

/** PostgreSQL's words for going down, coming up, being full, having lost the line, and being a copy that takes no writes. */
const sqlStates = /^(57P0[1-5]|08...|53...|25006)$/;
/** The system's words for a line that cannot be had or has broken. */
const systemCodes = /^E(CONN[A-Z]+|PIPE|TIMEDOUT|HOST[A-Z]+|NET[A-Z]+|NOTFOUND|AI_AGAIN)$/;
/** The driver gives its own errors no code. */
const driverSentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/** Whether what the driver threw means that the database is away; the job engine hands it on as a plain object. */
export function isAway(thrown: unknown): boolean {
  const { code, message } = (thrown ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string' && (sqlStates.test(code) || systemCodes.test(code))) return true;
  return typeof message === 'string' && driverSentences.test(message);
}

/** The same error unless it means that the database is away. */
export const orAway = (error: unknown): unknown =>
  error instanceof Error && isAway(error)
    ? new DatabaseAway('The database is not answering', { cause: error })
    : error;
