import { nextQuietTime } from '@councillor-safety/bot/retention/retention-daily';
import { endedHold } from '@councillor-safety/core/retention/retention-holds';
import type { HoldRecord } from '@councillor-safety/core/retention/retention-lists';

describe('the quiet hour', () => {
  test.each([
    ['2026-11-20T02:00:00Z', '2026-11-20T03:10:00.000Z'],
    ['2026-11-20T03:10:00Z', '2026-11-21T03:10:00.000Z'],
    ['2026-07-01T01:00:00Z', '2026-07-01T02:10:00.000Z'],
    // The night on which the clocks go forward, and the one on which they go back.
    ['2026-03-28T12:00:00Z', '2026-03-29T02:10:00.000Z'],
    ['2026-10-24T12:00:00Z', '2026-10-25T03:10:00.000Z'],
  ])('after %s is %s', (now, next) => {
    expect(nextQuietTime(new Date(now)).toISOString()).toBe(next);
  });
});

test('a hold that was ended stays as it was ended', () => {
  const hold: HoldRecord = {
    ...{ holdKey: 'k', kind: 'report', subject: 'CS-22222222', state: 'active', version: 1, why: 'A claim.' },
    ...{ since: '2026-11-01T10:00:00Z', putById: 'somebody', putByOffice: 'legal' },
  };
  const ended = endedHold(hold, { by: 'one', at: '2026-11-02T10:00:00Z' });
  expect(ended).toMatchObject({ state: 'ended', endedById: 'one', version: 2 });
  expect(endedHold(ended, { by: 'another', at: '2026-11-03T10:00:00Z' })).toBe(ended);
});
