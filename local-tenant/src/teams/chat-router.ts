import express, { type RequestHandler, type Response, Router } from 'express';
import { type ChatEvent, conversationOf } from '../connector/activity';
import { personalId } from '../connector/conversation-ids';
import { addApp, removeApp, setBlocked } from '../connector/installing';
import { act, tellTyping } from './chat-actions';
import { edit, send, takeBack } from './chat-messages';
import { type ChatSettings, knownPerson, mayWrite, personOf } from './chat-person';
import { chatPictures } from './chat-pictures';
import { follow } from './follow';

const isOwn = (event: ChatEvent, response: Response): boolean =>
  conversationOf(event) === personalId(personOf(response).id);

/** Opening the chat gives the app to whoever never had it. Whoever removed it has to ask for it. */
function open(settings: ChatSettings): RequestHandler {
  return async (_request, response) => {
    const person = personOf(response);
    if (settings.apps.state(person.id).installation === 'never') await addApp(settings, person);
    response.json(settings.apps.state(person.id));
  };
}

/** `{installed}` or `{blocked}`: what the person does with the app. */
function changeApp(settings: ChatSettings): RequestHandler {
  return async (request, response) => {
    const person = personOf(response);
    const { installed, blocked } = (request.body ?? {}) as { installed?: boolean; blocked?: boolean };
    if (installed === true) await addApp(settings, person);
    if (installed === false) await removeApp(settings, person);
    if (typeof blocked === 'boolean') setBlocked(settings, person, blocked);
    response.json(settings.apps.state(person.id));
  };
}

/** `/teams/chat/<person>/…`: what the shell's chat reads and sends. */
export function chatRouter(settings: ChatSettings): Router {
  const { conversations, apps, feed } = settings;
  const chat = Router({ mergeParams: true });
  const [json, writer] = [express.json({ limit: '1mb' }), mayWrite(settings)];
  chat.get('/messages', (_request, response) => {
    const { id } = personOf(response);
    const messages = conversations.messages(personalId(id));
    response.set('Cache-Control', 'no-store').json({ messages, app: apps.state(id), feed: feed.lines(id) });
  });
  chat.get('/events', follow(conversations, isOwn));
  chat.post('/open', open(settings));
  chat.post('/app', json, changeApp(settings));
  chat.post('/typing', tellTyping(settings));
  chat.use('/pictures', chatPictures(settings));
  chat.post('/messages', writer, json, send(settings));
  chat.patch('/messages/:id', writer, json, edit(settings));
  chat.delete('/messages/:id', writer, takeBack(settings));
  chat.post('/actions', writer, json, act(settings));
  return Router().use('/:person', knownPerson, chat);
}
