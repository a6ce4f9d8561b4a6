import express, { type RequestHandler, Router } from 'express';
import { sampleTeamMembers } from '@councillor-safety/core/people/sample-groups';
import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import { conversationOf } from '../connector/activity';
import { pressInThread, replyInThread, type Thread } from '../connector/channel-talk';
import { channelOf, threadId } from '../connector/conversation-ids';
import { whyNot } from '../connector/deliver';
import type { Channel } from '../connector/installing';
import { nameOf } from '../connector/team-state';
import { answerAction, type CardAction, partsOf } from './chat-actions';
import { knownPerson, personOf } from './chat-person';
import { follow } from './follow';

/** The team is its members' alone: anybody else learns nothing of it, not even that it is there. */
export const isMember = (person: SamplePerson): boolean => sampleTeamMembers.includes(person);

const membersOnly: RequestHandler = (_request, response, next) => {
  if (isMember(personOf(response))) next();
  else response.status(404).json({ error: 'There is no such team.' });
};

/** Of a thread that is there, in a channel that is there. */
function threadIn(channel: Channel, body: unknown): Thread | undefined {
  const { channelId = '', postId = '' } = (body ?? {}) as Partial<Thread>;
  const isChannel = channelOf(channelId)?.id === channelId && !channel.team.isDeleted(channelId);
  const isThere = isChannel && channel.conversations.find(threadId(channelId, postId)) !== undefined;
  return isThere ? { channelId, postId } : undefined;
}

const noThread = { error: 'This post is not there any more.' };

/** `{channelId, postId, text, mention}` */
const reply =
  (channel: Channel): RequestHandler =>
  async (request, response) => {
    const thread = threadIn(channel, request.body);
    const { text, mention } = request.body as { text?: unknown; mention?: unknown };
    const words = typeof text === 'string' ? text.trim() : '';
    if (!thread) return void response.status(404).json(noThread);
    if (!words) return void response.status(400).json({ error: 'Write a reply first.' });
    const given = { ...thread, text: words, mention: mention === true };
    const { message, delivered } = await replyInThread(channel, personOf(response), given);
    if (!delivered || delivered.ok) response.status(201).json(message);
    else response.status(502).json({ error: whyNot(delivered) });
  };

/** A button of a card in a post. */
const act =
  (channel: Channel): RequestHandler =>
  async (request, response) => {
    const thread = threadIn(channel, request.body);
    if (!thread) return void response.status(404).json(noThread);
    if (channel.team.app() !== true)
      return void response.status(409).json({ error: 'The app is not in this team any more.' });
    const action = request.body as CardAction;
    const parts = { ...partsOf(action), replyToId: action.replyToId };
    answerAction(response, await pressInThread(channel, personOf(response), { ...thread, parts }));
  };

/** `/teams/team/<person>/…`: what the shell's channels read and send. */
export function teamRouter(channel: Channel): Router {
  const team = Router({ mergeParams: true });
  const json = express.json({ limit: '1mb' });
  team.get('/posts', (_request, response) => {
    const channels = channel.team.channels().map(({ id, name }) => ({
      id,
      name: nameOf({ id, name }),
      messages: channel.conversations.channelMessages(id),
    }));
    response.set('Cache-Control', 'no-store').json({ name: sampleTeam.name, channels });
  });
  team.get(
    '/events',
    follow(channel.conversations, (event) => channelOf(conversationOf(event)) !== undefined),
  );
  team.post('/replies', json, reply(channel));
  team.post('/actions', json, act(channel));
  return Router().use('/:person', knownPerson, membersOnly, team);
}
