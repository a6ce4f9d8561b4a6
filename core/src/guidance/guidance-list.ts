import { defineList } from '../sharepoint/list-definition';

export const guidanceTopics = [
  'Out and about',
  'Online',
  'Difficult contact',
  'Threats and the police',
  'Standards and expectations',
  'Looking after yourself',
] as const;
export type GuidanceTopic = (typeof guidanceTopics)[number];

export const guidanceKinds = ['Guidance', 'Policy', 'Template', 'Briefing'] as const;
export type GuidanceKind = (typeof guidanceKinds)[number];

export const guidanceAudiences = ['Councillors', 'Candidates', 'Officers', 'The public', 'Police'] as const;
export type GuidanceAudience = (typeof guidanceAudiences)[number];

/** Articles that a council owns and keeps under review. Officers edit it in SharePoint; every councillor reads it. */
export const guidanceList = defineList({
  site: 'hub',
  name: 'Guidance',
  description: 'Guidance, policies and templates shown on the safety hub. Edit it here.',
  kind: 'list',
  keep: {
    kind: 'while-in-use',
    why: 'Officers keep it under review in SharePoint, and delete what is no longer true.',
  },
  columns: {
    heading: { type: 'text', name: 'Title', builtIn: true, maxLength: 255, required: true },
    topic: { type: 'choice', name: 'Topic', choices: guidanceTopics },
    kind: { type: 'choice', name: 'GuidanceKind', choices: guidanceKinds },
    audience: { type: 'multiChoice', name: 'Audience', choices: guidanceAudiences },
    summary: {
      type: 'text',
      name: 'Summary',
      maxLength: 255,
      description: 'One sentence, shown in the list.',
    },
    body: { type: 'note', name: 'Body', description: 'Plain text or Markdown. HTML is shown as text.' },
    owner: { type: 'text', name: 'OwnerName', maxLength: 120, description: 'The team that keeps it right.' },
    ownerEmail: { type: 'text', name: 'OwnerEmail', maxLength: 120 },
    reviewBy: { type: 'dateTime', name: 'ReviewBy', description: 'After this day it is shown as overdue.' },
    starter: {
      type: 'boolean',
      name: 'StarterText',
      description: 'Yes until the council has read it and made it its own.',
    },
    sortOrder: { type: 'number', name: 'SortOrder', description: 'Lower numbers are shown first.' },
  },
});
