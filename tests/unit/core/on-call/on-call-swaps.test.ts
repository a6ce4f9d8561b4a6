import type { Rota } from '@councillor-safety/core/on-call/on-call';
import { withAnswer, withEntries, withOffer } from '@councillor-safety/core/on-call/on-call-changes';
import { onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import { answerProblem, swapProblem } from '@councillor-safety/core/on-call/on-call-swaps';
import { at, entryId, idOf, officers, override, rotaOf, shift, somebody } from './on-call-factories';

const now = at('2026-11-30T10:00:00Z');
const time = { line: 'first', startsAt: '2026-12-01T17:00', endsAt: '2026-12-02T09:00' } as const;
const offerTo = (key: string, more: object = {}) => ({ version: 1, ...time, toId: idOf(key), ...more });
const rota = rotaOf([
  shift('officer', [time.startsAt, time.endsAt]),
  shift('legal', ['2026-12-01T20:00', '2026-12-01T21:00'], 'second'),
  shift('officer', ['2026-12-03T17:00', '2026-12-04T09:00']),
]);
const offered = (from: Rota = rota): Rota =>
  withOffer(
    from,
    { id: entryId(50), offer: offerTo('officer2'), to: somebody('officer2') },
    { by: somebody('officer'), now },
  );

describe('what may be offered', () => {
  test.each<[string, string, ReturnType<typeof offerTo>, string | undefined]>([
    ['one’s own shift', 'officer', offerTo('officer2'), undefined],
    ['a part of it', 'officer', offerTo('officer2', { startsAt: '2026-12-01T20:00' }), undefined],
    ['more than it', 'officer', offerTo('officer2', { endsAt: '2026-12-02T09:01' }), 'swapNotYours'],
    ['another’s', 'officer2', offerTo('legal'), 'swapNotYours'],
    ['a time when nobody is on call', 'officer', offerTo('legal', { line: 'second' }), 'swapNotYours'],
    [
      'two shifts and what lies between',
      'officer',
      offerTo('officer2', { endsAt: '2026-12-04T09:00' }),
      'swapNotYours',
    ],
    ['to oneself', 'officer', offerTo('officer'), 'swapSelf'],
    ['to a councillor', 'officer', offerTo('councillor'), 'personUnknown'],
    ['to somebody who is on call then', 'officer', offerTo('legal'), 'swapBusy'],
    [
      'an end before the start',
      'officer',
      offerTo('officer2', { endsAt: '2026-12-01T16:00' }),
      'endBeforeStart',
    ],
    ['more than 14 days', 'officer', offerTo('officer2', { endsAt: '2026-12-25T16:00' }), 'tooLong'],
  ])('%s', (_what, by, offer, expected) => {
    expect(swapProblem(rota, offer, { by: idOf(by), people: officers, now })).toBe(expected);
  });

  test('not once it has begun', () => {
    const asked = { by: idOf('officer'), people: officers, now: at('2026-12-01T17:00Z') };
    expect(swapProblem(rota, offerTo('officer2'), asked)).toBe('swapBegun');
  });

  test('not twice while it waits for an answer; again once it was declined', () => {
    const asked = { by: idOf('officer'), people: officers, now };
    const waiting = offered();
    expect(swapProblem(waiting, offerTo('champion', { startsAt: '2026-12-02T08:00' }), asked)).toBe(
      'swapTwice',
    );
    expect(
      swapProblem(
        waiting,
        { ...offerTo('champion'), startsAt: '2026-12-03T17:00', endsAt: '2026-12-04T09:00' },
        asked,
      ),
    ).toBeUndefined();
    const [swap] = waiting.swaps;
    const change = { by: somebody('officer2'), now };
    const declined =
      swap && withAnswer(waiting, { swap, state: 'declined', overrideId: entryId(60) }, change);
    expect(declined && swapProblem(declined, offerTo('champion'), asked)).toBeUndefined();
  });
});

describe('an answer', () => {
  const answer = (from: Rota, by: string, what: string, when = now) =>
    from.swaps.map((swap) => answerProblem(from, swap, { by: idOf(by), now: when, answer: what }))[0];

  test.each([
    ['officer2', 'accept', undefined],
    ['officer2', 'decline', undefined],
    ['officer', 'withdraw', undefined],
    ['officer2', 'withdraw', 'swapNotForYou'],
    ['officer', 'accept', 'swapNotForYou'],
    ['legal', 'accept', 'swapNotForYou'],
  ])('%s may %s: %s', (by, what, expected) => {
    expect(answer(offered(), by, what)).toBe(expected);
  });

  test('cannot accept what would put somebody on both lines at once', () => {
    const change = { by: somebody('legal'), now };
    const draft = shift('officer2', ['2026-12-02T08:00', '2026-12-02T10:00'], 'second');
    const busy = withEntries(offered(), [{ id: entryId(70), draft, names: new Map() }], change);
    expect([answer(busy, 'officer2', 'accept'), answer(busy, 'officer2', 'decline')]).toEqual([
      'swapBusy',
      undefined,
    ]);
  });

  test('comes too late from the first minute of the shift', () => {
    expect(answer(offered(), 'officer2', 'accept', at('2026-12-01T16:59:59Z'))).toBeUndefined();
    expect(answer(offered(), 'officer2', 'accept', at('2026-12-01T17:00:00Z'))).toBe('swapOver');
  });

  test('that accepts outweighs every override made before', () => {
    const under = rotaOf([
      shift('officer2', [time.startsAt, time.endsAt]),
      override('officer', [time.startsAt, time.endsAt]),
    ]);
    const waiting = offered(under);
    const [swap] = waiting.swaps;
    if (!swap) throw new Error('There is no swap');
    const taken = withAnswer(
      waiting,
      { swap, state: 'accepted', overrideId: entryId(60) },
      { by: somebody('officer2'), now },
    );
    expect(onCallAt(taken, 'first', at('2026-12-01T18:00Z'))).toBe(idOf('officer2'));
    expect(taken).toMatchObject({ version: 3, swaps: [{ state: 'accepted' }] });
  });
});
