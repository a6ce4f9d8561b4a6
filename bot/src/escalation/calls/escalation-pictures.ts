import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { EscalationReference } from '@councillor-safety/core/escalation/escalation';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Acceptance } from '../../acceptance/acceptance';
import { ChannelFailure, type Channel, type IncomingPicture } from '../../bot-framework/channel';
import type { Database } from '../../jobs/database';
import { evidenceType } from '../../incident/evidence-type';
import { faultOf } from '../../logging/fault';
import { feature } from './escalation-jobs';
import type { PictureRows } from './escalation-store-pictures';

/** Keeps a picture that was sent in a call with its evidence. */
export interface PictureTaker {
  /** `not-taken`: too big, or no picture after all. @throws when it might work another time */
  take(given: {
    readonly picture: IncomingPicture;
    readonly reference: EscalationReference;
    readonly by: PersonId;
    /** Names the picture for ever: taken twice, kept once. */
    readonly key: string;
  }): Promise<{ readonly pictureId: string } | 'not-taken'>;
}

/** What a phone takes at its best; Teams makes them smaller. */
const pictureBytes = 10 * 1024 * 1024;

interface PictureParts {
  readonly database: Database;
  readonly rows: PictureRows;
  readonly channel: Pick<Channel, 'picture'>;
  readonly acceptance: Pick<Acceptance, 'acceptWithin'>;
  readonly log: Logger;
}

/** The same picture of the same message has the same id, however often it is delivered. */
function pictureIdOf(reference: EscalationReference, key: string): string {
  const hex = createHash('sha256').update(`${reference} ${key}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Judged by what is in it, whatever the channel called it. Kept as it came: what a picture says of its making is evidence too. */
async function imageTypeOf(bytes: Buffer): Promise<string | undefined> {
  const type = await evidenceType(bytes, '');
  return type?.startsWith('image/') ? type : undefined;
}

/** Pictures of a call: safe on disk before anybody is told of them, then brought to where evidence is. */
export function createPictureTaker(parts: PictureParts): PictureTaker {
  const { database, rows, channel, acceptance, log } = parts;

  const keep = (picture: {
    readonly pictureId: string;
    readonly reference: EscalationReference;
    readonly contentType: string;
    readonly by: PersonId;
    readonly bytes: Buffer;
  }): Promise<void> =>
    database.transaction(async (within) => {
      const { pictureId, by } = picture;
      if (!(await rows.add(within, picture))) return;
      const command = {
        ...{ key: pictureId, actorId: by, feature, kind: 'picture', payload: { pictureId } },
        // Of its own: a picture that cannot be stored yet must not hold up the words of the call.
        ...{ subject: `picture:${pictureId}`, concerns: [] },
      };
      await acceptance.acceptWithin([command], within);
    });

  return {
    async take({ picture, reference, by, key }) {
      const pictureId = pictureIdOf(reference, key);
      if (await rows.find(database, pictureId)) return { pictureId };
      try {
        const bytes = await channel.picture(picture, pictureBytes);
        const contentType = await imageTypeOf(bytes);
        if (contentType === undefined) return 'not-taken';
        await keep({ pictureId, reference, contentType, by, bytes });
        return { pictureId };
      } catch (error) {
        if (!(error instanceof ChannelFailure) || error.kind === 'passing') throw error;
        log.warn({ fault: faultOf(error) }, 'a picture of a call could not be fetched');
        return 'not-taken';
      }
    },
  };
}
