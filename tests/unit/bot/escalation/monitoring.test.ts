/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createMonitoring,
  gapMs,
  signatureOf,
  type Monitoring,
} from '@councillor-safety/bot/escalation/calls/escalation-monitoring';
import { escalationTimers } from '@councillor-safety/bot/escalation/calls/escalation-timers';
import type { TimerKind } from '@councillor-safety/bot/timers/timers';
import type { EscalationReference } from '@councillor-safety/core/escalation/escalation';
import { newFolder, removeFolder } from '../support/platform';
import { silentLog } from '../support/silent-log';
import { callService, idOf, minutes, somebody, startFor, type CallService } from './call-service';

const secret = 'a secret of thirty-two characters';
interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let service: CallService;
let server: Server;
let heard: Heard[] = [];
let answer = 200;
let monitoring: Monitoring;
let kinds: TimerKind[];

beforeAll(async () => {
  folder = await newFolder();
  service = await callService(folder, { monitoring: true });
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      response.writeHead(answer, { Location: '/elsewhere' }).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/calls`;
  monitoring = createMonitoring({ ...service.parts, centre: { url, secret }, log: silentLog });
  kinds = [...escalationTimers(service.parts), monitoring];
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await service.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  [heard, answer] = [[], 200];
  for (const table of ['escalation', 'timer', 'accepted'])
    await service.database.query(`delete from hub.${table}`);
});

const look = async (ms: number): Promise<void> => {
  await service.pass(ms, kinds);
  await monitoring.idle();
};

/** Nobody answers, until everybody has been asked. */
async function untilBroadcast(): Promise<EscalationReference> {
  const { reference } = await startFor(service);
  for (let plan = ''; plan !== 'broadcast';) {
    await service.pass(5 * minutes, kinds.slice(0, 1));
    plan = (await service.engine.find(reference))?.place.plan ?? 'broadcast';
  }
  return reference;
}
const linesOf = async (reference: string) =>
  (await service.parts.rows.lines(service.database, reference)).map(({ kind }) => kind);
const toldTimers = () =>
  service.database.query(`select subject from hub.timer where kind = 'escalation-monitoring'`);

test('the centre is told once of a round in which nobody came, without a name, and the timeline says so', async () => {
  const reference = await untilBroadcast();
  await look(0);
  await look(10 * minutes - 1);
  expect(heard).toHaveLength(1);
  const body = JSON.parse(heard[0]?.body ?? '') as Record<string, unknown>;
  const call = await service.engine.find(reference);
  const officersAsked = new Set(call?.asked.map(({ personId }) => personId)).size;
  expect(body).toEqual({
    type: 'call-unanswered',
    reference,
    since: call?.startedAt,
    round: 1,
    officersAsked,
  });
  expect(heard[0]?.headers['idempotency-key']).toBe(`${reference}:1`);
  expect((await linesOf(reference)).filter((kind) => kind === 'monitoring-told')).toHaveLength(1);
  expect(await toldTimers()).toEqual([]);
});

test('what it hears is signed over the time and the body', async () => {
  await untilBroadcast();
  await look(0);
  const { headers, body } = heard[0] as Heard;
  const [, time, hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-signature'])) ?? [];
  expect(hex).toBe(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'));
  expect(Number(time)).toBe(Math.floor(service.clock.now().getTime() / 1000));
  const at = service.clock.now();
  expect(signatureOf(body, { secret: 'another secret', at })).not.toBe(headers['x-signature']);
});

test.each([500, 404, 302])(
  'an answer of %s is none: it is told again under the same key until it has heard',
  async (status) => {
    answer = status;
    const reference = await untilBroadcast();
    await look(0);
    expect(await linesOf(reference)).not.toContain('monitoring-told');
    await look(1_000);
    expect(heard).toHaveLength(1);
    await look(30_000);
    expect(heard).toHaveLength(2);
    answer = 202;
    await look(2 * minutes);
    expect(new Set(heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(await linesOf(reference)).toContain('monitoring-told');
    await look(minutes);
    expect(heard).toHaveLength(3);
  },
);

test.each([
  ['somebody has taken the call', { type: 'accept', by: somebody('officer') } as const],
  ['the councillor is all right', { type: 'withdraw', by: idOf('councillor') } as const],
])('it is not told any more once %s', async (_name, event) => {
  answer = 500;
  const reference = await untilBroadcast();
  await look(0);
  await service.engine.apply(reference, event);
  await look(minutes);
  expect(heard).toHaveLength(1);
  expect(await toldTimers()).toEqual([]);
});

test('the gaps grow, and none is shorter than an attempt or longer than five minutes and a half', () => {
  expect(gapMs(0, 0)).toBeGreaterThan(10_000);
  expect(gapMs(60_000, 0.5)).toBeGreaterThan(gapMs(20_000, 0.5));
  expect(gapMs(86_400_000, 1)).toBeLessThanOrEqual(330_000);
});
