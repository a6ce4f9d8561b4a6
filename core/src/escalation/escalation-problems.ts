/**
 * Why settings or a consent cannot be saved: one plain sentence, no blame. The keys go to the tab, which says them in the reader's
 * language; the service answers with the English sentence.
 */
export const escalationProblems = {
  groupUnknown: 'This step asks a group that is not there any more. Choose another group.',
  groupTwice: 'Two groups have this name. Give one of them another name.',
  groupIdTwice: 'This group is here twice. Take one away.',
  groupEmpty: 'There is nobody in this group. Add at least one person, or remove the group.',
  personUnknown: 'Somebody in this group is not an officer or a safety champion. Take them out.',
  personTwice: 'Somebody is in this group twice. Take one away.',
  officeHours: 'Write office hours such as Mon to Fri 9am to 5pm.',
  phone: 'Write a phone number that can be rung, such as 01632 960123.',
} as const;
export type EscalationProblem = keyof typeof escalationProblems;

const prefix = 'escalation.problems.';

/** The message that goes with a path: a key into the string files. */
export const problem = (key: EscalationProblem): string => `${prefix}${key}`;

/** The English sentence for a message; anything that is not one of our keys is returned as it is. */
export function problemSentence(message: string): string {
  const key = message.startsWith(prefix) ? message.slice(prefix.length) : '';
  return key in escalationProblems ? escalationProblems[key as EscalationProblem] : message;
}
