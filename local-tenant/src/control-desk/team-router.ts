import { Router, type Response } from 'express';
import { sampleTeamMembers } from '@councillor-safety/core/people/sample-groups';
import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { type SampleChannel, sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import type { ChatMessage } from '../connector/activity';
import { pressInThread, replyInThread, type Thread } from '../connector/channel-talk';
import { postOf } from '../connector/conversation-ids';
import type { Delivered } from '../connector/deliver';
import type { Channel } from '../connector/installing';
import { addToTeam, removeFromTeam, setChannelDeleted } from '../connector/team-app';
import { nameOf } from '../connector/team-state';
import { record, text, type Json } from '../graph-wire/body';
import { badRequest, GraphError } from '../graph-wire/graph-error';

const notThere = (what: string): GraphError => new GraphError(404, 'itemNotFound', what);

function channelNamed(name: string): SampleChannel {
  const channel = sampleTeam.channels.find((each) => nameOf(each) === name);
  if (!channel) throw notThere(`The team has no channel '${name}'.`);
  return channel;
}

function memberNamed(key: unknown): SamplePerson {
  const person = sampleTeamMembers.find((each) => each.key === key);
  if (!person) throw notThere(`Nobody in the team has the key '${String(key)}'.`);
  return person;
}

const yesOrNo = (value: unknown, name: string): boolean => {
  if (typeof value === 'boolean') return value;
  throw badRequest(`${name} must be true or false.`);
};

const channelView = (channel: Channel, { id, name }: SampleChannel): object => ({
  id,
  name: nameOf({ id, name }),
  deleted: channel.team.isDeleted(id),
});

const line = ({ conversationId, ...message }: ChatMessage): object => ({
  ...message,
  conversationId,
  postId: postOf(conversationId),
});

/** The post that a message of the channel belongs to. */
function threadOf(channel: Channel, { id: channelId }: SampleChannel, messageId: string): Thread {
  const message = channel.conversations.channelMessages(channelId).find(({ id }) => id === messageId);
  if (!message) throw notThere(`The channel has no message '${messageId}'.`);
  return { channelId, postId: postOf(message.conversationId) ?? message.id };
}

function answer(response: Response, delivered: Delivered): void {
  if (delivered.status === undefined) response.status(502).json({ error: { message: delivered.reason } });
  else response.json({ status: delivered.status, body: delivered.body });
}

/** `{person, messageId, text, mention?}`: with a mention, what the bot answered; without one `{}`. */
async function reply(channel: Channel, response: Response, { name, body }: { name: string; body: Json }) {
  const thread = threadOf(channel, channelNamed(name), text(body.messageId, 'messageId'));
  const mention = yesOrNo(body.mention ?? true, 'mention');
  const words = { ...thread, text: text(body.text, 'text'), mention };
  const { delivered } = await replyInThread(channel, memberNamed(body.person), words);
  if (delivered) answer(response, delivered);
  else response.json({});
}

/** `{person, messageId, verb, data}`: presses a button of that message's card. */
async function press(channel: Channel, response: Response, { name, body }: { name: string; body: Json }) {
  const replyToId = text(body.messageId, 'messageId');
  const thread = threadOf(channel, channelNamed(name), replyToId);
  const action = { type: 'Action.Execute', verb: text(body.verb, 'verb'), data: body.data ?? {} };
  const value = { action, trigger: 'manual' };
  const parts = { type: 'invoke', name: 'adaptiveCard/action', replyToId, value };
  answer(response, await pressInThread(channel, memberNamed(body.person), { ...thread, parts }));
}

/** `/control/team` and `/control/channels/<name>`: the sample team, its app, and what is said in its channels. */
export function teamRouter(channel: Channel): Router {
  const router = Router();
  const teamView = (): object => ({
    id: sampleTeam.id,
    name: sampleTeam.name,
    installed: channel.team.app() === true,
    channels: sampleTeam.channels.map((each) => channelView(channel, each)),
  });
  router.get('/team', (_request, response) => void response.json(teamView()));
  router.post('/team/app', async (request, response) => {
    const { installed } = record(request.body, 'The request body');
    if (yesOrNo(installed, 'installed')) await addToTeam(channel);
    else await removeFromTeam(channel);
    response.json(teamView());
  });
  router.get('/channels/:name', (request, response) => {
    const found = channelNamed(request.params.name);
    const messages = channel.conversations.channelMessages(found.id).map(line);
    response.json({ ...channelView(channel, found), messages });
  });
  router.post('/channels/:name', async (request, response) => {
    const found = channelNamed(request.params.name);
    const deleted = yesOrNo(record(request.body, 'The request body').deleted, 'deleted');
    if (deleted && found.name === undefined)
      throw badRequest('The first channel of a team cannot be deleted.');
    await setChannelDeleted(channel, found, deleted);
    response.json(channelView(channel, found));
  });
  const withBody =
    (work: typeof reply) => (request: { params: { name: string }; body: unknown }, response: Response) =>
      work(channel, response, { name: request.params.name, body: record(request.body, 'The request body') });
  router.post('/channels/:name/reply', withBody(reply));
  router.post('/channels/:name/press', withBody(press));
  return router;
}
