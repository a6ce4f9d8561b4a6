import type { RecordOf } from '../sharepoint/list-definition';
import type { contactList } from './contacts-list';

const officeHours = 'Mon-Fri 09:00-17:00; closed bank holidays';

/** Examples to be written over: roles, nobody's name, and numbers from the range that belongs to nobody. */
export const starterContacts: readonly RecordOf<typeof contactList>[] = [
  {
    role: 'Duty line, out of hours (example)',
    whatFor: 'Anything that cannot wait until the offices open. In danger now, call 999.',
    hours: 'always',
    phone: '01632 960110',
    outOfHours: true,
    sortOrder: 10,
  },
  {
    role: 'Member services (example)',
    whatFor: 'The first people to ask. They know who can help with what.',
    hours: officeHours,
    phone: '01632 960101',
    email: 'member.services@council.example',
    sortOrder: 20,
  },
  {
    role: 'Safety champion (example)',
    whatFor: 'A councillor you can talk to when you would rather not begin with an officer.',
    hours: 'Mon-Fri 18:00-20:00',
    phone: '01632 960111',
    sortOrder: 30,
  },
  {
    role: 'Police single point of contact (example)',
    whatFor: 'Questions about a report that the police already have. To make one, call 101 or 999.',
    hours: officeHours,
    phone: '01632 960112',
    sortOrder: 40,
  },
  {
    role: 'Monitoring officer (example)',
    whatFor: 'Complaints under the code of conduct, and taking your address out of the public register.',
    hours: officeHours,
    phone: '01632 960113',
    sortOrder: 50,
  },
  {
    role: 'Communications team (example)',
    whatFor: 'Abuse on social media, getting posts taken down, and calls from reporters.',
    hours: 'Mon-Fri 08:30-17:30; closed bank holidays',
    phone: '01632 960114',
    sortOrder: 60,
  },
  {
    role: 'Health and safety (example)',
    whatFor: 'Risk checks of a surgery, a visit or your home, alarms and other equipment.',
    hours: officeHours,
    phone: '01632 960115',
    sortOrder: 70,
  },
];
