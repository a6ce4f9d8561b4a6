import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { MyBooking, TookAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { ApiAnswer } from '../../setup/api';
import { dropInsOf } from '../../setup/drop-ins';
import type { Stack } from '../../setup/stack';

/** What somebody was told last of each appointment of theirs. */
export interface Told {
  readonly booked: Map<string, MyBooking>;
  readonly givenUp: Set<string>;
  /** Answers that were no answer. */
  lost: number;
}

export const toldNothing = (): Told => ({ booked: new Map(), givenUp: new Set(), lost: 0 });

const keptAtOnce = 2;
/** As fast as impatient hands, so that nobody is told to slow down. */
const betweenMs = 100;

/** Pressed again, with the same key, until somebody says what became of it. @throws on an answer of another kind */
async function insist<T>(told: Told, press: () => Promise<ApiAnswer<T>>): Promise<ApiAnswer<T>> {
  for (;;) {
    const answer = await press().catch(() => undefined);
    if (answer && [200, 409, 422].includes(answer.status)) return answer;
    if (answer && ![502, 503].includes(answer.status))
      throw new Error(`Unexpected: ${answer.status} ${JSON.stringify(answer.body)}`);
    told.lost += 1;
    await pause(betweenMs);
  }
}

interface Booking {
  readonly stack: Stack;
  readonly slots: readonly string[];
  readonly told: Told;
  readonly goesOn: () => boolean;
}

/** Takes times that others want too, keeps two of them and gives up the oldest for another. */
export async function bookOnAndOn(person: string, { stack, slots, told, goesOn }: Booking): Promise<void> {
  const theirs = await dropInsOf(stack, person);
  const kept: string[] = [];
  while (goesOn()) {
    await pause(betweenMs);
    const slot = slots[Math.floor(Math.random() * slots.length)] ?? '';
    const key = randomUUID();
    const { status, body } = await insist<TookAnswer>(told, () => theirs.take(slot, {}, key));
    if (status === 200 && body.outcome === 'booked') {
      told.booked.set(body.booking.id, body.booking);
      kept.push(body.booking.id);
    }
    const oldest = kept.length > keptAtOnce ? kept.shift() : undefined;
    if (oldest === undefined) continue;
    await insist(told, () => theirs.cancel(oldest));
    told.booked.delete(oldest);
    told.givenUp.add(oldest);
  }
}
