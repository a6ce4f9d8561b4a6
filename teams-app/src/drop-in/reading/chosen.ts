import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { keep } from '../../shell/store';
import { noFilters, type Filters } from './free-times';

/** Which free times are shown. Kept while other screens are open; the waiting list begins with it. */
export const shownTimes = keep<Filters>(noFilters);

/** What somebody has just done with an appointment of theirs: said once, where they see it next. */
export interface JustDone {
  readonly news: 'booked' | 'moved';
  readonly booking: MyBooking;
}
export const justDone = keep<JustDone | undefined>(undefined);

/** Cancelled a moment ago: it can be taken back while its time is free. */
export const justCancelled = keep<MyBooking | undefined>(undefined);
