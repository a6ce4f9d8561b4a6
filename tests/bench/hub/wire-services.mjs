/** Invented support services as SharePoint holds them: as many, as long and as alike as a large council's would be. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../harness/programs.mjs';

const core = (file) => createRequire(import.meta.url)(join(root, 'core/lib', `${file}.js`));
const { serviceList } = core('directory/directory-lists');
const { newFields } = core('sharepoint/field-codec');

const places =
  'Ambleford Millbrook Thornleigh Eastmere Netherwick Saltmarsh Hollin Kingsdale Fenwater Marlstone'.split(
    ' ',
  );
const sorts = [
  ['Counselling', 'Talking therapy for stress, low mood and sleepless nights.', 'Stress and mental health'],
  ['Victim Support Desk', 'Practical help after a crime, such as a broken window.', 'Victims of crime'],
  ['Stalking Advice Service', 'Advice when somebody keeps following you.', 'Stalking and harassment'],
  ['Online Safety Centre', 'Help with trolls, false accounts and photographs.', 'Online abuse'],
  ['Hate Crime Reporting Centre', 'A safe place to report hatred of who you are.', 'Hate and discrimination'],
  ['Law Centre', 'Free advice on injunctions, defamation and your rights.', 'Legal advice and rights'],
  ['Money Advice', 'Debt, benefits and what to do when work has stopped.', 'Money and work'],
  ['Bereavement Circle', 'People who have lost somebody meet and talk.', 'Family, grief and home'],
  ['Refuge and Outreach', 'Support when home is not safe.', 'Domestic and sexual abuse'],
  ['Night Listening Line', 'Somebody to talk to when nothing else is open.', 'Crisis, day or night'],
  ['Personal Safety Team', 'Visits, alarms and a plan after a threat.', 'Threats and danger'],
  ['Members’ Peer Network', 'Councillors who have been through it themselves.', 'Councillors and candidates'],
];
const hours = [
  'Mon-Fri 09:00-17:00; closed bank holidays',
  'Mon-Thu 08:30-18:00, Fri 08:30-16:30; closed bank holidays',
  'always',
  'Mon-Sun 18:00-23:00',
];
const pick = (values, index) => values[index % values.length];

function service(index) {
  const [kind, helpsWith, category] = pick(sorts, index);
  const second = pick(sorts, index * 7 + 3)[2];
  const place = pick(places, Math.floor(index / sorts.length));
  const number = String(index % 1000).padStart(3, '0');
  return {
    name: `${place} ${kind} ${1 + Math.floor(index / (sorts.length * places.length))}`,
    helpsWith: `${helpsWith} Open to people who live or work in ${place}, and to their families.`,
    categories: [...new Set([category, second])],
    reach: index % 4 === 0 ? 'National' : 'Council',
    audience: ['Councillors', 'Candidates', 'Family'].slice(0, 1 + (index % 3)),
    confidential: pick(['Yes', 'Partly', 'No'], index),
    confidentialFrom: 'Nobody is told unless a life is at risk.',
    cost: pick(['Free', 'Some costs', 'Paid'], Math.floor(index / 5)),
    phone: `01632 960${number}`,
    web: `https://service-${index}.example.org/`,
    hours: pick(hours, index),
    languages: 'English, and others through an interpreter',
    access: 'Relay UK',
    owner: 'Member services',
    ownerEmail: 'member.services@ambleford.example',
    verifiedOn: '2026-09-01T00:00:00Z',
  };
}

/** Field maps of `count` services. */
export const wireServices = (count) =>
  Array.from({ length: count }, (_, index) => newFields(serviceList, service(index)));
