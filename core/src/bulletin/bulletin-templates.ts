import type { BulletinContent } from './bulletin';
import {
  afterIncidentSections,
  monthlySections,
  urgentSections,
  type TemplateSection,
} from './bulletin-templates-texts';

export interface BulletinTemplate {
  readonly key: string;
  readonly name: string;
  /** When to use it, in a sentence. */
  readonly about: string;
  /** @param newId UUIDs, one for each section */
  readonly content: (newId: () => string) => BulletinContent;
}

interface Start {
  readonly title: string;
  readonly urgency?: BulletinContent['urgency'];
  readonly sections: readonly TemplateSection[];
}

const content =
  ({ title, urgency = 'routine', sections }: Start) =>
  (newId: () => string): BulletinContent => ({
    title,
    sections: sections.map((section) => ({ id: newId(), ...section })),
    urgency,
    audience: { everyCouncillor: true, groups: [], channels: [] },
  });

/** What a new bulletin can begin with; the blank one first. */
export const bulletinTemplates: readonly BulletinTemplate[] = [
  {
    key: 'blank',
    name: 'Blank',
    about: 'One empty section. Add what you need.',
    content: content({ title: '', sections: [{ kind: 'free', heading: '', text: '' }] }),
  },
  {
    key: 'monthly',
    name: 'Monthly bulletin',
    about:
      'A message from the champion, training, local changes, what we have learned, what to look out for, and help.',
    content: content({ title: 'Safety bulletin', sections: monthlySections }),
  },
  {
    key: 'after-incident',
    name: 'After an incident',
    about: 'What everybody may know, what the council is doing, what councillors can do, and help.',
    content: content({ title: 'After a recent incident', sections: afterIncidentSections }),
  },
  {
    key: 'urgent',
    name: 'Urgent notice',
    about: 'Short: what is happening and what to do. It does not wait for quiet hours to end.',
    content: content({ title: 'Urgent safety notice', urgency: 'urgent', sections: urgentSections }),
  },
];
