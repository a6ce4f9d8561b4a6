import { DatabaseAway, isAway, orAway } from '@councillor-safety/bot/jobs/database-away';

const error = (code: string): Error => Object.assign(new Error('some words'), { code });

test.each(['57P01', '57P03', '08006', '53300', '53100', '25006', 'ECONNREFUSED', 'ENOTFOUND'])(
  '%s means that the database is away',
  (code) => expect(orAway(error(code))).toBeInstanceOf(DatabaseAway),
);

test.each(['23505', '42601', '40001', '57014'])('%s does not', (code) =>
  expect(orAway(error(code))).not.toBeInstanceOf(DatabaseAway),
);

test('the job engine hands its errors on as plain objects', () => {
  expect(isAway({ code: '57P03', message: 'the database system is starting up' })).toBe(true);
  expect(isAway({ message: 'Connection terminated unexpectedly', queue: 'apply' })).toBe(true);
  expect(isAway({ message: 'a mistake of ours', queue: 'apply' })).toBe(false);
  expect(isAway(undefined)).toBe(false);
});
