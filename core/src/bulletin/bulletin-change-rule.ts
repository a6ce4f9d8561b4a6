import type { Person } from '../people/people';
import type { BulletinChange } from './bulletin-change-making';
import type { BulletinEvent, BulletinProblem } from './bulletin-events';

export type EventOf<K extends BulletinEvent['type']> = BulletinEvent & { readonly type: K };

/** What the clock and runs bring about; nobody presses it. */
export type UnaskedType = 'due' | 'run-ended';
export type PressedType = Exclude<BulletinEvent['type'], UnaskedType>;

/** Looks first and changes then. It runs once its gate has let the person in. */
export type Rule<K extends PressedType> = (
  change: BulletinChange,
  event: EventOf<K>,
  by: Person,
) => BulletinProblem | undefined;
