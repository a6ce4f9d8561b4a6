import { z } from 'zod';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { EscalationStore } from '@councillor-safety/core/escalation/escalation-store';
import {
  escalationSettingsSchema,
  standardEscalationSettings,
  type EscalationSettings,
} from '@councillor-safety/core/escalation/escalation-settings';
import type { EscalationSettingsRecord } from '@councillor-safety/core/escalation/escalation-lists';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Acceptance } from '../../acceptance/acceptance';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { Database } from '../../jobs/database';
import { createWorkingCopy } from '../../working-copy/working-copy';
import { feature } from './escalation-jobs';

const savedSchema = z.strictObject({
  /** Counts up from 1, also over a rebuild from SharePoint. */
  version: z.int().min(0),
  settings: escalationSettingsSchema,
});
export type SavedSettings = z.infer<typeof savedSchema>;

interface SettingsParts {
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly acceptance: Pick<Acceptance, 'acceptWithin'>;
  readonly store: Pick<EscalationStore, 'latestSettings'>;
  readonly clock: Clock;
}

interface Save {
  /** The version that was read. */
  readonly over: number;
  readonly settings: EscalationSettings;
  readonly by: PersonId;
}

export interface SettingsKeeping {
  /** Version 0 and the standard settings before anything was ever saved. */
  read(): Promise<SavedSettings>;
  /** The new version, or undefined when somebody else has saved meanwhile. @throws GraphFailure before the first save only */
  save(save: Save): Promise<number | undefined>;
  /** Takes the settings from SharePoint where this database has none. @throws GraphFailure */
  restore(): Promise<void>;
}

/** Who is asked in which order: at hand while Microsoft 365 is not, and every saved version in SharePoint. */
export function createSettingsKeeping(parts: SettingsParts): SettingsKeeping {
  const { database, acceptance, store, clock } = parts;
  const copy = createWorkingCopy({ ...parts, name: 'escalation-settings', schema: savedSchema });

  const restore = async (): Promise<void> => {
    if (await copy.read()) return;
    const record = await store.latestSettings();
    if (!record) return;
    const { version, settings } = record;
    await database.transaction((within) => copy.write({ over: 0, value: { version, settings } }, within));
  };

  return {
    restore,
    async read() {
      return (await copy.read())?.value ?? { version: 0, settings: standardEscalationSettings };
    },
    async save({ over, settings, by }) {
      // A database that was lost must not begin to count at 1 beside what SharePoint has.
      if (over === 0) await restore();
      const current = await copy.read();
      if ((current?.value.version ?? 0) !== over) return undefined;
      const version = over + 1;
      const changedAt = clock.now().toISOString();
      const record: EscalationSettingsRecord = {
        ...{ settingsKey: `version-${version}`, version, settings, changedById: by, changedAt },
      };
      return database.transaction(async (within) => {
        const next = { over: current?.version ?? 0, value: { version, settings } };
        if (!(await copy.write(next, within))) return undefined;
        await acceptance.acceptWithin(
          [
            {
              ...{ key: `settings:${version}`, actorId: by, feature, kind: 'settings' },
              ...{ subject: 'escalation-settings', concerns: [], payload: record },
            },
          ],
          within,
        );
        return version;
      });
    },
  };
}
