import { Router, type RequestHandler } from 'express';
import { samplePeople, type SamplePerson } from '@councillor-safety/core/people/sample-people';
import type { ChatMessage } from '../connector/activity';
import { personalId } from '../connector/conversation-ids';
import { deliver, personalActivity } from '../connector/deliver';
import { addApp, type Channel, removeApp, setBlocked } from '../connector/installing';
import { record, type Json } from '../graph-wire/body';
import { badRequest, GraphError } from '../graph-wire/graph-error';

/** One of the sample council, or of the invented crowd. */
export function personNamed(key: unknown, { invented }: Channel): SamplePerson {
  const person = samplePeople.find((each) => each.key === key) ?? invented.byKey(String(key));
  if (!person) throw new GraphError(404, 'itemNotFound', `Nobody has the key '${String(key)}'.`);
  return person;
}

const line = ({ id, fromBot, edited, seen, sentAt, activity }: ChatMessage): object => ({
  id,
  fromBot,
  edited,
  seen,
  sentAt,
  activity,
});

/** A conversation that is not the person's own chat has to exist before the bot can answer in it. */
function readyConversation({ conversations }: Channel, person: SamplePerson, parts: Json): void {
  const { id } = (parts.conversation ?? {}) as { id?: unknown };
  if (typeof id === 'string' && id !== personalId(person.id)) conversations.shared(id);
}

/** The body's parts in the place of what Teams would write. The answer is the bot's own: `{status, body}`. */
function deliverAs(channel: Channel): RequestHandler {
  return async (request, response) => {
    const person = personNamed(request.params.person, channel);
    const parts = record(request.body, 'The request body');
    if (typeof parts.type !== 'string') throw badRequest('type must be a string.');
    readyConversation(channel, person, parts);
    const delivered = await deliver(channel, personalActivity(person, channel, parts));
    if (delivered.status === undefined) response.status(502).json({ error: { message: delivered.reason } });
    else response.json({ status: delivered.status, body: delivered.body });
  };
}

/** `{installed?, blocked?}` → the state after it. */
function changeApp(channel: Channel): RequestHandler {
  return async (request, response) => {
    const person = personNamed(request.params.person, channel);
    const { installed, blocked } = record(request.body, 'The request body');
    for (const [name, value] of Object.entries({ installed, blocked })) {
      if (value !== undefined && typeof value !== 'boolean')
        throw badRequest(`${name} must be true or false.`);
    }
    if (installed === true) await addApp(channel, person);
    if (installed === false) await removeApp(channel, person);
    if (typeof blocked === 'boolean') setBlocked(channel, person, blocked);
    response.json(channel.apps.state(person.id));
  };
}

/** `/control/chats/<person>` and `/control/conversations/<id>`: what was said, and activities as a tester likes them. */
export function chatsRouter(channel: Channel): Router {
  const { conversations, apps } = channel;
  const router = Router();
  router.get('/chats/:person', (request, response) => {
    const { id } = personNamed(request.params.person, channel);
    response.json({ messages: conversations.messages(personalId(id)).map(line), app: apps.state(id) });
  });
  router.post('/chats/:person/deliver', deliverAs(channel));
  router.post('/chats/:person/app', changeApp(channel));
  router.get('/conversations/:id', (request, response) => {
    response.json({ messages: conversations.messages(request.params.id).map(line) });
  });
  return router;
}
