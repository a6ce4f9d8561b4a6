const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clockTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What stands on cards besides the bulletin itself. */
export const cardWords = {
  urgent: 'Urgent',
  notConfirmed: 'You have not confirmed this yet.',
  corrected: (at: Date) => `Corrected on ${longDay.format(at)}`,
  photoOf: (name: string) => `Photo of ${name}`,

  read: 'I have read and understood',
  wasRead: (at: Date) => `You confirmed this on ${longDay.format(at)} at ${clockTime.format(at)}.`,

  ask: 'Ask a question',
  goesTo: (readers: string) => `Your question goes to ${readers}. The answer comes to your own chat.`,
  officers: 'the officers who look after bulletins',
  danger: 'In danger now? Call 999.',
  question: 'Your question',
  noQuestion: 'Write your question first.',
  sendQuestion: 'Send the question',

  buttonsBelow: 'Below this, people get two buttons: “I have read and understood” and “Ask a question”.',
  decision: 'Your decision',
  askedChampion: (name: string) => `${name} asks you to approve this bulletin. It goes out under your name.`,
  askedOfficer: (name: string) =>
    `${name} asks you, as a second officer, to approve this urgent bulletin in place of the safety champion.`,
  why: (reason: string) => `Why: ${reason}`,
  approve: 'Approve',
  sendBack: 'Send back',
  change: 'What should change?',
  noChange: 'Write what should change first.',
  sendBackNow: 'Send it back',
  approvedBy: (name: string) => `Approved by ${name}.`,
  refusedBy: (name: string) => `Sent back by ${name}.`,
  movedOn: 'This has moved on since. There is nothing to decide here any more.',

  withdrawn: 'This bulletin has been withdrawn. You need do nothing.',
  spoken: 'A bulletin about councillors’ safety.',
  spokenApproval: 'A bulletin waits for your decision.',
  spokenWithdrawn: 'A bulletin has been withdrawn.',
} as const;
