import { judgeDatabaseFailure, judgeWaiting } from '@councillor-safety/bot/doctor/queue-check';
import { timesOfMetrics, timesOfStock } from '@councillor-safety/bot/doctor/waiting';
import { brief } from './words';

const nothing = { accepted: 0, acceptedSeconds: 0, lateTimerSeconds: 0, urgentSeconds: 0 };

test.each([
  [{}, 'fine queue'],
  [{ accepted: 3, acceptedSeconds: 900 }, 'fine queue'],
  [{ accepted: 3, acceptedSeconds: 901 }, 'look queue.filing-late'],
  [{ lateTimerSeconds: 121 }, 'stop queue.timers-late'],
  [{ urgentSeconds: 301 }, 'stop queue.urgent-late'],
])('%j', (waiting, expected) => {
  expect(brief(judgeWaiting({ ...nothing, ...waiting }))).toEqual([expected]);
});

const expected = { accepted: 5, acceptedSeconds: 40, lateTimerSeconds: 7, urgentSeconds: 12 };

test('the oldest of each is taken from the database’s own figures', () => {
  const stock = {
    accepted: [
      { labels: { feature: 'incident' }, waiting: 2, oldestSeconds: 40 },
      { labels: { feature: 'on-call' }, waiting: 3, oldestSeconds: 10 },
    ],
    timers: [{ labels: {}, waiting: 1, oldestSeconds: 7 }],
    outbox: [
      { labels: { lane: 'ordinary' }, waiting: 1, oldestSeconds: 900 },
      { labels: { lane: 'urgent' }, waiting: 1, oldestSeconds: 12 },
    ],
    jobs: [],
  };
  expect(timesOfStock(stock)).toEqual(expected);
});

test('and from the metrics, which say the same in their own way', () => {
  const text = [
    '# HELP hub_accepted_waiting What was taken and is not filed yet.',
    'hub_scrape_failed 0',
    'hub_accepted_waiting{feature="incident",kind="report"} 2',
    'hub_accepted_waiting{feature="on-call",kind="file-entry"} 3',
    'hub_accepted_oldest_seconds{feature="incident",kind="report"} 40',
    'hub_timer_oldest_late_seconds{timer="call"} 7',
    'hub_outbox_oldest_seconds{lane="ordinary",message="a"} 900',
    'hub_outbox_oldest_seconds{lane="urgent",message="b"} 12',
  ].join('\n');
  expect(timesOfMetrics(text)).toEqual(expected);
});

test.each(['<html>', 'hub_scrape_failed 1\nhub_accepted_waiting 0'])('%s says nothing of it', (text) => {
  expect(timesOfMetrics(text)).toBeUndefined();
});

test.each([
  ['42P01', 'look queue.empty-database'],
  ['ECONNREFUSED', 'stop queue.database'],
])('a database that answers %s', (code, level) => {
  const finding = judgeDatabaseFailure(Object.assign(new Error('postgres://user:word@host'), { code }));
  expect(brief([finding])).toEqual([level]);
  expect(JSON.stringify(finding)).not.toContain('word@');
});
