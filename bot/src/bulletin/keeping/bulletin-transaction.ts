import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import { changeBulletin } from '@councillor-safety/core/bulletin/bulletin-change';
import type { BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import type { Queryable } from '../../jobs/database';
import { conflict } from '../../problems/problems';
import type { Applied } from '../bulletin-desk';
import { bulletinOfPress, notePress, type PressKey } from './bulletin-done';
import { saveEffects, type Change, type EffectParts } from './bulletin-effects';
import type { LoadedWorld } from './bulletin-world';

export interface Changing {
  readonly id: string;
  readonly event: BulletinEvent;
  /** Loaded before the transaction began. */
  readonly loaded: LoadedWorld;
  /** What the person saw. */
  readonly version?: number;
  readonly press?: PressKey;
}

/** `change` is absent when nothing was changed. */
export type Changed =
  | { readonly applied: Applied; readonly change?: Change }
  /** What was checked is no longer what there is. */
  | 'load-again';

/** The answer to a press that was dealt with before; undefined for a new one. */
export async function repeatOf(
  from: Queryable,
  { press, bulletin }: { readonly press?: PressKey; readonly bulletin: Bulletin },
): Promise<Applied | undefined> {
  const earlier = press && (await bulletinOfPress(from, press));
  if (earlier === undefined) return undefined;
  if (earlier === bulletin.id) return { ok: true, bulletin };
  throw conflict('This was already sent, for another bulletin. Load the page again.');
}

async function hasLeftOf(
  { mailing }: EffectParts,
  within: Queryable,
  { state, runs }: Bulletin,
): Promise<boolean | undefined> {
  const run = runs.at(-1);
  return state === 'sending' && run ? mailing.hasLeft(run.runId, within) : undefined;
}

/** One event, all that follows from it, and the note that this press has been dealt with: together or not at all. */
export async function changeWithin(
  parts: EffectParts,
  within: Queryable,
  changing: Changing,
): Promise<Changed> {
  const { id, event, loaded, version, press } = changing;
  const before = await parts.rows.findToChange(within, id);
  if (!before) return { applied: { ok: false, problem: 'not-found' } };
  const repeat = await repeatOf(within, { press, bulletin: before });
  if (repeat) return { applied: repeat };
  if (version !== undefined && version !== before.version)
    return { applied: { ok: false, problem: 'stale', current: before } };
  if (loaded.checked !== undefined && loaded.checked !== before.version) return 'load-again';
  const hasLeft = await hasLeftOf(parts, within, before);
  const result = changeBulletin(before, event, {
    ...loaded.world,
    ...(hasLeft !== undefined && { hasLeft }),
  });
  if (!result.ok) return { applied: result };
  const { bulletin, effects } = result;
  if (bulletin !== before && !(await parts.rows.update(within, bulletin, before.version)))
    throw new Error('A bulletin was changed while it was being changed');
  const change = { before, bulletin, event, effects, loaded };
  await saveEffects(parts, within, change);
  const done = { id, version: bulletin.version, at: parts.clock.now() };
  if (press && !(await notePress(within, press, done)))
    throw conflict('This was already sent, for another bulletin. Load the page again.');
  return { applied: { ok: true, bulletin }, change };
}
