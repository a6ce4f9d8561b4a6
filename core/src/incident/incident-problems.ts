/**
 * What the person reads when an answer cannot be taken: one plain sentence, no blame. The schemas carry the keys, so that
 * the tab can say them in the reader's language; the service answers with the English sentence.
 */
export const incidentProblems = {
  kinds: 'Choose at least one kind of incident.',
  account: 'Write at least one line about what happened.',
  accountTooLong: 'What happened must be 20,000 characters or fewer. You can add the rest as a file.',
  wholeTooLong: 'The report as a whole is too long. Shorten it a little, or add part of it as a file.',
  tooLong: 'This answer is too long. Shorten it a little.',
  tooMany: 'That is more than this form can hold. Take some away.',
  twice: 'Something is chosen twice.',
  date: 'Enter a real date.',
  time: 'Enter a real date and a time, such as 14:30.',
  future: 'When it happened cannot be in the future.',
  reference: 'A reference is CS- and 8 letters or numbers, such as CS-7K3MPX2Q.',
  message: 'Write a message first.',
  messageTooLong: 'A message can be 5,000 characters at most. Send it in two parts.',
  outcome: 'Choose an outcome before you close it.',
  fileEmpty: 'This file is empty.',
  fileTooBig: 'This file is larger than 50 MB. Send a shorter or smaller one.',
  fileType: 'This type of file cannot be taken. Send a picture, PDF, e-mail, text, sound or video file.',
  fileMany: 'A report can hold 10 files. Take one away or put several pages into one PDF.',
  fileName: 'This file has no usable name.',
} as const;
export type IncidentProblem = keyof typeof incidentProblems;

const prefix = 'incident.problems.';

/** The message that a schema gives: a key into the string files. */
export const problem = (key: IncidentProblem): string => `${prefix}${key}`;

/** The English sentence for a schema's message; anything that is not one of our keys is returned as it is. */
export function problemSentence(message: string): string {
  const key = message.startsWith(prefix) ? message.slice(prefix.length) : '';
  return key in incidentProblems ? incidentProblems[key as IncidentProblem] : message;
}
