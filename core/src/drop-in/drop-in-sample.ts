import { londonDay } from '../clock/london-time';
import { daysAfter } from '../clock/opening-hours-calendar';
import { personIdSchema, type PersonId } from '../people/people';
import type { SamplePerson } from '../people/sample-people';
import type { SessionDraft } from './drop-in';

type People = readonly Pick<SamplePerson, 'key' | 'id'>[];

export interface SampleSession {
  readonly holderId: PersonId;
  readonly draft: SessionDraft;
}

const usual: Omit<SessionDraft, 'firstDay' | 'lastDay' | 'recurrence' | 'from' | 'to' | 'ways'> = {
  ...{ slotMinutes: 30, gapMinutes: 0, places: 1, noticeMinutes: 120, aheadDays: 56 },
  ...{ openTo: 'everyone', bankHolidays: 'skip' },
};
const monday = 0;
const weekly = (days: number[], weeks = 1) => ({ every: 'week', weeks, days }) as const;

/**
 * Sessions to try things out with: an officer twice a week, a safety champion in the evening of every other Wednesday, a solicitor who
 * meets a group on the first Monday of the month, and an officer's own hours for regular support.
 */
export function sampleSessions(people: People, now: Date): readonly SampleSession[] {
  const idOf = (key: string): PersonId => {
    const found = people.find((person) => person.key === key);
    if (!found) throw new Error(`There is no sample person '${key}'`);
    return personIdSchema.parse(found.id);
  };
  const today = londonDay(now);
  const dates = { firstDay: today, lastDay: daysAfter(today, 182) };
  const held = (
    key: string,
    draft: Partial<SessionDraft> & Pick<SessionDraft, 'recurrence' | 'from' | 'to' | 'ways'>,
  ) => ({
    holderId: idOf(key),
    draft: { ...usual, ...dates, ...draft },
  });
  const room = 'Town Hall, room 3';
  return [
    held('officer', {
      ...{
        recurrence: weekly([1, 3]),
        from: '10:00',
        to: '12:00',
        ways: ['room', 'phone'],
        room,
        gapMinutes: 10,
      },
      notes: 'Come in by the side entrance. Nobody asks at the desk whom you meet.',
    }),
    held('champion', { recurrence: weekly([2], 2), from: '17:30', to: '19:00', ways: ['teams', 'phone'] }),
    held('legal', {
      ...{
        recurrence: { every: 'month-weekday', nth: 1, day: monday },
        from: '18:00',
        to: '19:00',
        ways: ['room'],
        room,
      },
      ...{
        slotMinutes: 60,
        places: 8,
        notes: 'About threats and what the law says. Ask what you like, or only listen.',
      },
    }),
    held('officer', {
      ...{
        recurrence: weekly([4]),
        from: '14:00',
        to: '16:00',
        ways: ['room', 'phone'],
        room,
        openTo: 'holder',
      },
    }),
  ];
}
