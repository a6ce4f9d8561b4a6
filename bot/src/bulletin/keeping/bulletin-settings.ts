import { bulletinSettingsSchema, standardBulletinSettings } from '@councillor-safety/core/bulletin/bulletin';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { Database } from '../../jobs/database';
import { createWorkingCopy } from '../../working-copy/working-copy';
import type { BulletinSettingsKeeping } from '../bulletin-desk';

/** Version 0 and the standard settings before anything was ever saved. */
export function createBulletinSettings(parts: {
  readonly database: Database;
  readonly cipher: PayloadCipher;
}): BulletinSettingsKeeping {
  const copy = createWorkingCopy({ ...parts, name: 'bulletin-settings', schema: bulletinSettingsSchema });
  return {
    async read() {
      const kept = await copy.read();
      return kept
        ? { version: kept.version, settings: kept.value }
        : { version: 0, settings: standardBulletinSettings };
    },
    write: ({ over, settings }) =>
      parts.database.transaction((within) => copy.write({ over, value: settings }, within)),
  };
}
