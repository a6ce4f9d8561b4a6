import { londonDay } from '../clock/london-time';
import { daysAfter, weekdayOf } from '../clock/opening-hours-calendar';
import { personIdSchema } from '../people/people';
import type { SamplePerson } from '../people/sample-people';
import { emptyRota, type Rota, type RotaEntry } from './on-call';
import type { Somebody } from './on-call-changes';

type People = readonly Pick<SamplePerson, 'key' | 'id' | 'name'>[];

/**
 * A rota to try things out with: two officers take turns as first on call out of hours, the solicitor is second for
 * three weeks from now on, so that there are gaps to see after them.
 */
export function sampleRota(people: People, now: Date): Rota {
  const find = (key: string): Somebody => {
    const found = people.find((person) => person.key === key);
    if (!found) throw new Error(`There is no sample person '${key}'`);
    return { id: personIdSchema.parse(found.id), name: found.name };
  };
  const [officer, officer2, legal] = [find('officer'), find('officer2'), find('legal')];
  const today = londonDay(now);
  const pattern = (id: string, people: readonly Somebody[]) => ({
    id: `70000000-0000-4000-8000-00000000000${id}`,
    kind: 'pattern' as const,
    people: people.map((person) => person.id),
    names: Object.fromEntries(people.map((person) => [person.id, person.name])),
    ...{ everyWeeks: 1, turn: 'week' as const, startsOn: daysAfter(today, -7 - weekdayOf(today)) },
    ...{ from: '17:00', to: '09:00', createdBy: officer.id, createdAt: now.toISOString() },
  });
  const endsOn = daysAfter(today, 21);
  const entries: RotaEntry[] = [
    { ...pattern('1', [officer, officer2]), line: 'first', days: [0, 1, 2, 3], toDaysLater: 1 },
    { ...pattern('2', [officer, officer2]), line: 'first', days: [4], toDaysLater: 3 },
    { ...pattern('3', [legal]), line: 'second', days: [0, 1, 2, 3], toDaysLater: 1, endsOn },
    { ...pattern('4', [legal]), line: 'second', days: [4], toDaysLater: 3, endsOn },
  ];
  return { ...emptyRota, version: 1, entries };
}
