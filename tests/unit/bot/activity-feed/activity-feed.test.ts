/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { createActivityFeed } from '@councillor-safety/bot/activity-feed/activity-feed';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { feedSweep } from '@councillor-safety/bot/activity-feed/feed-table';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import { fakeGraph, graphError, type Expected } from '../../core/sharepoint/fake-graph';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

const teamsAppId = 'a1000000-0000-4000-8000-000000000001';
const somebody = (): PersonId => personIdSchema.parse(randomUUID());
const pathTo = (person: PersonId): string => `POST /users/${person}/teamwork/sendActivityNotification`;
const taken = (person: PersonId): Expected => ({ on: pathTo(person), status: 204 });

/** One instance of the service; two of them have one database and one clock. */
function aFeed(
  expected: readonly Expected[],
  given: Partial<{ teamsAppId: string; database: Database }> = {},
) {
  let time = Date.parse('2026-11-20T23:40:00Z');
  const graph = fakeGraph([...expected]);
  const lines: string[] = [];
  const parts = {
    ...{ database, teamsAppId, graph: graph.client, ...given },
    clock: { now: () => new Date(time) },
    log: pino({}, { write: (line: string) => void lines.push(line) }),
  };
  const tell = createActivityFeed(parts);
  const second = createActivityFeed(parts);
  return { tell, second, graph, lines, pass: (minutes: number) => void (time += minutes * 60_000) };
}

test('says what a locked screen may show, of the kind that the manifest declares, and leads to the tab’s start', async () => {
  const person = somebody();
  const { tell, graph } = aFeed([taken(person)]);
  await tell(person);
  expect(graph.calls[0]?.body).toEqual({
    topic: {
      source: 'text',
      value: 'Councillor Safety',
      webUrl: `https://teams.microsoft.com/l/entity/${teamsAppId}/home`,
    },
    activityType: 'messageWaiting',
    previewText: { content: 'You have a message in Councillor Safety' },
    templateParameters: [],
  });
  const template = readFileSync(path.resolve('manifest/manifest.template.json'), 'utf8');
  expect(template).toContain('"type": "messageWaiting"');
});

test('tells one person once in 15 minutes, whichever instance it is, and others by themselves', async () => {
  const [person, other] = [somebody(), somebody()];
  const { tell, second, graph, pass } = aFeed([taken(person), taken(other), taken(person)]);
  await tell(person);
  await second(person);
  await tell(other);
  pass(14.9);
  await tell(person);
  expect(graph.calls).toHaveLength(2);
  pass(0.2);
  await Promise.all([tell(person), second(person)]);
  graph.expectAllDone();
});

test('a refusal is logged, is nobody’s trouble, and is not asked for again at once', async () => {
  const person = somebody();
  const { tell, graph, lines } = aFeed([{ on: pathTo(person), ...graphError(403, 'Forbidden') }]);
  await expect(tell(person)).resolves.toBeUndefined();
  await tell(person);
  graph.expectAllDone();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('could not be told in the activity feed');
});

test('a database that does not answer is nobody’s trouble either', async () => {
  const broken = { ...database, query: () => Promise.reject(new Error('away')) };
  const { tell, lines } = aFeed([], { database: broken });
  await expect(tell(somebody())).resolves.toBeUndefined();
  expect(lines).toHaveLength(1);
});

test('without the app’s id there is nowhere to lead to, and nothing is sent', async () => {
  const { tell, graph } = aFeed([], { teamsAppId: undefined });
  await tell(somebody());
  expect(graph.calls).toEqual([]);
});

test('who was told goes with the old rows, unless they are held', async () => {
  const [gone, held] = [somebody(), somebody()];
  const { tell } = aFeed([taken(gone), taken(held)]);
  await tell(gone);
  await tell(held);
  const asked = { before: new Date('2026-12-25'), held: [held], limit: 100 };
  await feedSweep.remove(asked, database);
  const rows = await database.query('select person_id from hub.feed_notice where person_id in ($1, $2)', [
    ...[gone, held],
  ]);
  expect(rows).toEqual([{ person_id: held }]);
});
