import type { RequestHandler, Response } from 'express';
import type { Activity, ChatMessage } from '../connector/activity';
import { personalId } from '../connector/conversation-ids';
import { deliver, personalActivity, whyNot } from '../connector/deliver';
import { addApp } from '../connector/installing';
import { type InlinePicture, picturesOf, written } from '../connector/written';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { type ChatSettings, personOf } from './chat-person';

interface Written {
  readonly text?: string;
  /** Of what `POST …/pictures` answered. */
  readonly pictures?: readonly string[];
}

const cleanText = ({ text }: Written): string => (typeof text === 'string' ? text.trim() : '');

/** The person's own pictures among the ids; others are left out. */
function inlinePictures(
  settings: ChatSettings,
  response: Response,
  { pictures = [] }: Written,
): InlinePicture[] {
  const exact = settings.control.settings().pictureType === 'exact';
  return pictures.flatMap((id) => {
    const picture = settings.pictures.find(id, { personId: personOf(response).id });
    const contentUrl = `${settings.tenantUrl}/connector/v3/attachments/${id}/views/original`;
    return picture ? [{ contentType: exact ? picture.contentType : 'image/*', contentUrl }] : [];
  });
}

/** Tells the bot, then marks the line as seen or says that it was not taken. */
async function tellBot(
  settings: ChatSettings,
  response: Response,
  told: { message: ChatMessage; parts: object },
) {
  const { message, parts } = told;
  const activity = personalActivity(personOf(response), settings, { ...parts, id: message.id });
  const delivered = await deliver(settings, activity);
  if (delivered.ok) settings.conversations.markSeen(message);
  if (delivered.ok) response.status(response.req.method === 'POST' ? 201 : 200).json(message);
  else response.status(502).json({ error: whyNot(delivered) });
}

/** `POST …/messages` `{text, pictures}`. Whoever writes first has opened the app. */
export function send(settings: ChatSettings): RequestHandler {
  return async (request, response) => {
    const body = (request.body ?? {}) as Written;
    const [text, pictures] = [cleanText(body), inlinePictures(settings, response, body)];
    if (!text && pictures.length === 0) {
      response.status(400).json({ error: 'Write a message first.' });
      return;
    }
    const person = personOf(response);
    await addApp(settings, person);
    const parts = written(text, pictures);
    const message = settings.conversations.append(personalId(person.id), parts, { fromBot: false });
    await tellBot(settings, response, { message, parts });
  };
}

function ownMessage(
  { conversations }: ChatSettings,
  response: Response,
  id: string,
): ChatMessage | undefined {
  const message = conversations.message(personalId(personOf(response).id), id);
  if (message && !message.fromBot) return message;
  response.status(404).json({ error: 'There is no such message of yours.' });
  return undefined;
}

const event = (eventType: string): object => ({ channelData: { eventType, tenant: { id: sampleTenantId } } });

/** `PATCH …/messages/:id` `{text}` */
export function edit(settings: ChatSettings): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const text = cleanText((request.body ?? {}) as Written);
    const message = ownMessage(settings, response, request.params.id);
    if (!message) return;
    const parts: Activity = written(text, picturesOf(message.activity));
    if (!text && picturesOf(message.activity).length === 0) {
      response.status(400).json({ error: 'Write a message first, or delete it.' });
      return;
    }
    settings.conversations.replace(message.conversationId, message.id, parts);
    const told = { ...parts, type: 'messageUpdate', ...event('editMessage') };
    await tellBot(settings, response, { message, parts: told });
  };
}

/** `DELETE …/messages/:id` */
export function takeBack(settings: ChatSettings): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const message = ownMessage(settings, response, request.params.id);
    if (!message) return;
    settings.conversations.remove(message.conversationId, message.id);
    const parts = { type: 'messageDelete', ...event('softDeleteMessage') };
    await tellBot(settings, response, { message, parts });
  };
}
