import { randomUUID } from 'node:crypto';
import { newBulletin } from '@councillor-safety/core/bulletin/bulletin-change';
import type { BulletinContent } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import type { Person } from '@councillor-safety/core/people/people';
import { inTransaction } from '../../jobs/in-transaction';
import { unavailable } from '../../problems/problems';
import type { Applied, Applying, BulletinDesk, BulletinReaders } from '../bulletin-desk';
import { auditChange, auditRefusal } from './bulletin-audit';
import { bulletinOfPress, notePress, type PressKey } from './bulletin-done';
import { saveEffects, type EffectParts } from './bulletin-effects';
import type { BulletinFacts } from './bulletin-facts';
import { createHere } from './bulletin-here';
import type { KeepingDeps } from './bulletin-keeping-deps';
import { createLastReached } from './bulletin-last-reached';
import { changeWithin, repeatOf, type Changed } from './bulletin-transaction';
import type { LoadWorld } from './bulletin-world';

export interface DeskParts
  extends EffectParts, Pick<KeepingDeps, 'database' | 'audit' | 'people' | 'mailing'> {
  readonly facts: BulletinFacts;
  readonly world: LoadWorld;
  readonly readers: BulletinReaders;
  readonly settings: BulletinDesk['settings'];
}

const attempts = 3;

/** What the rules say when they needed to know whom it reaches. */
const audienceUnknown = () =>
  unavailable(
    'Microsoft 365 does not say just now whom this bulletin reaches. Nothing is lost. Try again in a moment.',
  );

const pressOf = ({ by, key }: Applying): PressKey | undefined =>
  by && key !== undefined ? { person: by.id, key } : undefined;

type Asked = Applying & { readonly id: string; readonly event: BulletinEvent };

/** Once more when the bulletin changed between the check and the transaction. */
async function attempt(
  parts: DeskParts,
  { id, event, ...applying }: Asked,
): Promise<Exclude<Changed, 'load-again'>> {
  const { database, rows, world } = parts;
  const { by, version } = applying;
  const press = pressOf(applying);
  for (let turn = 1; turn <= attempts; turn += 1) {
    const bulletin = await rows.find(database, id);
    if (!bulletin) return { applied: { ok: false, problem: 'not-found' } };
    const repeat = await repeatOf(database, { press, bulletin });
    if (repeat) return { applied: repeat };
    if (version !== undefined && version !== bulletin.version)
      return { applied: { ok: false, problem: 'stale', current: bulletin } };
    const loaded = await world({ event, bulletin, by });
    const changing = { id, event, loaded, version, press };
    const changed = await inTransaction(database, (within) => changeWithin(parts, within, changing));
    if (changed !== 'load-again') return changed;
  }
  throw new Error('A bulletin was changed again and again while it was being checked');
}

async function apply(parts: DeskParts, asked: Asked): Promise<Applied> {
  const { audit } = parts;
  const { id, event, by } = asked;
  const { applied, change } = await attempt(parts, asked);
  if (by && change) await auditChange(audit, by.id, change);
  if (applied.ok || applied.problem === 'stale' || applied.problem === 'not-found') return applied;
  if (by) await auditRefusal(audit, by.id, { id, event });
  if (applied.problem === 'audience-unknown') throw audienceUnknown();
  return applied;
}

async function create(
  parts: DeskParts,
  { by, content, key }: { readonly by: Person; readonly content: BulletinContent; readonly key?: string },
) {
  const { database, rows, world, audit, clock } = parts;
  const press = pressOf({ by, key });
  const earlier = async () => {
    const id = press && (await bulletinOfPress(database, press));
    return id === undefined ? undefined : rows.find(database, id);
  };
  const done = await earlier();
  if (done) return done;
  const now = clock.now();
  const bulletin = newBulletin({ id: randomUUID(), content, by, now });
  const loaded = await world({ event: { type: 'edit', content, when: bulletin.when }, by });
  await inTransaction(database, async (within) => {
    await rows.insert(within, bulletin);
    await saveEffects(parts, within, { bulletin, effects: [], loaded });
    if (press) await notePress(within, press, { id: bulletin.id, version: bulletin.version, at: now });
  });
  await audit.record({ actorId: by.id, action: 'bulletin.written', outcome: 'done', subject: bulletin.id });
  return bulletin;
}

export function createBulletinDesk(parts: DeskParts): BulletinDesk {
  const { database, rows, facts, readers, settings } = parts;
  return {
    create: (by, content, key) => create(parts, { by, content, key }),
    find: (id) => rows.find(database, id),
    list: () => rows.list(database),
    apply: (id, event, applying) => apply(parts, { ...applying, id, event }),
    audience: (content) => facts.audience(content),
    check: async (content, when, askedPeople) =>
      (await facts.check({ content, when, askedPeople, aMinuteOld: true })).items,
    author: (content) => facts.author(content),
    here: createHere(parts),
    lastReached: createLastReached(parts),
    readers,
    settings,
  };
}
