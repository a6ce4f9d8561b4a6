import { parseOpeningHours } from '../clock/opening-hours-parser';
import { openState } from '../clock/opening-hours-state';
import type { EscalationSettings } from './escalation-settings';

/**
 * Whether the office is open at an instant, and so which chain holds. Hours that cannot be read count as closed: the chain for the
 * night relies on nobody being at a desk.
 * @param isBankHoliday of a London calendar day (`2026-12-25`)
 */
export function isInHours(
  { officeHours }: Pick<EscalationSettings, 'officeHours'>,
  at: Date,
  isBankHoliday: (day: string) => boolean,
): boolean {
  const parsed = parseOpeningHours(officeHours);
  return parsed.ok && openState({ hours: parsed.hours, now: at, isBankHoliday }).open;
}
