/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { keepAccess } from '@councillor-safety/bot/incident/incident-access-table';
import {
  createIncidentNotices,
  incidentMessages,
  type IncidentNotices,
} from '@councillor-safety/bot/incident/incident-notices';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { OutgoingMessage } from '@councillor-safety/bot/outbox/outbox';
import { createTimerClock, type TimerClock } from '@councillor-safety/bot/timers/timer-clock';
import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import type { PersonCard, PersonId } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { newFolder, openTestDatabase, outage, removeFolder } from '../support/platform';
import { silentLog } from '../support/silent-log';

const id = (key: string): PersonId => samplePeople.find((each) => each.key === key)?.id as PersonId;
const officers = ['officer', 'officer2', 'legal'] as const;
const reference = 'CS-7K3MPX2Q' as IncidentReference;
const start = Date.parse('2026-11-20T23:40:00Z');

let folder: string;
let database: Database;
let now: number;
let sent: OutgoingMessage[];
let withRole: () => Promise<readonly PersonCard[]>;
let timers: TimerClock;
let notices: IncidentNotices;

const look = () => timers.look(notices.timerKinds);
const told = () => sent.map(({ to, data }) => [samplePeople.find((each) => each.id === to)?.key, data]);

beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  await database.query('delete from hub.timer');
  now = start;
  sent = [];
  withRole = () =>
    Promise.resolve(officers.map((key) => ({ id: id(key), name: key, roles: ['officer'], offices: [] })));
  const clock = { now: () => new Date(now) };
  timers = createTimerClock({ database, clock, log: silentLog, stopping: new AbortController().signal });
  const put = (messages: readonly OutgoingMessage[]) => Promise.resolve(void sent.push(...messages));
  notices = createIncidentNotices({
    database,
    timers,
    clock,
    outbox: { put },
    people: { withRole: () => withRole() },
  });
  await keepAccess(database, reference, {
    councillorId: id('councillor'),
    reporterId: id('officer2'),
    mustNotSee: [id('legal')],
    status: 'new',
  });
});

test('a new report is told to the officers who may see it, but not to whoever sent it', async () => {
  await notices.newReport(reference);
  await look();
  expect(told()).toEqual([['officer', { news: 'new' }]]);
});

test('filed twice, it has the same keys, so that the outbox tells nobody twice', async () => {
  await notices.newReport(reference);
  await look();
  now += 60_000;
  await notices.newReport(reference);
  await look();
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});

test('nobody can say who the officers are: they are told as soon as somebody can', async () => {
  const known = withRole;
  withRole = () => Promise.reject(outage());
  await notices.newReport(reference);
  await look();
  expect(sent).toEqual([]);
  withRole = known;
  now += 5_000;
  await look();
  expect(told()).toEqual([['officer', { news: 'new' }]]);
});

test('overdue: told when the time has come, to every officer who may see it', async () => {
  await notices.nextStepBy(reference, '2026-11-21T17:00:00Z');
  await look();
  expect(sent).toEqual([]);
  now = Date.parse('2026-11-21T17:00:00Z');
  await look();
  expect(told()).toEqual([
    ['officer', { news: 'overdue' }],
    ['officer2', { news: 'overdue' }],
  ]);
});

test('a step that came in time, or a closed report, is not overdue', async () => {
  await notices.nextStepBy(reference, '2026-11-21T17:00:00Z');
  await notices.nextStepBy(reference, null);
  now = Date.parse('2026-11-22T17:00:00Z');
  await look();
  await notices.nextStepBy(reference, '2026-11-22T18:00:00Z');
  await database.query(`update hub.incident_access set status = 'closed'`);
  now = Date.parse('2026-11-22T19:00:00Z');
  await look();
  expect(sent).toEqual([]);
});

test('the councillor hears of an answer and of a change, not of what they did themselves', async () => {
  await notices.toCouncillor(reference, { key: 'answer', news: 'reply', by: id('officer') });
  await notices.toCouncillor(reference, { key: 'step', news: 'status', by: id('officer') });
  await notices.toCouncillor(reference, { key: 'withdrawn', news: 'status', by: id('councillor') });
  expect(told()).toEqual([
    ['councillor', { news: 'reply' }],
    ['councillor', { news: 'status' }],
  ]);
});

test.each(['new', 'overdue', 'reply', 'status'])('what is said about "%s" holds no content', (news) => {
  const message = incidentMessages[0]?.render({ news });
  expect(message?.summary).toBe('You have a message in Councillor Safety');
  expect(`${message?.text}`).not.toMatch(/CS-|threat|abuse|Cllr/);
  expect(message?.text).toMatch(/Open Councillor Safety/);
});
