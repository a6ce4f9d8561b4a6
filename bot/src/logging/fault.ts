import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { SignInFailure } from '../graph/sign-in-failure';

/** What a log may say of an error. A message can quote what a person wrote, so only our own messages are kept. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const own = error instanceof GraphFailure || error instanceof SignInFailure;
  return {
    name: error.name,
    ...(own ? { message: error.message } : {}),
    ...(typeof (error as { code?: unknown }).code === 'string'
      ? { code: (error as { code?: unknown }).code }
      : {}),
    // The first line of a stack repeats the message.
    at: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 6)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: faultOf(error.cause) }),
  };
}
