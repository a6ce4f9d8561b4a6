import type { Response } from 'express';

const problems = {
  Unauthorized: [401, 'The token is missing or is not for the bot channel.'],
  BadSyntax: [400, 'The request is not understood.'],
  ConversationNotFound: [404, 'Conversation not found.'],
  ActivityNotFoundInConversation: [404, 'The conversation has no such activity.'],
  AttachmentNotFound: [404, 'There is no such attachment.'],
  MemberNotFound: [404, 'The conversation has no such member.'],
  BotNotInConversationRoster: [403, 'The bot is not part of the conversation roster.'],
  ForbiddenOperationException: [403, 'Permission denied: the app is not installed in the personal scope.'],
  ConversationBlockedByUser: [403, 'User blocked the conversation with the bot.'],
  MessageSizeTooBig: [413, 'Message size too large.'],
  TooManyRequests: [429, 'Too many requests.'],
} as const;

export type ConnectorProblem = keyof typeof problems;

/** Answers as the Teams connector does. `detail` says what was tried. */
export function connectorError(response: Response, code: ConnectorProblem, detail = ''): void {
  const [status, message] = problems[code];
  response.status(status).json({ error: { code, message: detail ? `${message} (${detail})` : message } });
}

/** The other shape of "blocked", in which what matters is JSON inside a text. */
export function messageWritesBlocked(response: Response): void {
  const inner = { subCode: 'MessageWritesBlocked', details: 'Thread is not available for message writes' };
  const message = JSON.stringify({ ...inner, errorCode: null, errorSubCode: null }, undefined, 2);
  response.status(403).json({ errorCode: 209, message });
}
