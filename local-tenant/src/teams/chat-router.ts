import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { type SamplePerson, samplePeople } from '@councillor-safety/core/people/sample-people';
import { type ChatEvent, type Conversations, personalId } from '../connector/conversations';
import { botAccount, memberId } from '../connector/member';
import { type Delivery, deliver, personalActivity } from './deliver';

export interface ChatSettings extends Delivery {
  readonly conversations: Conversations;
}

const personOf = (response: Response): SamplePerson => response.locals.person as SamplePerson;

const knownPerson: RequestHandler = (request, response, next) => {
  response.locals.person = samplePeople.find(({ key }) => key === request.params.person);
  if (response.locals.person) next();
  else response.status(404).json({ error: `Nobody has the key '${String(request.params.person)}'.` });
};

/** What Teams tells a bot when a person first gets the app, before anything they write. */
async function introduce(person: SamplePerson, settings: ChatSettings): Promise<void> {
  if (!settings.conversations.personal(person.id).isNew) return;
  const member = { id: memberId(person.id), aadObjectId: person.id };
  const added = { type: 'conversationUpdate', membersAdded: [botAccount, member] };
  await deliver(settings, personalActivity(person, settings, added));
  await deliver(settings, personalActivity(person, settings, { type: 'installationUpdate', action: 'add' }));
}

function send(settings: ChatSettings): RequestHandler {
  return async (request, response) => {
    const { text = '' } = request.body as { text?: string };
    if (!text.trim()) {
      response.status(400).json({ error: 'Write a message first.' });
      return;
    }
    const person = personOf(response);
    await introduce(person, settings);
    const { conversation } = settings.conversations.personal(person.id);
    const message = settings.conversations.append(
      conversation.id,
      { type: 'message', text },
      { fromBot: false },
    );
    const activity = personalActivity(person, settings, {
      type: 'message',
      id: message.id,
      text,
      textFormat: 'plain',
    });
    const delivered = await deliver(settings, activity);
    response.status(delivered.ok ? 201 : 502).json(delivered.ok ? message : { error: delivered.reason });
  };
}

interface CardAction {
  readonly kind: 'submit' | 'execute';
  readonly replyToId: string;
  readonly id?: string;
  readonly verb?: string;
  readonly data?: unknown;
}

/** A button on a card: `Action.Submit` is a message with a value, `Action.Execute` an invoke with an answer. */
function act(settings: ChatSettings): RequestHandler {
  return async (request, response) => {
    const { kind, replyToId, id, verb, data } = request.body as CardAction;
    const parts =
      kind === 'execute'
        ? {
            type: 'invoke',
            name: 'adaptiveCard/action',
            value: { action: { type: 'Action.Execute', id, verb, data }, trigger: 'manual' },
          }
        : { type: 'message', text: '', value: data };
    const delivered = await deliver(
      settings,
      personalActivity(personOf(response), settings, { ...parts, replyToId }),
    );
    response
      .status(delivered.ok ? 200 : 502)
      .json(delivered.ok ? (delivered.body ?? {}) : { error: delivered.reason });
  };
}

function follow(conversations: Conversations) {
  return (request: Request, response: Response): void => {
    const id = personalId(personOf(response).id);
    const tell = (event: ChatEvent): void => {
      if (event.message.conversationId === id) response.write(`data: ${JSON.stringify(event)}\n\n`);
    };
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).flushHeaders();
    conversations.changes.on('change', tell);
    request.on('close', () => conversations.changes.off('change', tell));
  };
}

/** `/teams/chat/<person>/…`: what the shell's chat reads and sends. */
export function chatRouter(settings: ChatSettings): Router {
  const { conversations } = settings;
  const chat = Router({ mergeParams: true });
  chat.get('/messages', (_request, response) => {
    response
      .set('Cache-Control', 'no-store')
      .json({ messages: conversations.messages(personalId(personOf(response).id)) });
  });
  chat.get('/events', follow(conversations));
  chat.post('/open', async (_request, response) => {
    await introduce(personOf(response), settings);
    response.status(200).json({});
  });
  chat.post('/messages', express.json(), send(settings));
  chat.post('/actions', express.json(), act(settings));
  return Router().use('/:person', knownPerson, chat);
}
