/** Words of the screen where officers answer what people asked about bulletins. */
export const questionsStrings = {
  heading: 'Questions about bulletins',
  why: 'The answer goes to the own chat of whoever asked. Nobody else sees it there.',
  none: 'Nobody has asked anything yet.',
  waiting: 'Waiting for an answer',
  noneWaits: 'No question waits for an answer.',
  answered: 'Answered',
  asked: '{{name}}: {{when}}',
  about: 'About: {{title}}',
  answer: 'Answer',
  answerName: 'Answer {{name}}',
  label: 'Your answer to {{name}}',
  send: 'Send the answer',
  empty: 'Write your answer first.',
  sent: 'Your answer was sent to {{name}}.',
  answeredBy: '{{name}} answered: {{when}}',
} as const;
