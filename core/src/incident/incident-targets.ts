import { endOfWorkingDay, type WorkingDays } from '../clock/working-days';
import type { IncidentStatus } from './incident-words';

/** Working days that the council promises; settings, shown to councillor and officer alike. */
export interface IncidentTargets {
  readonly firstLookDays: number;
  readonly firstActionDays: number;
  readonly nextStepDays: number;
}

interface StepClock {
  readonly status: IncidentStatus;
  readonly receivedAt: Date;
  readonly now: Date;
  readonly targets: IncidentTargets;
  readonly calendar: WorkingDays;
}

/**
 * By when the next step is due. A new report waits for its first look and one being looked at for its first action, both
 * counted from the day it was received; after that each step sets the clock for the one that follows. Closed: nothing is due.
 */
export function nextStepBy({ status, receivedAt, now, targets, calendar }: StepClock): Date | null {
  switch (status) {
    case 'new':
      return endOfWorkingDay(receivedAt, targets.firstLookDays, calendar);
    case 'being-looked-at':
      return endOfWorkingDay(receivedAt, targets.firstActionDays, calendar);
    case 'action-under-way':
      return endOfWorkingDay(now, targets.nextStepDays, calendar);
    case 'closed':
      return null;
  }
}

export const isOverdue = (due: string | null | undefined, now: Date): boolean =>
  due !== null && due !== undefined && new Date(due).getTime() < now.getTime();
