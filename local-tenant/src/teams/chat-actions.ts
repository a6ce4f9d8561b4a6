import type { RequestHandler, Response } from 'express';
import { type Delivered, deliver, personalActivity, whyNot } from '../connector/deliver';
import { type ChatSettings, personOf } from './chat-person';

export interface CardAction {
  readonly kind: 'submit' | 'execute';
  readonly replyToId: string;
  readonly id?: string;
  readonly verb?: string;
  readonly data?: unknown;
}

export const partsOf = ({ kind, id, verb, data }: CardAction): object =>
  kind === 'execute'
    ? {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', id, verb, data }, trigger: 'manual' },
      }
    : { type: 'message', value: data };

/** A bot may put its refusal of an invoke in a body with a status to match; that is still its answer. */
export function answerAction(response: Response, delivered: Delivered): void {
  const isAnswer =
    delivered.status !== undefined && typeof delivered.body === 'object' && delivered.body !== null;
  if (isAnswer && (delivered.ok || 'type' in delivered.body)) response.json(delivered.body);
  else response.status(delivered.ok ? 200 : 502).json(delivered.ok ? {} : { error: whyNot(delivered) });
}

/** A button on a card: `Action.Submit` is a message with a value, `Action.Execute` an invoke with an answer. */
export function act(settings: ChatSettings): RequestHandler {
  return async (request, response) => {
    const action = request.body as CardAction;
    const parts = { ...partsOf(action), replyToId: action.replyToId };
    answerAction(response, await deliver(settings, personalActivity(personOf(response), settings, parts)));
  };
}

/** That the person is writing: shown to the bot, kept nowhere. */
export function tellTyping(settings: ChatSettings): RequestHandler {
  return async (_request, response) => {
    const person = personOf(response);
    if (settings.apps.state(person.id).installation === 'present')
      await deliver(settings, personalActivity(person, settings, { type: 'typing' }));
    response.json({});
  };
}
