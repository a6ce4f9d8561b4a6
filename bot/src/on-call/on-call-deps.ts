import type { Clock } from '@councillor-safety/core/clock/clock';
import type { RotaCalendar } from '@councillor-safety/core/on-call/on-call-coverage';
import type { onCallList } from '@councillor-safety/core/on-call/on-call-list';
import type { ListStore } from '@councillor-safety/core/sharepoint/list-store';
import type { Acceptance } from '../acceptance/acceptance';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { Database } from '../jobs/database';
import type { Outbox } from '../outbox/outbox';
import type { PeopleDirectory } from '../people/people-directory';
import type { Timers } from '../timers/timers';

/** The feature's name in the durable store. */
export const feature = 'on-call';

/** What the feature is given by the service, and nothing more. */
export interface OnCallDeps {
  readonly list: Pick<ListStore<typeof onCallList>, 'page' | 'findBy' | 'createOnce' | 'update'>;
  readonly acceptance: Pick<Acceptance, 'accept' | 'acceptWithin' | 'find'>;
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
  readonly calendar: RotaCalendar;
  readonly people: Pick<PeopleDirectory, 'withRole'>;
  readonly outbox: Outbox;
  readonly timers: Timers;
}
