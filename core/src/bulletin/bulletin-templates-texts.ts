import type { BulletinSectionKind } from './bulletin';
import { starter } from './bulletin-starter';

export interface TemplateSection {
  readonly kind: BulletinSectionKind;
  readonly heading: string;
  readonly text: string;
}

/** A list in the small Markdown of bulletins. */
const list = (...items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const help: TemplateSection = {
  kind: 'help',
  heading: 'Where to get help',
  text: starter(
    'You do not have to decide on your own whether something is serious enough.',
    list(
      '**In danger now:** call 999.',
      '**Police, when it is not an emergency:** call 101.',
      '**Somebody to talk to, day or night:** Samaritans, 116 123. It is free.',
      '**Our own help:** write to Councillor Safety in Teams. Say here whom else to ask in the council.',
    ),
  ),
};

export const monthlySections: readonly TemplateSection[] = [
  {
    kind: 'champion',
    heading: 'From your safety champion',
    text: starter(
      'Write two or three sentences as you would say them. What has been on your mind this month? What do you want other councillors to know?',
      'Please tell us about every incident, even a small one. A note takes two minutes, and it shows us what keeps happening.',
    ),
  },
  {
    kind: 'training',
    heading: 'Training',
    text: starter(
      'For each session say what it is for, when and where it is, how long it takes and how to book.',
      list('Topic, day and time, place or online', 'Topic, day and time, place or online'),
    ),
  },
  {
    kind: 'local-changes',
    heading: 'What has changed here',
    text: starter(
      'Say what is different from now on and what councillors need to do. For example: a new person to contact, another way into the building, new opening hours.',
    ),
  },
  {
    kind: 'learning',
    heading: 'What we have learned',
    text: starter(
      'Say what happened in general terms, what helped, and what we will do differently. Leave out names, wards, dates and anything else by which somebody could be recognised.',
    ),
  },
  {
    kind: 'current-issues',
    heading: 'What to look out for',
    text: starter(
      'Say what is going on, whom it may affect, and one thing to do about it. Give only what you know for certain.',
    ),
  },
  help,
];

export const afterIncidentSections: readonly TemplateSection[] = [
  {
    kind: 'champion',
    heading: 'What happened',
    text: starter(
      'Say in two or three sentences what everybody may know. Leave out names, places and details that could point to a person or get in the way of the police.',
      'If this has shaken you, that is an ordinary reaction. Please talk to somebody.',
    ),
  },
  {
    kind: 'local-changes',
    heading: 'What we are doing',
    text: starter('Say what has been done already, what comes next, and when you will write again.'),
  },
  {
    kind: 'free',
    heading: 'What we ask you to do',
    text: starter(
      list(
        'Report anything that worries you in Councillor Safety, even if you are not sure.',
        'Do not pass on names, pictures or guesses, online or in a chat.',
        'If a journalist or somebody else asks, say here whom to send them to.',
      ),
    ),
  },
  help,
];

export const urgentSections: readonly TemplateSection[] = [
  {
    kind: 'current-issues',
    heading: 'What you need to know now',
    text: starter('Say in one sentence what is happening, and in another what we do not know yet.'),
  },
  {
    kind: 'free',
    heading: 'What to do',
    text: starter(
      list(
        '**If you are in danger now:** call 999.',
        'Say the one most important thing to do.',
        'Say what not to do, if that matters.',
      ),
      'Say when councillors will hear from you again.',
    ),
  },
];
