import {
  match,
  type Situation,
  type Standing,
} from '@councillor-safety/bot/drop-in/waiting/drop-in-waiting-match';
import type { Entry } from '@councillor-safety/bot/drop-in/waiting/drop-in-waiting-rows';
import { at, idOf } from '../../../core/drop-in/drop-in-session-factories';
import { entry, heldOf, idNumber, minutes, now, offer, once, slotId, takenOf } from './waiting-factories';

const free: Standing = { notWith: [], busy: [], hasMost: false };

function situation(changes: Partial<Situation>): Situation {
  let made = 0;
  return {
    ...{ now, held: heldOf(once(1)), taken: [], entries: [], offers: [], passed: [], until: minutes(120) },
    newId: () => idNumber(900 + (made += 1)),
    standingOf: () => Promise.resolve(free),
    ...changes,
  };
}
/** Who is offered what: person and time. */
const offered = async (changes: Partial<Situation>) =>
  (await match(situation(changes))).made.map(({ personId, slotId: id, seat }) => [personId, id, seat]);
const to = (person: string, number = 1, seat = 1) => [idOf(person), slotId(number), seat];

const avani = entry(1, 'councillor');
const bram = entry(2, 'councillor2');
const celeste = entry(3, 'councillor3');

describe('a free time', () => {
  test('is offered to whoever has waited longest, and to nobody else', async () => {
    expect(await offered({ entries: [avani, bram] })).toEqual([to('councillor')]);
  });

  test('is kept for as long as an offer lasts', async () => {
    const { made } = await match(situation({ entries: [avani] }));
    expect(made).toMatchObject([{ id: idNumber(901), entryId: avani.id, endsAt: minutes(120) }]);
  });

  test('is not offered while somebody has it, or it is kept for somebody', async () => {
    const held = heldOf(once(1));
    expect(await offered({ held, entries: [avani], taken: held.map((one) => takenOf(one)) })).toEqual([]);
    expect(await offered({ held, entries: [avani, bram], offers: [offer(1, bram)] })).toEqual([]);
  });

  test('goes to one each: whoever has an offer gets no second', async () => {
    const held = heldOf(once(1), once(2, { from: '14:00', to: '14:30' }));
    const second = [idOf('councillor2'), slotId(2, '2026-12-01T14:00'), 1];
    expect(await offered({ held, entries: [avani, bram] })).toEqual([to('councillor'), second]);
    const twice = [avani, { ...avani, id: idNumber(9) }];
    expect(await offered({ held, entries: twice })).toEqual([to('councillor')]);
    expect(await offered({ held, entries: twice, offers: [offer(1, avani)] })).toEqual([]);
  });

  test('of a group goes to as many as there are places, each place once', async () => {
    const held = heldOf(once(1, { places: 3 }));
    const [first] = held;
    if (!first) throw new Error('There is no such time');
    expect(await offered({ held, entries: [avani, bram, celeste], taken: [takenOf(first, 2)] })).toEqual([
      to('councillor', 1, 1),
      to('councillor2', 1, 3),
    ]);
  });

  test('counts as full by how many have it, even if one took the place that was kept for another', async () => {
    const held = heldOf(once(1, { places: 2 }));
    const [first] = held;
    if (!first) throw new Error('There is no such time');
    const asked = { held, entries: [avani, bram], taken: [takenOf(first, 1)] };
    expect(await offered({ ...asked, offers: [offer(1, avani)] })).toEqual([]);
  });
});

describe('nobody is offered', () => {
  const nobody: [string, Partial<Situation>][] = [
    ['what they did not wish for', { entries: [entry(1, 'councillor', { parts: ['evening'] })] }],
    ['what comes after their last day', { entries: [entry(1, 'councillor', { until: '2026-11-30' })] }],
    [
      'what they let go by before',
      { entries: [avani], passed: [{ personId: avani.personId, entryId: avani.id, slotId: slotId(1) }] },
    ],
    ['a time with themselves', { entries: [entry(1, 'officer')] }],
    ['a time that is not for everyone', { held: heldOf(once(1, { openTo: 'holder' })), entries: [avani] }],
    ['a time inside its notice', { held: heldOf(once(1, { noticeMinutes: 20_160 })), entries: [avani] }],
    ['a time too far ahead to be booked', { held: heldOf(once(1, { aheadDays: 5 })), entries: [avani] }],
    [
      'whom they chose not to meet',
      { entries: [avani], standingOf: () => Promise.resolve({ ...free, notWith: [idOf('officer')] }) },
    ],
    [
      'a time at which they have another appointment',
      {
        entries: [avani],
        standingOf: () =>
          Promise.resolve({
            ...free,
            busy: [{ start: at('2026-12-01T10:15:00Z'), end: at('2026-12-01T10:45:00Z') }],
          }),
      },
    ],
    [
      'more than anybody may book',
      { entries: [avani], standingOf: () => Promise.resolve({ ...free, hasMost: true }) },
    ],
  ];
  test.each(nobody)('%s', async (_what, changes) => {
    expect(await offered(changes)).toEqual([]);
    expect(await offered({ entries: [avani] })).toHaveLength(1);
  });

  test('but the next in line is', async () => {
    const standingOf = (person: Entry['personId']) =>
      Promise.resolve(person === avani.personId ? { ...free, notWith: [idOf('officer')] } : free);
    expect(await offered({ entries: [avani, bram], standingOf })).toEqual([to('councillor2')]);
  });

  test('and the soonest of the others is taken instead', async () => {
    const held = heldOf(once(1), once(2, { holder: 'legal', from: '14:00', to: '14:30' }));
    const standingOf = () => Promise.resolve({ ...free, notWith: [idOf('officer')] });
    const later = [idOf('councillor'), slotId(2, '2026-12-01T14:00'), 1];
    expect(await offered({ held, entries: [avani], standingOf })).toEqual([later]);
  });
});

describe('notice', () => {
  const startsIn = (count: number, noticeMinutes: number) => {
    const starts = minutes(count).toISOString();
    const clock = (more: number) =>
      minutes(count + more)
        .toISOString()
        .slice(11, 16);
    const day = starts.slice(0, 10);
    return heldOf(once(1, { firstDay: day, lastDay: day, from: clock(0), to: clock(30), noticeMinutes }));
  };

  test('ends an offer sooner than it would otherwise end', async () => {
    const { made } = await match(situation({ held: startsIn(150, 60), entries: [avani] }));
    expect(made).toMatchObject([{ endsAt: minutes(90) }]);
  });

  test('of which less than a quarter of an hour is left leaves no time to answer', async () => {
    expect(await offered({ held: startsIn(75, 60), entries: [avani] })).toHaveLength(1);
    expect(await offered({ held: startsIn(74, 60), entries: [avani] })).toEqual([]);
  });
});

describe('an offer', () => {
  test('that was not taken in time is over, and the next person’s is made', async () => {
    const late = offer(1, avani, { endsAt: now });
    const { over, made } = await match(situation({ entries: [avani, bram], offers: [late] }));
    expect(over).toEqual([{ offer: late, passed: true }]);
    expect(made).toMatchObject([{ personId: bram.personId, slotId: slotId(1), seat: 1 }]);
  });

  test('of a time that is not held any more is over, which is not laid to the person', async () => {
    const stands = offer(1, avani);
    const held = heldOf(once(2, { from: '14:00', to: '14:30' }));
    const { over, made } = await match(situation({ held, entries: [avani, bram], offers: [stands] }));
    expect(over).toEqual([{ offer: stands, passed: false }]);
    expect(made).toMatchObject([{ personId: avani.personId, slotId: slotId(2, '2026-12-01T14:00') }]);
  });

  test('for a place that somebody got after all is over: the one made last', async () => {
    const held = heldOf(once(1, { places: 2 }));
    const [first] = held;
    if (!first) throw new Error('There is no such time');
    const offers = [offer(1, avani), offer(2, bram, { seat: 2, endsAt: minutes(61) })];
    const { over } = await match(
      situation({ held, entries: [avani, bram], offers, taken: [takenOf(first, 2)] }),
    );
    expect(over).toEqual([{ offer: offers[1], passed: false }]);
  });

  test('that stands is left alone', async () => {
    const { over, made } = await match(situation({ entries: [avani], offers: [offer(1, avani)] }));
    expect({ over, made }).toEqual({ over: [], made: [] });
  });
});
