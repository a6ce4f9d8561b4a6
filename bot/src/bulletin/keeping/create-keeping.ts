import type { Applier } from '../../acceptance/applier';
import type { MailingKind } from '../../mailing/mailing';
import type { MessageKind } from '../../outbox/outbox';
import type { TimerKind } from '../../timers/timers';
import type { BulletinDesk } from '../bulletin-desk';
import { createBulletinFacts } from './bulletin-facts';
import { bulletinAppliers } from './bulletin-jobs';
import type { KeepingDeps } from './bulletin-keeping-deps';
import { bulletinMailings } from './bulletin-mailings';
import { keepingMessages } from './bulletin-messages';
import { createReaders, readBy } from './bulletin-readers';
import { createBulletinRows } from './bulletin-rows';
import { createBulletinSettings } from './bulletin-settings';
import { bulletinTimers } from './bulletin-timers';
import { createWorld } from './bulletin-world';
import { createBulletinDesk } from './create-bulletin-desk';

/** The desk, and all by which the service works on its own. */
export interface BulletinKeeping {
  readonly desk: BulletinDesk;
  readonly appliers: readonly Applier[];
  readonly messages: readonly MessageKind[];
  readonly timers: readonly TimerKind[];
  readonly mailings: readonly MailingKind[];
}

export function createBulletinKeeping(deps: KeepingDeps): BulletinKeeping {
  const { cipher, clock, database } = deps;
  const rows = createBulletinRows(cipher);
  const settings = createBulletinSettings(deps);
  const facts = createBulletinFacts({ ...deps, settings });
  const readers = createReaders({ ...deps, rows });
  const parts = { ...deps, rows, settings, facts, readers, world: createWorld({ facts, clock }) };
  return {
    desk: createBulletinDesk(parts),
    appliers: bulletinAppliers(parts),
    messages: keepingMessages(deps),
    timers: bulletinTimers(parts),
    mailings: bulletinMailings({ ...parts, readBy: readBy(database) }),
  };
}
