import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { emptyRota, type Rota } from '@councillor-safety/core/on-call/on-call';
import { sampleRota } from '@councillor-safety/core/on-call/on-call-sample';
import { standardEscalationSettings } from '@councillor-safety/core/escalation/escalation-settings';
import { judgeChain, type ChainFacts } from '@councillor-safety/bot/escalation/escalation-check';
import { judgeRota } from '@councillor-safety/bot/on-call/on-call-check';
import { brief, faults } from './words';

const calendar = { isBankHoliday: () => false };
const saturdayNight = new Date('2026-11-21T23:00:00Z');
const mondayNoon = new Date('2026-11-23T12:00:00Z');
const rotaFrom = (now: Date): Rota => sampleRota(samplePeople, now);
const firstLineOnly = (now: Date): Rota => {
  const rota = rotaFrom(now);
  return { ...rota, settings: { ...rota.settings, secondLine: false } };
};

describe('the rota', () => {
  test('that covers two weeks is fine', () => {
    expect(brief(judgeRota(firstLineOnly(mondayNoon), { now: mondayNoon, calendar }))).toEqual(['fine rota']);
  });

  test('with nobody on it stops at night and over the weekend', () => {
    expect(brief(judgeRota(emptyRota, { now: saturdayNight, calendar }))).toEqual([
      'stop rota.nobody-now',
      'look rota.gaps-first',
      'look rota.gaps-second',
    ]);
  });

  test('in office hours nobody need be on call now', () => {
    expect(brief(judgeRota(emptyRota, { now: mondayNoon, calendar }))).not.toContain('stop rota.nobody-now');
  });

  test('a second on call is somebody, and the gap of the first is told all the same', () => {
    const rota = rotaFrom(mondayNoon);
    const entries = rota.entries.filter(({ line }) => line === 'second');
    const found = brief(judgeRota({ ...rota, entries }, { now: saturdayNight, calendar }));
    expect(found).not.toContain('stop rota.nobody-now');
    expect(found).toContain('look rota.gaps-first');
  });

  test('a gap is told with its length and London time', () => {
    const rota = firstLineOnly(mondayNoon);
    const gap = {
      ...{ id: '70000000-0000-4000-8000-0000000000aa', kind: 'override' as const, line: 'first' as const },
      ...{ personId: null, names: {}, createdBy: rota.entries[0]?.createdBy as never },
      ...{ createdAt: mondayNoon.toISOString(), startsAt: '2026-11-25T18:00', endsAt: '2026-11-25T20:30' },
    };
    const [finding] = judgeRota({ ...rota, entries: [...rota.entries, gap] }, { now: mondayNoon, calendar });
    expect(finding).toMatchObject({ id: 'rota.gaps-first', level: 'look' });
    expect(finding?.what).toContain('for 3 hours of the next 14 days, in 1 gap');
    expect(finding?.what).toContain('Wed 25 Nov, 18:00 to Wed 25 Nov, 20:30');
  });
});

describe('the chain', () => {
  const cards = samplePeople.map(({ id, name, roles, offices }) => ({
    ...{ id: personIdSchema.parse(id), name, roles: [...roles], offices: [...offices] },
  }));
  const people = cards.filter(({ roles }) => roles.includes('officer') || roles.includes('champion'));
  const settings = {
    ...standardEscalationSettings,
    phones: [{ label: 'Civic centre', phone: '01632 960001' }],
  };
  const facts: ChainFacts = { settings, people, rota: rotaFrom(mondayNoon), calendar };
  const judged = (changes: Partial<ChainFacts>, now = mondayNoon) =>
    judgeChain({ ...facts, ...changes }, now);

  test('that reaches people now and tonight is fine', () => {
    expect(brief(judged({}))).toEqual(['fine chain', 'fine chain']);
  });

  test('that reaches nobody even when everybody is asked stops', () => {
    const found = brief(judged({ people: people.filter(({ roles }) => !roles.includes('officer')) }));
    expect(found.filter((line) => line === 'stop chain.nobody')).toHaveLength(2);
  });

  test('with no step that reaches anybody goes to everybody at once', () => {
    const others = people.map((person) => ({ ...person, offices: [] }));
    expect(faults(judged({ people: others, rota: emptyRota }))).toEqual([
      'look chain.everybody-at-once',
      'look chain.everybody-at-once',
      'look chain.warnings',
    ]);
  });

  test('tonight is another hour than now: who is on call then counts', () => {
    const others = people.map((person) => ({ ...person, offices: [] }));
    const night = judged({ people: others }).map(({ level, what }) => `${level} ${what.slice(0, 22)}`);
    expect(night[0]).toBe('look A call for help now wo');
    expect(night[1]).toBe('fine A call for help tonigh');
  });

  test('what its own screen warns of is counted, without the words', () => {
    const [, , warning] = judged({ settings: { ...settings, phones: [] } });
    expect(warning).toMatchObject({ id: 'chain.warnings', level: 'look' });
    expect(JSON.stringify(judged({}))).not.toContain('Imani');
  });
});
