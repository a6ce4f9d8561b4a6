import { z } from 'zod';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { BulletinGroup } from '@councillor-safety/core/bulletin/bulletin';
import type { Database } from '../../jobs/database';
import type { Mailing } from '../../mailing/mailing';
import type { PeopleDirectory } from '../../people/people-directory';
import type { PictureStore } from '../../pictures/picture-store';
import type { preparePicture } from '../../pictures/prepare-picture';
import type { Places } from '../../places/places';
import type { BulletinDesk } from '../bulletin-desk';
import type { BulletinQuestions } from '../questions/bulletin-questions';

/** What the API is given, and nothing more. */
export interface BulletinApiDeps {
  readonly desk: BulletinDesk;
  readonly mailing: Mailing;
  readonly questions: BulletinQuestions;
  readonly database: Database;
  readonly places: Pick<Places, 'teams' | 'channels'>;
  /** Entra groups whose name begins with this. @throws GraphFailure */
  readonly groupsNamed: (name: string) => Promise<readonly BulletinGroup[]>;
  readonly people: Pick<PeopleDirectory, 'withRole' | 'knownRecently'>;
  readonly pictures: PictureStore;
  readonly preparePicture: typeof preparePicture;
  /** Where cards and previews find pictures; absent when nobody has said where the service is. */
  readonly picturesAt?: string;
  readonly clock: Clock;
}

/** What the routes of this feature share. */
export const tag = 'bulletins';
export const idParams = z.strictObject({ id: z.uuid() });
/** Made by the client once for each press of a button, and sent again with every retry. */
export const sentKey = z.object({ 'idempotency-key': z.uuid() });

export const officers = { tag, who: ['officer'], guard: 'role' } as const;
/** A champion sees what they are asked about or front, and nothing else. */
export const officersAndChampions = { tag, who: ['officer', 'champion'], guard: 'record' } as const;
