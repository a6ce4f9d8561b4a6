/**
 * What an officer reads when the rota cannot take something: one plain sentence, no blame. The schemas and rules carry the
 * keys, so that the tab can say them in the reader's language; the service answers with the English sentence.
 */
export const onCallProblems = {
  date: 'Enter a real date.',
  time: 'Enter a real date and a time, such as 01/12/2026 17:00.',
  clock: 'Enter a time, such as 17:00.',
  line: 'Choose first or second on call.',
  person: 'Choose a person.',
  personUnknown: 'This person is not an officer or a safety champion. Choose somebody else.',
  personTwice: 'Somebody stands in this rotation twice. Take one away.',
  endBeforeStart: 'The end must be after the start.',
  tooLong: 'One shift can be 14 days long at most. Make two shifts of it.',
  past: 'This has ended already. Choose a time to come.',
  overlap: 'Somebody is on call then already. To change who it is for that time, add an override.',
  overlapsItself: 'These shifts run into each other. End each before the next begins.',
  never: 'With these dates no shift comes about. Check the days and the last day.',
  days: 'Choose at least one day.',
  daysTwice: 'A day is chosen twice.',
  rotation: 'Choose between 1 and 12 people.',
  everyWeeks: 'Choose between every week and every 8 weeks.',
  tooMany: 'The rota is full. Remove shifts that are not needed.',
  officeHours: 'Write office hours such as Mon to Fri 9am to 5pm.',
  reminder: 'A reminder can come between 10 minutes and 24 hours before a shift.',
  swapNotYours: 'You can only swap time for which you are on call yourself.',
  swapSelf: 'Choose somebody other than yourself.',
  swapBegun: 'This shift has begun. Ask an officer to add an override.',
  swapTwice: 'You have offered this time to somebody already. Withdraw that offer first.',
  swapBusy: 'This person is on call then already. Choose somebody else.',
  swapOver: 'This offer is over. Nothing has changed.',
  swapNotForYou: 'This offer was made to somebody else.',
  csvEmpty: 'There are no shifts in this file.',
  csvUnreadable: 'This line cannot be read. Check its quotation marks.',
  csvHeader: 'The first line must name the columns: line, person, start, end.',
  csvColumns: 'This line has too few or too many columns.',
  csvTooMany: 'A file can hold 2,000 shifts. Split it in two.',
  csvLine: 'Write first or second.',
  csvPerson: 'Nobody who can be on call has exactly this name. Check the spelling.',
  csvPersonTwice: 'Two people have this name. Add their shifts by hand.',
  csvTime: 'Write a real date and time, such as 01/12/2026 17:00.',
  csvOverlap: 'This overlaps another line of this file.',
} as const;
export type OnCallProblem = keyof typeof onCallProblems;

const prefix = 'onCall.problems.';

/** The message that a schema gives: a key into the string files. */
export const problem = (key: OnCallProblem): string => `${prefix}${key}`;

/** The English sentence for a schema's message; anything that is not one of our keys is returned as it is. */
export function problemSentence(message: string): string {
  const key = message.startsWith(prefix) ? message.slice(prefix.length) : '';
  return key in onCallProblems ? onCallProblems[key as OnCallProblem] : message;
}
