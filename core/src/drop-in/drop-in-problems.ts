/**
 * What somebody reads when a session or a booking cannot be as they wish: one plain sentence, no blame. The schemas and rules carry
 * the keys, so that the tab can say them in the reader's language; the service answers with the English sentence.
 */
export const dropInProblems = {
  date: 'Enter a real date.',
  clock: 'Enter a time, such as 17:00.',
  person: 'Choose a person.',
  ways: 'Choose at least one way of meeting.',
  room: 'Say where to come to, in 120 characters or fewer.',
  roomMissing: 'Say where to come to.',
  teamsLink: 'Paste a Teams link that begins with https://teams.microsoft.com/ or https://teams.live.com/.',
  recurrence: 'Choose how often the session is held.',
  days: 'Choose at least one day.',
  everyWeeks: 'Choose between every week and every 8 weeks.',
  dayOfMonth: 'Choose a day of the month between 1 and 31.',
  slotMinutes: 'An appointment can take 10 minutes to 4 hours.',
  gapMinutes: 'The gap can be up to 2 hours.',
  places: 'Choose between 1 and 40 places.',
  noticeMinutes: 'Notice can be up to 14 days.',
  aheadDays: 'Choose between 1 and 365 days.',
  notes: 'Write 1,000 characters or fewer.',
  endBeforeStart: 'The end must be after the start.',
  tooShort: 'No appointment fits between the start and the end.',
  tooLong: 'The last date can be up to two years after the first.',
  past: 'This date has passed already. Choose a date to come.',
  never: 'With these dates no session comes about. Check the days and the last date.',
  overlap: 'This person holds another session then already. Choose another time.',
  holderUnknown: 'This person is not an officer or a safety champion. Choose somebody else.',
  tooMany: 'There are 500 sessions already. Remove sessions that are over.',
  notHeldThen: 'The session is not held on that day.',
  phone: 'Enter a telephone number, or leave this empty.',
  topic: 'Write 1,000 characters or fewer.',
  way: 'Choose how you want to meet.',
  wayNotOffered: 'This way of meeting is not offered for this time. Choose another.',
  noSuchSlot: 'This time is not offered any more. Choose another.',
  tooSoon: 'This time is too soon to book. Choose a later one, or talk to someone today.',
  tooFar: 'This time cannot be booked yet. Choose an earlier one.',
  ownClash: 'You have another appointment at this time.',
  tooManyBookings: 'You have 12 appointments to come already. Cancel one that you do not need.',
  notWithYou: 'You chose not to meet this person. Change that under "Your choices" first.',
  reference: 'We could not find that report.',
  over: 'This appointment is over.',
  begun: 'This appointment has begun already, so this can no longer be changed.',
  cancelled: 'This appointment was cancelled already.',
  displaced: 'The time of this appointment was taken out. A new time has not been chosen yet.',
  notBegun: 'This can be said once the appointment has begun.',
  notAsked: 'Nothing is asked about this appointment any more.',
  words: 'Write something first, in 4,000 characters or fewer.',
  notesFull: 'There is no room for more notes on this appointment.',
  followUp: 'Choose a day to come, within a year.',
  seriesTimes: 'Choose between 2 and 26 appointments.',
  coverSelf: 'Choose somebody other than the person who holds it.',
  coverDays: 'Choose at least one day on which the session is held.',
  coverClash: 'This person holds another session then. Choose somebody else.',
  coverOver: 'This was answered or taken back already. Nothing has changed.',
  coverNotForYou: 'Somebody else was asked.',
  wishEmpty: 'Nothing fits this wish. Choose at least one day, one time of day and one way.',
  wishTwice: 'You are on the waiting list for this already.',
  offerOver: 'This offer is over. You are still on the waiting list.',
  remindMinutes: 'A reminder can come between 15 minutes and 12 hours before.',
  offerMinutes: 'An offer can be kept open between 15 minutes and 24 hours.',
} as const;
export type DropInProblem = keyof typeof dropInProblems;

const prefix = 'dropIn.problems.';

/** The message that a schema gives: a key into the string files. */
export const problem = (key: DropInProblem): string => `${prefix}${key}`;

const isKnown = (key: string): key is DropInProblem => Object.hasOwn(dropInProblems, key);

/** The key in a message of a schema; undefined for any other message. */
export function problemKey(message: string): DropInProblem | undefined {
  const key = message.startsWith(prefix) ? message.slice(prefix.length) : '';
  return isKnown(key) ? key : undefined;
}

/** The English sentence for a schema's message; anything that is not one of our keys is returned as it is. */
export function problemSentence(message: string): string {
  const key = problemKey(message);
  return key === undefined ? message : dropInProblems[key];
}
