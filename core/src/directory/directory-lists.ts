import { nations } from '../clock/bank-holidays';
import { defineList } from '../sharepoint/list-definition';

export const serviceCategories = [
  'Threats and danger',
  'Stalking and harassment',
  'Online abuse',
  'Hate and discrimination',
  'Victims of crime',
  'Crisis, day or night',
  'Stress and mental health',
  'Domestic and sexual abuse',
  'Family, grief and home',
  'Legal advice and rights',
  'Money and work',
  'Councillors and candidates',
] as const;
export type ServiceCategory = (typeof serviceCategories)[number];

export const serviceReaches = ['Council', 'National'] as const;
export const serviceAudiences = ['Councillors', 'Candidates', 'Family'] as const;
export type ServiceAudience = (typeof serviceAudiences)[number];
export const serviceConfidentiality = ['Yes', 'No', 'Partly'] as const;
export const serviceCosts = ['Free', 'Some costs', 'Paid'] as const;

/** Services that help. Officers edit it in SharePoint; every councillor reads it. */
export const serviceList = defineList({
  site: 'hub',
  name: 'Services',
  description: 'Support services shown in the directory. Edit it here.',
  kind: 'list',
  keep: {
    kind: 'while-in-use',
    why: 'Officers keep it right in SharePoint, and delete what is no longer true. It holds nothing of councillors.',
  },
  columns: {
    name: { type: 'text', name: 'Title', builtIn: true, maxLength: 255, required: true },
    helpsWith: {
      type: 'note',
      name: 'HelpsWith',
      description: 'In one or two sentences: what it helps with.',
    },
    categories: { type: 'multiChoice', name: 'Categories', choices: serviceCategories },
    reach: { type: 'choice', name: 'Reach', choices: serviceReaches },
    nations: {
      type: 'multiChoice',
      name: 'Nations',
      choices: nations,
      description: 'Where it helps. Empty: everywhere in the UK.',
    },
    audience: { type: 'multiChoice', name: 'Audience', choices: serviceAudiences },
    confidential: { type: 'choice', name: 'Confidential', choices: serviceConfidentiality },
    confidentialFrom: {
      type: 'text',
      name: 'ConfidentialFrom',
      maxLength: 255,
      description: 'Who is not told, and when they would be.',
    },
    cost: { type: 'choice', name: 'Cost', choices: serviceCosts },
    costNote: { type: 'text', name: 'CostNote', maxLength: 255 },
    phone: { type: 'text', name: 'Phone', maxLength: 40 },
    text: { type: 'text', name: 'TextMessage', maxLength: 120, description: 'Such as: SHOUT to 85258' },
    web: { type: 'text', name: 'Web', maxLength: 255, description: 'Begins with https://' },
    hours: {
      type: 'text',
      name: 'Hours',
      maxLength: 255,
      description: 'Such as: Mon-Fri 09:00-17:00; closed bank holidays. Or: always.',
    },
    languages: { type: 'text', name: 'Languages', maxLength: 255 },
    access: {
      type: 'text',
      name: 'AccessNeeds',
      maxLength: 255,
      description: 'Such as: Relay UK, BSL video.',
    },
    owner: { type: 'text', name: 'OwnerName', maxLength: 120, description: 'Who keeps this row right.' },
    ownerEmail: { type: 'text', name: 'OwnerEmail', maxLength: 120 },
    verifiedOn: {
      type: 'dateTime',
      name: 'VerifiedOn',
      description: 'The day an officer last checked all of it. Empty: not yet verified.',
    },
  },
});

/** Words people type and what they lead to, editable by officers. */
export const searchWordList = defineList({
  site: 'hub',
  name: 'SearchWords',
  description: 'Words that people type in the directory, and the categories they mean. Edit it here.',
  kind: 'list',
  keep: { kind: 'while-in-use', why: 'Officers look after it in SharePoint. It holds nothing of anybody.' },
  columns: {
    words: { type: 'text', name: 'Title', builtIn: true, maxLength: 255, required: true },
    leadsTo: { type: 'multiChoice', name: 'LeadsTo', choices: serviceCategories },
  },
});
