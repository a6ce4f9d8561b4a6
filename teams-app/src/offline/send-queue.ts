import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import type { Receipt } from '@councillor-safety/core/incident/incident-answers';
import { problemSentence } from '@councillor-safety/core/incident/incident-problems';
import { ApiProblem, isPassing } from '../api/api-problem';
import { keep, type Watched } from '../shell/store';
import type { DeviceStore, Outgoing } from './device-store';

export interface SendQueue {
  /** Everything of this person that is waiting or was sent from this device. */
  readonly all: Watched<readonly Outgoing[]>;
  load(): Promise<void>;
  /** Puts a report in the queue and tries at once. The same key again is the same report. */
  send(wish: { key: string; form: string; report: IncidentReport }): Promise<void>;
  /** Sends what is waiting. Several calls at once are one. */
  flush(): Promise<void>;
  /** Takes a refused report off the queue, to be put right in its form. */
  forget(key: string): Promise<void>;
}

interface QueueParts {
  readonly device: DeviceStore;
  readonly owner: string;
  readonly post: (wish: { key: string; report: IncidentReport }) => Promise<Receipt>;
  readonly now: () => Date;
  /** Called once for each report that the service has. */
  readonly onSent: (sent: Outgoing & { receipt: Receipt }) => Promise<void>;
  readonly after: (pauseMs: number, then: () => void) => () => void;
}

const retryPauseMs = 10_000;
/** A receipt is kept on the device this long; after that the list of reports tells the same. */
const receiptDays = 7;

/** Reports on their way: first kept on the device, then sent with their one key until the service has them. */
export function createSendQueue({ device, owner, post, now, onSent, after }: QueueParts): SendQueue {
  const all = keep<readonly Outgoing[]>([]);
  let flushing: Promise<void> | undefined;
  let callOff = (): void => undefined;

  async function put(next: Outgoing): Promise<void> {
    await device.putOutgoing(next);
    all.set([...all.get().filter(({ key }) => key !== next.key), next]);
  }

  async function refuse(one: Outgoing, { message, facts }: ApiProblem): Promise<void> {
    const errors = facts.errors.length > 0 ? facts.errors : [{ field: '', message }];
    const problems = errors.map((error) => ({
      field: error.field,
      sentence: problemSentence(error.message),
    }));
    await put({ ...one, state: 'refused', problems });
  }

  /** False when it is worth trying again later. */
  async function sendOne(one: Outgoing & { report: IncidentReport }): Promise<boolean> {
    const { report, ...rest } = one;
    let receipt: Receipt;
    try {
      receipt = await post({ key: one.key, report });
    } catch (failure) {
      if (isPassing(failure)) return false;
      if (!(failure instanceof ApiProblem)) throw failure;
      await refuse(one, failure);
      return true;
    }
    const sent = { ...rest, state: 'sent' as const, receipt };
    await put(sent);
    await onSent(sent);
    return true;
  }

  function nextToSend(): (Outgoing & { report: IncidentReport }) | undefined {
    const one = all.get().find(({ state, report }) => state === 'waiting' && report !== undefined);
    return one?.report && { ...one, report: one.report };
  }

  async function flushAll(): Promise<void> {
    callOff();
    for (let one = nextToSend(); one; one = nextToSend()) {
      if (!(await sendOne(one))) {
        callOff = after(retryPauseMs, () => void queue.flush());
        return;
      }
    }
  }

  const queue: SendQueue = {
    all,
    async load() {
      const kept = await device.outgoing(owner);
      const oldest = new Date(now().getTime() - receiptDays * 86_400_000).toISOString();
      const old = kept.filter(({ state, queuedAt }) => state === 'sent' && queuedAt < oldest);
      await Promise.all(old.map(({ key }) => device.removeOutgoing(key)));
      all.set(kept.filter((one) => !old.includes(one)));
    },
    async send({ key, form, report }) {
      const known = all.get().find((one) => one.key === key);
      if (known?.state !== 'sent' && known?.state !== 'waiting') {
        await put({ key, owner, form, report, queuedAt: now().toISOString(), state: 'waiting' });
      }
      await queue.flush();
    },
    flush() {
      flushing ??= flushAll().finally(() => (flushing = undefined));
      return flushing;
    },
    async forget(key) {
      await device.removeOutgoing(key);
      all.set(all.get().filter((one) => one.key !== key));
    },
  };
  return queue;
}
