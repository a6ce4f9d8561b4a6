import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { unavailable } from '../../problems/problems';

export const unknownWords = {
  take: 'We could not book this time just now. Nothing is booked yet as far as we know. Your choice is kept: press again. If it was booked after all, the bot tells you.',
  move: 'We could not move your appointment just now. It stays as it is as far as we know. Your choice is kept: press again. If it was moved after all, the bot tells you.',
  read: 'Appointments cannot be read just now. Nothing is lost. Try again in a moment.',
} as const;

/** Asks SharePoint while somebody waits. @throws Problem 503 in these words when it is not known what became of it */
export async function asking<T>(about: keyof typeof unknownWords, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (!(cause instanceof GraphFailure)) throw cause;
    throw unavailable(unknownWords[about], cause.retryAfterSeconds ?? 5, { cause });
  }
}
