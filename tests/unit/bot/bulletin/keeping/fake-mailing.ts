import type { Mailing, MailingLine, MailingProgress, NewRun } from '@councillor-safety/bot/mailing/mailing';

interface KeptRun {
  readonly run: NewRun;
  state: MailingProgress['state'];
  lines: MailingLine[];
  left: boolean;
}

const byName = (one: MailingLine, other: MailingLine): number =>
  one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1;

/** Runs as the real one would tell of them; a test says what became of each line. */
export class FakeMailing implements Mailing {
  private readonly kept = new Map<string, KeptRun>();
  /** What runs were told, in order. */
  readonly changes: [string, 'pause' | 'resume' | 'stop'][] = [];

  constructor(private readonly clock: { now(): Date }) {}

  private must(runId: string): KeptRun {
    const found = this.kept.get(runId);
    if (!found) throw new Error(`There is no run ${runId}`);
    return found;
  }
  get runs(): readonly NewRun[] {
    return [...this.kept.values()].map(({ run }) => run);
  }
  runOf(runId: string): { readonly run: NewRun; readonly kind: string } {
    const { run } = this.must(runId);
    return { run, kind: run.kind };
  }
  setLines(runId: string, lines: readonly MailingLine[]): void {
    this.must(runId).lines = [...lines].sort(byName);
  }
  setLeft(runId: string): void {
    this.must(runId).left = true;
  }
  finish(runId: string): void {
    this.must(runId).state = 'done';
  }
  clear(): void {
    this.kept.clear();
    this.changes.splice(0);
  }

  readonly begin: Mailing['begin'] = (run) => {
    this.kept.set(run.runId, { run, state: 'running', lines: [], left: false });
    return Promise.resolve();
  };
  readonly change: Mailing['change'] = (runId, change) => {
    this.changes.push([runId, change]);
    const found = this.must(runId);
    if (change === 'stop' && found.state !== 'done') found.state = 'stopped';
    return Promise.resolve();
  };
  readonly progress: Mailing['progress'] = (runId) => {
    const found = this.kept.get(runId);
    if (!found) return Promise.resolve(undefined);
    const { run, state, lines } = found;
    const counts = { 'to-send': 0, sending: 0, sent: 0, unreachable: 0, uncertain: 0 };
    for (const line of lines) counts[line.state] += 1;
    const channels = lines.filter(({ channel }) => channel).length;
    return Promise.resolve({ ...run, state, counts, channels, begunAt: this.clock.now() });
  };
  readonly hasLeft: Mailing['hasLeft'] = (runId) => Promise.resolve(this.must(runId).left);
  readonly lines: Mailing['lines'] = (runId, { states, after, top }) => {
    const { lines } = this.must(runId);
    const from = after ? lines.findIndex(({ id }) => id === after.id) + 1 : 0;
    const wanted = lines.slice(from).filter(({ state }) => !states || states.includes(state));
    return Promise.resolve(wanted.slice(0, top));
  };
  readonly line: Mailing['line'] = (runId, id) =>
    Promise.resolve(this.kept.get(runId)?.lines.find((line) => line.id === id));
  readonly again: Mailing['again'] = () => Promise.reject(new Error('Not expected here: again'));
  readonly runAt: Mailing['runAt'] = () => Promise.reject(new Error('Not expected here: runAt'));
}
