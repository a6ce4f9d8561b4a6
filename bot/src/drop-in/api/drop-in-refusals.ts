import { dropInProblems, type DropInProblem } from '@councillor-safety/core/drop-in/drop-in-problems';
import { badField, conflict, type Problem } from '../../problems/problems';

/** Which field of the request a problem is about, where it is not the time that was chosen. */
const fields: Partial<Readonly<Record<DropInProblem, string>>> = {
  way: 'details.way',
  wayNotOffered: 'details.way',
  phone: 'details.phone',
  topic: 'details.topic',
  reference: 'details.reference',
  words: 'words',
  notesFull: 'words',
  followUp: 'on',
  wishEmpty: 'wish',
  wishTwice: 'wish',
};

/** What was asked for cannot be had. */
export const refused = (problem: DropInProblem): Problem =>
  badField(fields[problem] ?? 'slotId', dropInProblems[problem]);

/** These say that the appointment is no longer as the person saw it: they are shown it as it is. */
const overtaken: ReadonlySet<DropInProblem> = new Set([
  'over',
  'begun',
  'cancelled',
  'displaced',
  'notBegun',
  'notAsked',
  'noSuchSlot',
]);

/** What somebody wished to do to an appointment does not go. */
export const changeRefused = (problem: DropInProblem, current: unknown): Problem =>
  overtaken.has(problem) ? conflict(dropInProblems[problem], { current }) : refused(problem);
