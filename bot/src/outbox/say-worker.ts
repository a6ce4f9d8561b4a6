import type { QueueWorker } from '../jobs/job-engine';
import { faultOf } from '../logging/fault';
import type { Lane } from './outbox';
import { queueOf, type OpenMessage } from './outbox-store';
import { sayOne, type SayParts } from './say-one';

export interface WorkerParts extends SayParts {
  /** Aborted when the service stops. */
  readonly stopping: AbortSignal;
}

/** Somebody slow holds up a batch, so the urgent lane has the most workers. */
const crews: Readonly<Record<Lane, Pick<QueueWorker, 'workers' | 'batchSize'>>> = {
  urgent: { workers: 4, batchSize: 10 },
  ordinary: { workers: 2, batchSize: 10 },
};

/** The queue of one lane: people side by side, the messages to one of them in order. */
export const sayWorker = (lane: Lane, parts: WorkerParts): QueueWorker => ({
  queue: queueOf(lane),
  policy: 'in-order',
  ...crews[lane],
  waiting: () => parts.store.waitingPeople(lane),
  handle: async (people) => {
    const open = await parts.store.open(lane, people);
    const said = people.map(async (person) => {
      const theirs = open.filter(({ to }) => to === person);
      return [person, await sayAll(theirs, parts)] as const;
    });
    return new Map(await Promise.all(said));
  },
});

/** True when this job need not run again, since whatever waits has a wake of its own. */
async function sayAll(messages: readonly OpenMessage[], parts: WorkerParts): Promise<boolean> {
  try {
    const [first] = messages;
    const next = await sayInOrder(messages, parts);
    if (first && next) await parts.store.wake(first, next);
    return !parts.stopping.aborted;
  } catch (error) {
    parts.log.error({ fault: faultOf(error) }, 'messages to somebody could not be handled yet');
    return false;
  }
}

/**
 * A message that waits holds up the later ones, so that none overtakes another. Resolves to when to look again: whoever tried or
 * told something in vain asks for it; who only found that it is not time yet leaves it to the wake that is set already.
 */
async function sayInOrder(messages: readonly OpenMessage[], parts: WorkerParts): Promise<Date | undefined> {
  const waits: Date[] = [];
  const lates: Date[] = [];
  let held = false;
  let acted = false;
  const asItIsNow = rereading(parts);
  for (const read of messages) {
    if (parts.stopping.aborted) break;
    const message = await asItIsNow(read);
    if (!message) continue;
    const step = await sayOne(message, { held, parts });
    held ||= step.holds;
    acted ||= step.acted;
    if (step.again) waits.push(step.again);
    if (step.lateAt) lates.push(step.lateAt);
  }
  return earliest(acted ? [...waits, ...lates] : lates);
}

/** Before another service takes over the jobs of one that gives no sign. */
const freshMs = 5_000;

/**
 * A message as it was read, or read again after a long time: a service that stood still may have lost its jobs to another, which has said what
 * this one still means to say. Undefined when nothing is left to do about it.
 */
function rereading({ store, clock }: WorkerParts) {
  let readAt = clock.now();
  let again: readonly OpenMessage[] | undefined;
  return async (message: OpenMessage): Promise<OpenMessage | undefined> => {
    if (clock.now().getTime() - readAt.getTime() > freshMs) {
      readAt = clock.now();
      again = await store.open(message.lane, [message.to]);
    }
    return again ? again.find(({ key }) => key === message.key) : message;
  };
}

const earliest = (dates: readonly Date[]): Date | undefined =>
  dates.reduce<Date | undefined>((first, each) => (first && first <= each ? first : each), undefined);
