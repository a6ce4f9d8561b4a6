import { bookStrings } from './book-strings';
import { mineStrings } from './mine-strings';
import { officerStrings } from './officer-strings';
import { waitingStrings } from './waiting-strings';

/** Words of drop-in sessions in the tab. */
export const dropInStrings = {
  book: bookStrings,
  mine: mineStrings,
  waiting: waitingStrings,
  officer: officerStrings,
  noon: '12 noon',
  midnight: 'midnight',
  time: '{{day}}, {{at}}',
  stretch: '{{day}}, {{from}} to {{to}}',
  london: 'Times are London time.',
  any: 'Any',
  weekday: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  part: {
    morning: 'Morning (before 12 noon)',
    afternoon: 'Afternoon (12 noon to 5pm)',
    evening: 'Evening (from 5pm)',
  },
  ways: { room: 'In person', phone: 'By phone', teams: 'In Teams' },
  champion: 'Safety champion',
  officerRole: 'Council officer',
  office: {
    'democratic-services': 'Democratic services',
    'monitoring-officer': 'Monitoring officer',
    legal: 'Legal',
    'health-and-safety': 'Health and safety',
    'community-safety': 'Community safety',
    communications: 'Communications',
    'human-resources': 'Human resources',
  },
  holder: '{{name}} ({{office}})',
  go: {
    label: 'Drop-ins',
    book: 'Book a drop-in',
    mine: 'Your appointments',
    waiting: 'Waiting list',
    choices: 'Your choices',
  },
  choices: {
    heading: 'Your choices',
    notWith: 'People you do not want to meet',
    notWithWhy: 'Their times are not shown to you. Nobody but you can see this choice.',
    nobody: 'Nobody holds drop-ins just now.',
    reminders: 'Reminders',
    remindersYes: 'Remind me of an appointment in my chat',
    remindersWhy: 'A reminder says “You have an appointment”, and nothing more.',
    calendar: 'Calendar',
    calendarYes: 'Put my appointments into my Outlook calendar',
    calendarWhy: 'The entry says “You have an appointment”, and nothing more.',
    saved: 'Your choices are saved.',
  },
} as const;
