import { turnOf } from '@councillor-safety/bot/bot-framework/turn-of';
import { anActivity, bot, personId } from './activities';
import { tenantId } from './fake-connector';

const other = 'f0000000-0000-4000-8000-000000000002';
const turn = (parts: Readonly<Record<string, unknown>> = {}) => turnOf(anActivity(parts), { tenantId });
const executed = (action: object) => ({ type: 'invoke', name: 'adaptiveCard/action', value: { action } });

test('a message of a personal chat, whole', () => {
  expect(turn({ text: ' help ' })).toEqual({
    kind: 'message',
    activityId: expect.stringMatching(/^[\w-]{16}\.1763682000000$/) as string,
    person: { id: personId, name: 'Sample Person' },
    where: 'personal',
    address: { conversationId: 'a:chat', serviceUrl: 'https://channel.test/' },
    text: 'help',
    pictures: [],
    otherAttachments: 0,
  });
});

describe('kinds', () => {
  test.each([
    ['a message', { text: 'help' }, 'message'],
    ['an empty message', {}, 'message'],
    ['a submitted card', { value: { verb: 'ask' } }, 'action'],
    ['an executed card', executed({ verb: 'ask' }), 'action'],
    ['an edit', { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }, 'edited'],
    [
      'an undeleted message',
      { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } },
      undefined,
    ],
    ['a deletion', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }, 'deleted'],
    ['the bot’s arrival', { type: 'conversationUpdate', membersAdded: [{ id: '29:x' }, bot] }, 'installed'],
    ['somebody else’s arrival', { type: 'conversationUpdate', membersAdded: [{ id: '29:x' }] }, undefined],
    ['an installation', { type: 'installationUpdate', action: 'add' }, 'installed'],
    ['a removal', { type: 'installationUpdate', action: 'remove' }, 'removed'],
    ['an installation of another sort', { type: 'installationUpdate', action: 'x' }, undefined],
    ['typing', { type: 'typing' }, 'typing'],
    ['a reaction', { type: 'messageReaction' }, undefined],
    ['another invoke', { type: 'invoke', name: 'task/fetch', value: {} }, undefined],
    ['a kind of tomorrow', { type: 'surprise' }, undefined],
    ['no conversation', { conversation: undefined }, undefined],
    ['no address', { serviceUrl: '' }, undefined],
  ])('%s', (_what, parts, kind) => {
    expect(turn(parts)?.kind).toBe(kind);
  });

  test.each([[undefined], ['text'], [null], [[]], [{ type: 7 }]])('%p is nothing', (given) => {
    expect(turnOf(given, { tenantId })).toBeUndefined();
  });
});

describe('who it is', () => {
  const from = (aadObjectId: unknown) => ({ from: { id: '29:x', name: 'X', aadObjectId } });
  test.each([
    ['no Entra id', from(undefined)],
    ['an id that is none', from('../users')],
    ['nobody', { from: undefined }],
    ['another tenant', { conversation: { id: 'a', tenantId: other } }],
    ['another tenant behind ours', { channelData: { tenant: { id: other } } }],
    ['no tenant at all', { conversation: { id: 'a' }, channelData: undefined }],
  ])('%s: nobody', (_what, parts) => {
    expect(turn(parts)).toMatchObject({ kind: 'message' });
    expect(turn(parts)?.person).toBeUndefined();
  });

  test('an id in capitals is the same person', () => {
    expect(turn(from(personId.toUpperCase()))?.person?.id).toBe(personId);
  });
});

describe('where it is', () => {
  test.each([
    ['personal', 'personal'],
    ['channel', 'channel'],
    ['groupChat', 'group'],
    [undefined, 'group'],
    ['of tomorrow', 'group'],
  ])('%s is %s', (conversationType, where) => {
    expect(turn({ conversation: { id: 'a', tenantId, conversationType } })?.where).toBe(where);
  });
});

describe('teams', () => {
  const team = { id: '19:team', name: 'Ambleford councillors', aadGroupId: 'x' };
  const inTeam = (parts: object = {}, given: unknown = team) => ({
    conversation: { id: '19:team', conversationType: 'channel', tenantId },
    channelData: { tenant: { id: tenantId }, team: given },
    ...parts,
  });
  const removed = { type: 'conversationUpdate', membersRemoved: [{ id: '29:x' }, bot] };

  test.each([
    ['the bot is added', { type: 'conversationUpdate', membersAdded: [bot] }, 'installed'],
    ['the bot is taken out', removed, 'removed'],
    ['the app is added', { type: 'installationUpdate', action: 'add' }, 'installed'],
    ['the app is taken out', { type: 'installationUpdate', action: 'remove' }, 'removed'],
    ['somebody speaks', { text: 'help' }, 'message'],
  ])('%s: which team, and what it is called', (_what, parts, kind) => {
    const { id, name } = team;
    expect(turn(inTeam(parts))).toMatchObject({ kind, where: 'channel', team: { id, name } });
  });

  test('somebody else taken out is nothing, nor anybody from a chat without a team', () => {
    expect(turn(inTeam({ ...removed, membersRemoved: [{ id: '29:x' }] }))).toBeUndefined();
    expect(turn(removed)).toBeUndefined();
  });

  test('told without the kind of conversation, a team is a place with channels', () => {
    expect(turn(inTeam({ conversation: { id: '19:team', tenantId } }))?.where).toBe('channel');
  });

  test('one without a name has none', () => {
    expect(turn(inTeam({}, { id: '19:team' }))?.team).toEqual({ id: '19:team' });
  });

  test('one of another tenant is none', () => {
    const conversation = { id: '19:team', conversationType: 'channel', tenantId: other };
    expect(turn(inTeam({ conversation }))?.team).toBeUndefined();
  });

  test.each([[7], ['x'], [{}], [{ id: '' }]])('%p is none, and the person is still known', (given) => {
    // So that the tenant stands beside the team alone, and is lost with it if anything is.
    const told = turn(inTeam({ conversation: { id: '19:team' } }, given));
    expect(told?.team).toBeUndefined();
    expect(told?.person?.id).toBe(personId);
  });
});

describe('ids', () => {
  const idIn = (conversationId: string, parts = {}) =>
    turn({ conversation: { id: conversationId, tenantId }, ...parts })?.activityId;

  test('the same number in two chats is two messages', () => {
    expect(idIn('a:one')).not.toBe(idIn('a:two'));
  });

  test('delivered again, edited or deleted it is the same', () => {
    const edit = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
    expect(idIn('a:one')).toBe(idIn('a:one'));
    expect(idIn('a:one', edit)).toBe(idIn('a:one'));
  });

  test('two events without a number differ by their time', () => {
    const at = (timestamp: string) => idIn('a:one', { id: undefined, type: 'typing', timestamp });
    expect(at('2026-11-20T23:40:00Z')).not.toBe(at('2026-11-20T23:41:00Z'));
  });
});

describe('what was said', () => {
  test('the mention of the bot is taken out, and that of a person stays', () => {
    const entities = [
      { type: 'mention', text: '<at>Councillor Safety</at>', mentioned: bot },
      { type: 'mention', text: '<at>Somebody</at>', mentioned: { id: '29:y' } },
    ];
    const text = '<at>Councillor Safety</at> help <at>Somebody</at>';
    expect(turn({ text, entities })?.text).toBe('help <at>Somebody</at>');
  });

  const html = { contentType: 'text/html', content: '<p>help</p>' };
  const picture = { contentType: 'image/png', contentUrl: 'https://channel.test/picture' };
  const file = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://x.test',
  };
  test.each([
    ['text that comes twice', 'help', [html], 0, 0],
    ['a sticker', '', [html], 0, 1],
    ['a picture among text', 'look', [html, picture], 1, 0],
    ['a picture alone', '', [picture, html], 1, 0],
    ['a picture without an address', '', [{ contentType: 'image/png' }], 0, 1],
    ['a file', 'look', [file, html], 0, 1],
    ['a card', '', [{ contentType: 'application/vnd.microsoft.card.hero' }, {}], 0, 2],
    ['attachments that are no list', 'help', 'broken', 0, 0],
  ])('%s', (_what, text, attachments, pictures, otherAttachments) => {
    const said = turn({ text, attachments });
    expect(said?.pictures).toHaveLength(pictures);
    expect(said).toMatchObject({ text, otherAttachments });
  });
});

describe('what was pressed', () => {
  test.each([
    ['Submit', { type: 'message', value: { verb: 'ask', who: 'office', msteams: { x: 1 } } }],
    ['Execute', executed({ verb: 'ask', data: { who: 'office' } })],
    [
      'Execute whose data names the verb too',
      executed({ verb: 'ask', data: { verb: 'other', who: 'office' } }),
    ],
    ['Execute whose data alone names it', executed({ data: { verb: 'ask', who: 'office' } })],
  ])('%s: the verb, and its data without it', (_what, parts) => {
    expect(turn({ ...parts, replyToId: '17' })).toMatchObject({
      kind: 'action',
      verb: 'ask',
      data: { who: 'office' },
      replyToId: '17',
    });
    expect(turn(parts)?.data).toEqual({ who: 'office' });
  });

  test.each([
    ['no verb', { value: {} }],
    ['a verb that is no text', { value: { verb: { a: 1 } } }],
    ['an invoke without an action', { type: 'invoke', name: 'adaptiveCard/action', value: 'x' }],
  ])('%s: an action that names nothing', (_what, parts) => {
    expect(turn(parts)).toMatchObject({ kind: 'action', data: {} });
    expect(turn(parts)?.verb).toBeUndefined();
  });
});
