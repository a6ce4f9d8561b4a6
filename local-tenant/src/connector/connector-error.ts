import type { Response } from 'express';

const problems = {
  Unauthorized: [401, 'The token is missing or is not for the bot channel.'],
  BadSyntax: [400, 'The request is not understood.'],
  ConversationNotFound: [404, 'Conversation not found.'],
  ActivityNotFoundInConversation: [404, 'The conversation has no such activity.'],
  MemberNotFound: [404, 'The conversation has no such member.'],
  BotNotInConversationRoster: [403, 'The bot is not part of the conversation roster.'],
  MessageSizeTooBig: [413, 'Message size too large.'],
} as const;

/** Answers as the Teams connector does. `detail` says what was tried. */
export function connectorError(response: Response, code: keyof typeof problems, detail = ''): void {
  const [status, message] = problems[code];
  response.status(status).json({ error: { code, message: detail ? `${message} (${detail})` : message } });
}
