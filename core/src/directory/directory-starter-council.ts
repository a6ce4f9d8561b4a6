import type { RecordOf } from '../sharepoint/list-definition';
import type { serviceList } from './directory-lists';

/**
 * What a council may offer itself, to be written over: every name says that it is an example, and the numbers are from the
 * range that belongs to nobody. None is for a crisis: there a number that nobody answers would be found first.
 */
export const exampleCouncilServices: readonly RecordOf<typeof serviceList>[] = [
  {
    name: 'Council: member services (example row)',
    helpsWith: 'The first people to ask about anything that worries you as a councillor.',
    categories: ['Councillors and candidates', 'Threats and danger', 'Online abuse'],
    reach: 'Council',
    audience: ['Councillors'],
    confidential: 'Partly',
    confidentialFrom: 'Told only to officers who are needed to help you.',
    cost: 'Free',
    phone: '01632 960101',
    hours: 'Mon-Fri 09:00-17:00; closed bank holidays',
  },
  {
    name: 'Council: counselling through the employee assistance scheme (example row)',
    helpsWith: 'A counsellor to talk to about stress, sleep, fear or trouble at home.',
    categories: ['Stress and mental health', 'Family, grief and home'],
    reach: 'Council',
    audience: ['Councillors', 'Family'],
    confidential: 'Yes',
    confidentialFrom: 'The council is told how many people called, never who.',
    cost: 'Free',
    phone: '01632 960102',
    hours: 'always',
  },
  {
    name: 'Council: community safety team (example row)',
    helpsWith: 'Trouble near your home or your surgery, alarms, cameras, and the link to the police.',
    categories: ['Threats and danger', 'Stalking and harassment', 'Victims of crime'],
    reach: 'Council',
    audience: ['Councillors', 'Candidates', 'Family'],
    confidential: 'Partly',
    confidentialFrom: 'The police are told when somebody is in danger.',
    cost: 'Free',
    phone: '01632 960103',
    hours: 'Mon-Fri 09:00-17:00; closed bank holidays',
  },
  {
    name: 'Council: legal team (example row)',
    helpsWith:
      'Abusive letters, lies about you, and people who will not stop: what the council can do for you.',
    categories: ['Legal advice and rights', 'Councillors and candidates'],
    reach: 'Council',
    audience: ['Councillors'],
    confidential: 'Partly',
    confidentialFrom: 'The monitoring officer may be told.',
    cost: 'Free',
    phone: '01632 960104',
    hours: 'Mon-Thu 09:00-17:00; Fri 09:00-16:30; closed bank holidays',
  },
];
