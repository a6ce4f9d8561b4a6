/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { randomUUID } from 'node:crypto';
import {
  ChannelFailure,
  type Channel,
  type ChannelFailureKind,
  type TeamChannel,
  type Turn,
} from '@councillor-safety/bot/bot-framework/channel';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { keepingPlaces } from '@councillor-safety/bot/places/place-keeping';
import { createPlaces } from '@councillor-safety/bot/places/place-store';
import { only } from '../support/only';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { silentLog } from '../support/silent-log';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
beforeEach(() => database.script('delete from hub.team'));
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

const serviceUrl = 'https://channel.test/';
const address = { conversationId: '19:channel;messageid=7', serviceUrl };
const aTeam = (name?: string) => ({ id: `19:${randomUUID()}`, ...(name !== undefined && { name }) });
const failure = (kind: ChannelFailureKind) => new ChannelFailure(kind, { status: 0, code: '' });

function places(answer: () => Promise<readonly TeamChannel[]> = () => Promise.resolve([])) {
  let time = Date.parse('2026-11-20T09:00:00Z');
  const channelsOf = jest.fn<Promise<readonly TeamChannel[]>, Parameters<Channel['channelsOf']>>(answer);
  const kept = createPlaces({
    database,
    channel: { channelsOf },
    clock: { now: () => new Date((time += 1)) },
  });
  const told = (team: Turn['team'], changes: Partial<Turn> = {}) =>
    kept.noticed({ kind: 'installed', where: 'channel', address, team, ...changes });
  return {
    teams: () => kept.teams(),
    team: (teamId: string) => kept.team(teamId),
    channels: (teamId: string) => kept.channels(teamId),
    ...{ channelsOf, told, pass: (ms: number) => (time += ms) },
  };
}

describe('which teams have the app', () => {
  test('are those it was added to, by name', async () => {
    const { teams, team, told } = places();
    const [wards, members] = [aTeam('Wards'), aTeam('members')];
    await told(wards);
    await told(members);
    expect(await teams()).toEqual([
      { teamId: members.id, name: 'members', serviceUrl },
      { teamId: wards.id, name: 'Wards', serviceUrl },
    ]);
    expect(await team(wards.id)).toEqual({ teamId: wards.id, name: 'Wards', serviceUrl });
    expect(await team('19:unknown')).toBeUndefined();
  });

  test('one it was taken from has it no more, until it is added again', async () => {
    const { teams, team, told } = places();
    const wards = aTeam('Wards');
    await told(wards);
    await told({ id: wards.id }, { kind: 'removed' });
    expect(await teams()).toEqual([]);
    expect(await team(wards.id)).toBeUndefined();
    await told({ id: wards.id });
    expect(await teams()).toMatchObject([{ name: 'Wards' }]);
  });

  test('whatever is said in a channel tells of it, its new name and its new address', async () => {
    const { team, told } = places();
    const { id } = aTeam();
    await told({ id }, { kind: 'message' });
    expect(await team(id)).toMatchObject({ name: 'A team without a name' });
    await told({ id, name: 'Wards' }, { kind: 'message' });
    const elsewhere = { ...address, serviceUrl: 'https://channel.test/uk/' };
    await told({ id, name: 'Ward members' }, { kind: 'typing', address: elsewhere });
    await told({ id }, { kind: 'action', address: elsewhere });
    expect(await team(id)).toEqual({ teamId: id, name: 'Ward members', serviceUrl: elsewhere.serviceUrl });
  });

  test('a removal of an unknown team, and turns without a team or outside of channels, tell of none', async () => {
    const { teams, told } = places();
    await told(aTeam('Wards'), { kind: 'removed' });
    await told(undefined);
    await told(aTeam('Wards'), { where: 'personal' });
    expect(await teams()).toEqual([]);
  });

  test('a turn that tells nothing new writes nothing', async () => {
    const { told } = places();
    const changedAt = async () => (await database.query('select changed_at from hub.team'))[0];
    const wards = aTeam('Wards');
    await told(wards);
    const before = await changedAt();
    await told(wards, { kind: 'message' });
    await told({ id: wards.id }, { kind: 'message' });
    expect(await changedAt()).toEqual(before);
  });
});

describe('the channels of a team', () => {
  const ready = async (answer?: () => Promise<readonly TeamChannel[]>) => {
    const rig = places(answer);
    const wards = aTeam('Wards');
    await rig.told(wards);
    return { ...rig, id: wards.id, ask: () => rig.channels(wards.id) };
  };
  const two = () => Promise.resolve([{ channelId: '19:first' }, { channelId: '19:b', name: 'Notices' }]);

  test('the first is called General', async () => {
    const { id, ask, channelsOf } = await ready(two);
    expect(await ask()).toEqual([
      { channelId: '19:first', name: 'General' },
      { channelId: '19:b', name: 'Notices' },
    ]);
    expect(channelsOf).toHaveBeenCalledWith({ teamId: id, name: 'Wards', serviceUrl });
  });

  test('are remembered for a minute', async () => {
    const { ask, channelsOf, pass } = await ready(two);
    await ask();
    pass(59_000);
    await ask();
    expect(channelsOf).toHaveBeenCalledTimes(1);
    pass(2_000);
    await ask();
    expect(channelsOf).toHaveBeenCalledTimes(2);
  });

  test.each(['not-installed', 'gone'] as const)('%s: the team is not there any more', async (kind) => {
    const { id, ask, team, told, channelsOf } = await ready(() => Promise.reject(failure(kind)));
    expect(await ask()).toBeUndefined();
    expect(await team(id)).toBeUndefined();
    expect(await ask()).toBeUndefined();
    expect(channelsOf).toHaveBeenCalledTimes(1);
    channelsOf.mockImplementation(two);
    await told({ id });
    expect(await ask()).toHaveLength(2);
  });

  test('a failure that passes is told, an older answer does not stand in for it, and the team stays', async () => {
    const { id, ask, team, channelsOf, pass } = await ready(two);
    await ask();
    pass(61_000);
    channelsOf.mockImplementation(() => Promise.reject(failure('passing')));
    await expect(ask()).rejects.toMatchObject({ kind: 'passing' });
    expect(await team(id)).toBeDefined();
  });

  test('of a team that never had the app are not asked for', async () => {
    const { channels, channelsOf } = places();
    expect(await channels('19:unknown')).toBeUndefined();
    expect(channelsOf).not.toHaveBeenCalled();
  });
});

describe('keeping', () => {
  const turn = only<Turn>({ kind: 'message', where: 'channel', team: { id: '19:team' }, address });

  test('the answer does not depend on it', async () => {
    const noticed = () => Promise.reject(new Error('the database is away'));
    const handler = keepingPlaces({ places: { noticed }, log: silentLog }, () =>
      Promise.resolve({ sentence: 'answered' }),
    );
    expect(await handler(turn)).toEqual({ sentence: 'answered' });
  });

  test('the answer does not wait for it', async () => {
    const order: string[] = [];
    let finish: () => void = () => undefined;
    const noticed = () =>
      new Promise<void>((resolve) => (finish = resolve)).then(() => void order.push('kept'));
    const handler = keepingPlaces({ places: { noticed }, log: silentLog }, () => {
      order.push('answered');
      finish();
      return Promise.resolve(undefined);
    });
    await handler(turn);
    expect(order).toEqual(['answered', 'kept']);
  });
});
