import type { Queryable } from '@councillor-safety/bot/jobs/database';
import { unattended } from '@councillor-safety/bot/jobs/wake-waiting';
import { only } from '../support/only';

const engineHas = (subjects: readonly string[], asked: unknown[] = []): Queryable =>
  only<Queryable>({
    query: <Row>(_sql: string, values?: readonly unknown[]) => {
      asked.push(values);
      return Promise.resolve(subjects.map((subject) => ({ subject })) as Row[]);
    },
  });
const waitingFor = (subjects: readonly string[]) => ({
  queue: 'apply-accepted',
  waiting: () => Promise.resolve(subjects),
});

test('whoever waits without a job is found, once', async () => {
  const asked: unknown[] = [];
  const found = await unattended(engineHas(['b', 'd'], asked), waitingFor(['a', 'b', 'c', 'a']));
  expect(found).toEqual(['a', 'c']);
  expect(asked).toEqual([['apply-accepted']]);
});

test('when nobody waits, the engine is not asked', async () => {
  const asked: unknown[] = [];
  expect(await unattended(engineHas(['b'], asked), waitingFor([]))).toEqual([]);
  expect(asked).toEqual([]);
});
