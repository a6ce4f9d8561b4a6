/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { idOf, override, shift } from '../../core/on-call/on-call-factories';
import { startOnCallService, type OnCallService } from './on-call-service';

let service: OnCallService;
beforeAll(async () => {
  service = await startOnCallService();
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.clear();
  await add(shift('officer', ['2026-12-01T17:00', '2026-12-02T09:00']));
  service.audited.splice(0);
});

const add = (entry: unknown) => service.change('legal', { path: 'entries', body: { entry } });
const time = { line: 'first', startsAt: '2026-12-01T17:00', endsAt: '2026-12-02T09:00' };
const offer = (by: string, to: string, more: object = {}) =>
  service.change(by, { path: 'swaps', body: { ...time, toId: idOf(to), ...more } });
const reply = (by: string, key: string, answer: string) =>
  service.change(by, { path: `swaps/${key}/answer`, body: { answer } });

const offered = async (to = 'officer2'): Promise<string> => (await offer('officer', to)).body.key;
const holder = async () => (await service.rota()).occurrences.map(({ personId }) => personId);
const told = () => service.messages.map(({ to, data }) => [to, data]);

describe('a swap', () => {
  test('changes nothing until the other accepts; then it is theirs', async () => {
    const key = await offered();
    expect(await holder()).toEqual([idOf('officer')]);
    expect(await service.onCall.whoIsOnCall('first', new Date('2026-12-01T20:00Z'))).toBe(idOf('officer'));
    expect((await reply('officer2', key, 'accept')).status).toBe(200);
    expect(await holder()).toEqual([idOf('officer2')]);
    expect((await service.rota()).swaps).toMatchObject([{ id: key, state: 'accepted', may: [] }]);
  });

  test('tells each what the other did, without a name or a time in sight', async () => {
    const key = await offered();
    await reply('officer2', key, 'accept');
    expect(told()).toEqual([
      [idOf('officer2'), { news: 'offered' }],
      [idOf('officer'), { news: 'accepted' }],
    ]);
    for (const { kind, data } of service.messages) {
      const message = service.onCall.messages.find((one) => one.kind === kind)?.render(data);
      expect(message?.summary).toBe('You have a message in Councillor Safety');
      expect(message?.text).not.toMatch(/Imani|Jonty|17:00/);
    }
  });

  test('declined or withdrawn, it is over and the shift stays where it was', async () => {
    const [one] = [await offered()];
    expect((await reply('officer2', one, 'decline')).status).toBe(200);
    const other = await offered('legal');
    expect((await reply('officer', other, 'withdraw')).status).toBe(200);
    expect(await holder()).toEqual([idOf('officer')]);
    expect((await reply('officer2', one, 'accept')).status).toBe(409);
    expect((await reply('legal', other, 'accept')).status).toBe(409);
    expect(await holder()).toEqual([idOf('officer')]);
  });

  test('shows each what they may do, and a third person nothing', async () => {
    await offered();
    const may = async (key: string) => (await service.rota(key)).swaps.map((swap) => swap.may);
    expect([await may('officer'), await may('officer2'), await may('legal')]).toEqual([
      [['withdraw']],
      [['accept', 'decline']],
      [[]],
    ]);
  });

  test.each([
    ['officer', 'accept', 403],
    ['officer2', 'withdraw', 403],
    ['legal', 'accept', 404],
    ['legal', 'decline', 404],
    ['councillor', 'accept', 403],
  ])('%s cannot %s it: %i', async (by, answer, status) => {
    const key = await offered();
    expect((await reply(by, key, answer)).status).toBe(status);
    expect((await service.rota()).swaps).toMatchObject([{ state: 'offered' }]);
    expect(service.audited).toContainEqual(
      expect.objectContaining({ actorId: idOf(by), action: 'on-call.swap-answered', outcome: 'refused' }),
    );
  });

  test('a champion can take one over', async () => {
    const key = await offered('champion');
    expect((await reply('champion', key, 'accept')).status).toBe(200);
    expect(await holder()).toEqual([idOf('champion')]);
  });

  test('is offered only by whom the time belongs to, and audited as refused', async () => {
    expect((await offer('legal', 'officer2')).status).toBe(403);
    expect((await offer('officer2', 'officer')).status).toBe(403);
    expect(service.audited[0]).toMatchObject({ action: 'on-call.swap-offered', outcome: 'refused' });
    expect((await service.rota()).swaps).toEqual([]);
  });

  test.each([
    ['oneself', 'officer', {}, 'toId', 'Choose somebody other than yourself.'],
    [
      'a councillor',
      'councillor',
      {},
      'toId',
      'This person is not an officer or a safety champion. Choose somebody else.',
    ],
    [
      'an end before the start',
      'legal',
      { endsAt: '2026-12-01T16:00' },
      'startsAt',
      'The end must be after the start.',
    ],
  ])('to %s is refused', async (_what, to, more, field, message) => {
    const { status, body } = await offer('officer', to, more);
    expect([status, body]).toMatchObject([400, { errors: [{ field, message }] }]);
  });

  test('is void when the rota changed under it, for good, and both are told', async () => {
    const key = await offered();
    const { body } = await add(override('legal', ['2026-12-01T20:00', '2026-12-01T21:00']));
    expect((await service.rota('officer2')).swaps).toMatchObject([{ state: 'void', may: [] }]);
    expect(told().slice(1)).toEqual([
      [idOf('officer'), { news: 'void' }],
      [idOf('officer2'), { news: 'void' }],
    ]);
    await service.change('legal', { method: 'DELETE', path: `entries/${body.key}` });
    expect((await reply('officer2', key, 'accept')).status).toBe(409);
  });

  test('is void from the minute in which the shift begins', async () => {
    const key = await offered();
    service.setNow('2026-12-01T17:00:00Z');
    expect((await service.rota('officer2')).swaps).toMatchObject([{ state: 'void', may: [] }]);
    expect((await reply('officer2', key, 'accept')).status).toBe(409);
    expect(await holder()).toEqual([idOf('officer')]);
  });

  test('a part of the shift can be swapped too', async () => {
    const part = { startsAt: '2026-12-01T20:00', endsAt: '2026-12-01T23:00' };
    const { body } = await offer('officer', 'legal', part);
    await reply('legal', body.key, 'accept');
    expect(await holder()).toEqual(['officer', 'legal', 'officer'].map(idOf));
  });
});
