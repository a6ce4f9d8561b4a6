import type { Logger } from 'pino';
import type { BulletinStore } from '@councillor-safety/core/bulletin/bulletin-store';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Acceptance } from '../../acceptance/acceptance';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { AuditTrail } from '../../audit/audit-trail';
import type { Database } from '../../jobs/database';
import type { Mailing } from '../../mailing/mailing';
import type { Outbox } from '../../outbox/outbox';
import type { AudienceGroups } from '../../people/audience-groups';
import type { PeopleDirectory } from '../../people/people-directory';
import type { PictureStore } from '../../pictures/picture-store';
import type { Places } from '../../places/places';
import type { Timers } from '../../timers/timers';

/** What keeping bulletins is given by the service, and nothing more. */
export interface KeepingDeps {
  readonly store: Pick<
    BulletinStore,
    'fileDraft' | 'publish' | 'unpublish' | 'fileDeliveries' | 'storePicture'
  >;
  readonly acceptance: Pick<Acceptance, 'acceptWithin'>;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly mailing: Mailing;
  readonly places: Places;
  readonly people: Pick<PeopleDirectory, 'knownRecently' | 'withRole'>;
  readonly groups: Pick<AudienceGroups, 'members'>;
  /** The Entra group of all councillors; without it they are nobody. */
  readonly councillorsGroup?: string;
  readonly pictures: Pick<PictureStore, 'get'>;
  /** Where cards find pictures: this address and a picture's id. Absent when nobody has said where the service is. */
  readonly picturesAt?: string;
  readonly clock: Clock;
  /** Lets so many seconds pass. */
  readonly wait: (seconds: number) => Promise<void>;
  readonly log: Logger;
}
