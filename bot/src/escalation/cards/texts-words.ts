import { londonDay, londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { EscalationOutcome } from '@councillor-safety/core/escalation/escalation-words';
import type { IncidentKind } from '@councillor-safety/core/incident/incident-words';
import type { Office } from '@councillor-safety/core/people/people';

/** Words that stand on every card. */
export const cardWords = {
  numbers: 'Phone numbers',
  back: 'Back',
} as const;

const dayMs = 24 * 3_600_000;
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** `Monday 23 November` in London. @param iso an instant */
export const dayInWords = (iso: string): string => longDay.format(new Date(iso));

/** `23:46` in London, with the day when it is not today. @param iso an instant */
export function timeInWords(iso: string, now: Date): string {
  const at = new Date(iso);
  const time = londonWallTime(at).slice(11);
  const day = londonDay(at);
  const today = londonDay(now);
  if (day === today) return time;
  if (day === dayAfter(today, 1)) return `${time} tomorrow`;
  if (day === dayAfter(today, -1)) return `${time} yesterday`;
  return `${time} on ${dayInWords(iso)}`;
}

const mostNamed = 4;

/** `the officer on call, Imani Larkspur and 3 others`; each once. */
export function listInWords(items: readonly string[]): string {
  const each = [...new Set(items)];
  const left = each.length - mostNamed;
  const shown = left > 1 ? [...each.slice(0, mostNamed), `${left} others`] : each;
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}

/** For the beginning of a sentence: `the officer on call` is a role, and roles are written small. */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const outcomeWords: Readonly<Record<EscalationOutcome, string>> = {
  talked: 'We talked, and that was enough',
  advised: 'I gave advice',
  reported: 'A report was made',
  police: 'The police are dealing with it',
  'other-service': 'I passed it on to another service',
  'no-answer': 'They did not answer me',
};

export const kindWords: Readonly<Record<IncidentKind, string>> = {
  'verbal-abuse': 'Verbal abuse',
  'physical-attack': 'Physical attack',
  stalking: 'Stalking, following or waiting for somebody',
  'threat-of-harm': 'Threat of harm',
  misinformation: 'Lies or attacks on their character',
  'abusive-messages': 'Abusive messages',
  'sexual-harassment': 'Sexual harassment or assault',
  'malicious-communication': 'Malicious letter, call or post',
  'damage-or-gifts': 'Damage to property or unwanted gifts',
  other: 'Something else',
};

export const officeWords: Readonly<Record<Office, string>> = {
  'democratic-services': 'member services',
  'monitoring-officer': 'the monitoring officer’s team',
  legal: 'legal',
  'health-and-safety': 'health and safety',
  'community-safety': 'community safety',
  communications: 'communications',
  'human-resources': 'human resources',
};
