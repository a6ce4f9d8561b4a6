import { londonDay } from '../clock/london-time';
import { daysAfter } from '../clock/opening-hours-calendar';
import { dropInLimits } from './drop-in';
import { hasBegun } from './drop-in-actions';
import type { Rule } from './drop-in-change-rule';
import { noTime, noTimeToCome } from './drop-in-change-time';

const yearOfDays = 365;

export const details: Rule<'details'> = (booking, event, { now }) =>
  noTimeToCome(booking, now) ?? { parts: { details: event.details }, effects: [] };

/** What became of it stays open to be said after it is over. */
export const outcome: Rule<'outcome'> = (booking, event, { now }) => {
  const problem = noTime(booking, now);
  if (problem && problem !== 'over') return problem;
  return hasBegun(booking, now) ? { parts: { outcome: event.outcome }, effects: [] } : 'notBegun';
};

export const note: Rule<'note'> = ({ notes }, event, { now, by }) => {
  const words = event.words.trim();
  if (!by || words === '' || words.length > dropInLimits.words) return 'words';
  const all = [...notes, { by: by.id, byName: by.name, at: now.toISOString(), words }];
  // By what they come to in the list, which holds only so much of one booking.
  if (JSON.stringify(all).length > dropInLimits.allNotes) return 'notesFull';
  return { parts: { notes: all }, effects: [] };
};

export const followUp: Rule<'follow-up'> = (_booking, { on }, { now }) => {
  const today = londonDay(now);
  const isToCome = on === undefined || (on > today && on <= daysAfter(today, yearOfDays));
  return isToCome ? { parts: { followUpOn: on }, effects: [] } : 'followUp';
};
