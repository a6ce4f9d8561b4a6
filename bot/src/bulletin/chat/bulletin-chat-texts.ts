/** What the bot says about bulletins besides the cards. Nothing here names anybody or repeats what they wrote. */
export const chatTexts = {
  badPress: 'This button does not work any more. Nothing was changed.',
  notOut: 'This bulletin is not out any more, so there is nothing to confirm.',
  notOurs: 'Only people of this council can do this here. Nothing was changed.',
  confirmed: 'Thank you. You have confirmed that you read this.',
  rolesUnknown: 'I cannot check just now who may decide this. Nothing was changed. Try again in a minute.',
  championOnly: 'Only the champion who is named as author can approve this.',
  otherOfficerOnly: 'Only an officer who has not edited this bulletin can approve it.',
  sayWhat: 'Write what should change, then press the button again. Nothing was sent back yet.',
  tooLong: 'This is too long: 2,000 characters are the most. Nothing was sent.',
  noQuestion: 'Write your question first, then press the button again. Nothing was sent yet.',
  kept: ({ readBy }: { readonly readBy: string }) =>
    `Your question is kept. ${readBy} will read it and answer you in your own chat with me. Nobody watches this chat day and night.`,
  keptInThread: ({ readBy }: { readonly readBy: string }) =>
    `Thank you. If you have asked something, it is kept: ${readBy} will read it and answer you in your own chat with me, where nobody ` +
    'reads along. To get help in private, open Councillor Safety in Teams and write to me there. In danger now? Call 999.',
  notKept:
    'Something went wrong on our side, and your question was not kept. Please send it again in a minute.',
  danger: 'In danger now? Call 999.',
  askAbout: ({ title }: { readonly title: string }) => `Ask about the bulletin “${title}”`,
  news: 'Somebody has asked a question about a bulletin. Open Councillor Safety, then Bulletins and Questions, to read and answer it.',
  answered: ({ readBy, title }: { readonly readBy: string; readonly title: string }) =>
    title === ''
      ? `${readBy} answered your question about a bulletin.`
      : `${readBy} answered your question about “${title}”.`,
  youAsked: 'You asked:',
  theAnswer: 'The answer:',
  answerSpoken: 'There is an answer to a question that you asked about a bulletin.',
} as const;
