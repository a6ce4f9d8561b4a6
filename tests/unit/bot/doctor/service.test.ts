import { judgeClock } from '@councillor-safety/bot/doctor/clock-check';
import { judgeReach } from '@councillor-safety/bot/doctor/reach-check';
import {
  judgeAlive,
  judgeBotDoor,
  judgeReady,
  serviceAddress,
} from '@councillor-safety/bot/doctor/service-check';
import type { Settings } from '@councillor-safety/bot/config/settings';
import type { WebAnswer } from '@councillor-safety/bot/doctor/web';
import { brief } from './words';

const ourTime = new Date('2026-11-21T12:00:00.500Z');
const answer = (status: number, body: unknown = {}): WebAnswer => ({
  ...{ ok: true, status, body: typeof body === 'string' ? body : JSON.stringify(body), ourTime },
});
const none = (code: string): WebAnswer => ({ ok: false, code });

test.each<[WebAnswer, string]>([
  [answer(200), 'fine service'],
  [answer(502), 'stop service.wrong-answer'],
  [none('ECONNREFUSED'), 'stop service.silent'],
  [none('TimeoutError'), 'stop service.silent'],
  [none('CERT_HAS_EXPIRED'), 'stop service.certificate'],
  [none('DEPTH_ZERO_SELF_SIGNED_CERT'), 'stop service.certificate'],
  [none('ERR_TLS_CERT_ALTNAME_INVALID'), 'stop service.certificate'],
  [none('ENOTFOUND'), 'not-known service.no-way'],
])('is it alive: %j', (given, expected) => {
  expect(brief([judgeAlive(given)])).toEqual([expected]);
});

const well = { database: true, jobs: true, timers: true, messages: true, microsoft365: 'answering' };
test.each<[string, WebAnswer, string[]]>([
  ['all well', answer(200, well), ['fine service.ready']],
  ['a new word in the answer', answer(200, { ...well, more: 1 }), ['fine service.ready']],
  ['timers late', answer(503, { ...well, timers: false }), ['stop service.timers']],
  [
    'two things wrong',
    answer(503, { ...well, jobs: false, messages: false }),
    ['stop service.jobs', 'stop service.messages'],
  ],
  ['stopping', answer(503, { ...well, draining: true }), ['look service.stopping']],
  ['not ready and silent why', answer(503, well), ['stop service.not-ready']],
  [
    'Microsoft 365 away',
    answer(200, { ...well, microsoft365: 'not answering' }),
    ['look service.microsoft365'],
  ],
  ['something else answers', answer(200, '<html>'), ['stop service.not-ready']],
  ['no answer is the other question’s', none('ECONNREFUSED'), []],
])('is it ready: %s', (_what, given, expected) => {
  expect(brief(judgeReady(given))).toEqual(expected);
});

test.each<[number, string]>([
  [401, 'fine service.bot-door'],
  [403, 'fine service.bot-door'],
  [200, 'stop service.bot-door-open'],
  [202, 'stop service.bot-door-open'],
  [404, 'look service.bot-door-odd'],
])('a stranger at the bot’s door gets %d', (status, expected) => {
  expect(brief(judgeBotDoor(answer(status)))).toEqual([expected]);
});

test.each<[number, string]>([
  [0, 'fine clock'],
  [30, 'fine clock'],
  [-31, 'look clock.apart'],
  [300, 'look clock.apart'],
  [301, 'stop clock.wrong'],
  [-301, 'stop clock.wrong'],
])('a clock %d seconds ahead', (ahead, expected) => {
  const theirTime = new Date(Date.parse('2026-11-21T12:00:00Z') + ahead * 1000);
  const given = { ok: true as const, status: 401, body: '', ourTime, theirTime };
  expect(brief([judgeClock('Microsoft 365', given)])).toEqual([expected]);
});

test.each([none('ENOTFOUND'), answer(200)])('a clock that nobody can see is not fine', (given) => {
  expect(brief([judgeClock('Microsoft 365', given)])).toEqual(['not-known clock.no-answer']);
});

test.each([
  [{ withApp: 8, unknown: 0 }, 'fine reach.councillors'],
  [{ withApp: 5, unknown: 0 }, 'look reach.councillors-without'],
  [{ withApp: 5, unknown: 1 }, 'not-known reach.no-answer'],
])('who has the app: %j', (found, expected) => {
  expect(brief([judgeReach({ people: 'councillors', all: 8, ...found })])).toEqual([expected]);
});

test.each([
  [{ publicUrl: 'https://safety.example' }, 'https://safety.example'],
  [{ host: '0.0.0.0', port: 8080 }, 'http://127.0.0.1:8080'],
  [{ host: '::1', port: 8080 }, 'http://[::1]:8080'],
])('the service is looked for at %j', (settings, expected) => {
  expect(serviceAddress(settings as Settings)).toBe(expected);
});
