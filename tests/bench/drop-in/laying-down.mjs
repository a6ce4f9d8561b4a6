/** Sessions for a measurement. */
import { randomUUID } from 'node:crypto';

const dayMs = 86_400_000;

/** A London calendar day so many days from now. */
export const dayFromNow = (days) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' }).format(
    Date.now() + days * dayMs,
  );

export const draft = (changes = {}) => ({
  ways: ['phone', 'teams'],
  ...{ firstDay: dayFromNow(2), lastDay: dayFromNow(2), recurrence: { every: 'once' } },
  ...{ from: '09:00', to: '19:00', slotMinutes: 15, gapMinutes: 0, places: 1 },
  ...{ noticeMinutes: 0, aheadDays: 90, openTo: 'everyone', bankHolidays: 'hold' },
  ...changes,
});

/** One session after the other, each held by whoever lays it down or by `holderId`. */
export async function layDown(officer, wishes) {
  for (const { holderId, draft } of wishes) {
    const { version } = (await officer('GET', '/api/drop-in/sessions')).body;
    const body = { version, draft, holderId, affected: [] };
    const headers = { 'Idempotency-Key': randomUUID() };
    await officer('POST', '/api/drop-in/sessions', { body, headers });
  }
}
