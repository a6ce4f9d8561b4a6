import { whenSentences } from '@councillor-safety/teams-app/bulletin/check/when-words';
import { aBulletin, content, published } from '../../bulletins';

const quiet = { from: '21:00', to: '07:00' };
const noon = new Date('2026-11-20T12:00:00.000Z');
const night = new Date('2026-11-20T23:00:00.000Z');
const urgent = { ...content, urgency: 'urgent' as const };
const at = (wallTime: string) => ({ kind: 'at' as const, wallTime });
type Different = Parameters<typeof aBulletin>[0];

const soon = 'It goes as soon as it is approved.';

interface Case {
  readonly what: string;
  readonly said: string[];
  readonly bulletin?: Different;
  readonly now?: Date;
  readonly hours?: typeof quiet;
}
const cases: Case[] = [
  {
    what: 'a routine one by day',
    said: [
      soon,
      'Between 21:00 and 07:00 are quiet hours. If it is approved then, it arrives when they end.',
    ],
  },
  {
    what: 'a routine one in quiet hours',
    said: [
      soon,
      'If it is approved now, it arrives at 07:00 on Saturday 21 November 2026, after quiet hours.',
    ],
    now: night,
  },
  { what: 'an urgent one in quiet hours', said: [soon], bulletin: { content: urgent }, now: night },
  { what: 'without quiet hours', said: [soon], now: night, hours: { from: '07:00', to: '07:00' } },
  {
    what: 'for a minute of the day',
    said: ['It goes on Tuesday 1 December 2026, 9:30 am.'],
    bulletin: { when: at('2026-12-01T09:30') },
  },
  {
    what: 'for a minute in quiet hours',
    said: [
      'It is to go on Tuesday 1 December 2026, 5:30 am. It arrives at 07:00 on Tuesday 1 December 2026, after quiet hours.',
    ],
    bulletin: { when: at('2026-12-01T05:30') },
  },
  {
    what: 'an urgent one for a minute in quiet hours',
    said: ['It goes on Tuesday 1 December 2026, 5:30 am.'],
    bulletin: { when: at('2026-12-01T05:30'), content: urgent },
  },
  {
    what: 'for a minute that has passed',
    said: ['It was to go on Thursday 19 November 2026, 9:30 am. This time has passed.'],
    bulletin: { when: at('2026-11-19T09:30') },
  },
  {
    what: 'approved too late',
    said: [
      'It was to go on Thursday 19 November 2026, 9:30 am. This time has passed.',
      'Nobody has said when it goes.',
    ],
    bulletin: { when: at('2026-11-19T09:30'), state: 'approved' },
  },
  {
    what: 'for a minute that the clocks skip',
    said: ['The clocks go forward then, so this time does not exist. Choose another one.'],
    bulletin: { when: at('2027-03-28T01:30') },
  },
  {
    what: 'a correction',
    said: ['It goes as soon as it is approved, also in quiet hours: a correction makes no sound.'],
    bulletin: { published },
    now: night,
  },
];

test.each(cases)('when it goes: $what', ({ said, bulletin, now = noon, hours = quiet }) => {
  expect(whenSentences(aBulletin(bulletin).bulletin, hours, now)).toEqual(said);
});

test('a champion, who is not told the hours, is told that there are some', () => {
  expect(whenSentences(aBulletin().bulletin, undefined, noon)).toEqual([
    soon,
    'It does not arrive in quiet hours.',
  ]);
});
