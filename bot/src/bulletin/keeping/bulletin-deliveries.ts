import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinDeliveryBlock } from '@councillor-safety/core/bulletin/bulletin-delivery';
import type { DeliveryRecord } from '@councillor-safety/core/bulletin/bulletin-lists';
import { personIdSchema } from '@councillor-safety/core/people/people';
import type { Mailing, MailingLine } from '../../mailing/mailing';
import type { BulletinReaders } from '../bulletin-desk';
import { personOf } from './bulletin-recipients';

/** What one item of the list holds. */
const people = 250;
/** Items that are written together, so that thousands of people are never in memory. */
const together = 4;

export interface DeliveryParts {
  readonly mailing: Pick<Mailing, 'lines'>;
  readonly readers: Pick<BulletinReaders, 'of'>;
  readonly fileDeliveries: (records: readonly DeliveryRecord[]) => Promise<void>;
}

export interface DeliveryFiling {
  readonly bulletin: Bulletin;
  readonly runId: string;
  /** Later filings have a higher one. */
  readonly version: number;
  readonly filedAt: Date;
  /** Only what holds somebody who confirmed since then. */
  readonly since?: Date;
}

const isFuller = (block: BulletinDeliveryBlock, since: Date | undefined): boolean =>
  since === undefined ||
  block.some(({ readAt }) => readAt !== undefined && new Date(readAt).getTime() >= since.getTime());

async function blockOf(
  { readers }: DeliveryParts,
  { bulletin, runId }: DeliveryFiling,
  lines: readonly MailingLine[],
): Promise<BulletinDeliveryBlock> {
  const version = bulletin.runs.find((run) => run.runId === runId)?.contentVersion ?? bulletin.contentVersion;
  const ids = lines.filter(({ channel }) => !channel).map(({ id }) => personIdSchema.parse(personOf(id)));
  const readAt = await readers.of(bulletin.id, version, ids);
  return lines.map(({ id, channel, state, why, at }) => {
    const read = channel ? undefined : readAt.get(personIdSchema.parse(personOf(id)));
    return {
      ...{ to: id, state },
      ...(why && { why }),
      ...(at && { at: at.toISOString() }),
      ...(read && { readAt: read.toISOString() }),
    };
  });
}

/** Who got it and who has read it, block by block. The lines of a run that has ended keep their order, so each block keeps its people. */
export async function fileDeliveriesOf(parts: DeliveryParts, filing: DeliveryFiling): Promise<void> {
  const { bulletin, runId, version, filedAt, since } = filing;
  let waiting: DeliveryRecord[] = [];
  let after: { readonly name: string; readonly id: string } | undefined;
  for (let number = 1; ; number += 1) {
    const lines = await parts.mailing.lines(runId, { top: people, ...(after && { after }) });
    const block = await blockOf(parts, filing, lines);
    if (block.length > 0 && isFuller(block, since))
      waiting.push({
        ...{ blockKey: `${runId}:${number}`, bulletinKey: bulletin.id, version, people: block },
        filedAt: filedAt.toISOString(),
      });
    const last = lines.length < people;
    if (waiting.length >= together || (last && waiting.length > 0)) {
      await parts.fileDeliveries(waiting);
      waiting = [];
    }
    if (last) return;
    const { name = '', id = '' } = lines.at(-1) ?? {};
    after = { name, id };
  }
}
