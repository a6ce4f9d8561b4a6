import type { PersonId } from '../people/people';
import type { Bulletin, BulletinRunKind } from './bulletin';
import type { BulletinEffect, BulletinNews, BulletinResult, BulletinWorld } from './bulletin-events';

/** A change in the making: the bulletin as it becomes, and what follows from it. */
export class BulletinChange {
  readonly at: string;
  private readonly effects: BulletinEffect[] = [];

  constructor(
    public bulletin: Bulletin,
    readonly world: BulletinWorld,
    private readonly before = bulletin,
  ) {
    this.at = world.now.toISOString();
  }

  set(fields: Partial<Bulletin>): void {
    this.bulletin = { ...this.bulletin, ...fields };
  }

  bring(...effects: readonly BulletinEffect[]): void {
    this.effects.push(...effects);
  }

  tell(to: PersonId | undefined, news: BulletinNews): void {
    if (to) this.bring({ type: 'tell', to: [to], news });
  }

  schedule(at: Date): void {
    this.set({ state: 'scheduled', dueAt: at.toISOString() });
    this.bring({ type: 'due-at', at });
  }

  unschedule(): void {
    if (this.bulletin.dueAt === undefined) return;
    this.set({ dueAt: undefined });
    this.bring({ type: 'due-at', at: undefined });
  }

  beginRun(kind: BulletinRunKind, contentVersion: number, by: PersonId): void {
    const runId = this.world.newId();
    const run = { runId, kind, contentVersion, by, at: this.at };
    this.set({ runs: [...this.bulletin.runs, run] });
    this.bring({ type: 'begin-run', runId, kind });
  }

  /** Where nothing changed it is the same version still. */
  finish(): BulletinResult {
    const { before, effects } = this;
    const same = this.bulletin === before;
    const bulletin = same ? before : { ...this.bulletin, version: before.version + 1 };
    return { ok: true, bulletin, effects };
  }
}
