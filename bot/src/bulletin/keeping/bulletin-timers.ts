import { z } from 'zod';
import type { TimerKind } from '../../timers/timers';
import { timerKinds, type EffectParts } from './bulletin-effects';
import { draftCommand, readingsCommand } from './bulletin-filing';
import type { KeepingDeps } from './bulletin-keeping-deps';
import { changeWithin } from './bulletin-transaction';
import type { LoadWorld } from './bulletin-world';

export interface TimerParts extends EffectParts, Pick<KeepingDeps, 'database'> {
  readonly world: LoadWorld;
}

const idSchema = z.uuid();
const readingsSql = `with waiting as (select id, readings_since from hub.bulletin where id = $1 and readings_since is not null)
  update hub.bulletin b set readings_since = null from waiting w where b.id = w.id returning w.readings_since as since`;

/** Its time has come, wherever it stands now: the rules say whether it goes. */
const dueTimer = (parts: TimerParts): TimerKind => ({
  kind: timerKinds.due,
  fired: async ({ subject }, fire) => {
    const id = idSchema.parse(subject);
    const event = { type: 'due' } as const;
    const loaded = await parts.world({ event });
    await fire((within) => changeWithin(parts, within, { id, event, loaded }));
  },
});

const filingTimer = (parts: TimerParts): TimerKind => ({
  kind: timerKinds.filing,
  fired: async ({ subject }, fire) => {
    const { rows, acceptance } = parts;
    const id = idSchema.parse(subject);
    await fire(async (within) => {
      const bulletin = await rows.findToChange(within, id);
      if (bulletin && (await rows.filed(within, id)))
        await acceptance.acceptWithin([draftCommand({ bulletin })], within);
    });
  },
});

const readingsTimer = (parts: TimerParts): TimerKind => ({
  kind: timerKinds.readings,
  fired: async ({ subject }, fire) => {
    const { rows, acceptance } = parts;
    const id = idSchema.parse(subject);
    await fire(async (within) => {
      const bulletin = await rows.findToChange(within, id);
      const [row] = await within.query<{ since: Date }>(readingsSql, [id]);
      if (bulletin && row) await acceptance.acceptWithin([readingsCommand({ bulletin }, row.since)], within);
    });
  },
});

export const bulletinTimers = (parts: TimerParts): readonly TimerKind[] => [
  dueTimer(parts),
  filingTimer(parts),
  readingsTimer(parts),
];
