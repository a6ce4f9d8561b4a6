import type { Service } from '@councillor-safety/core/directory/directory';
import { serviceCategories } from '@councillor-safety/core/directory/directory-lists';

/** A made-up service; what is given replaces what it has. */
export const aService = (given: Partial<Service> & { readonly id: string }): Service => ({
  name: `Ambleford Service ${given.id}`,
  categories: [],
  nations: [],
  audience: [],
  ...given,
});

export const trollWatch = aService({
  id: '1',
  name: 'Trollwatch Helpline',
  helpsWith: 'Getting hateful posts removed.',
  categories: ['Online abuse'],
});
export const nightOwl = aService({
  id: '2',
  name: 'Night Owl',
  helpsWith: 'Rest and worry.',
  categories: ['Stress and mental health'],
});
export const footsteps = aService({
  id: '3',
  name: 'Footsteps',
  helpsWith: 'For people who are followed or watched.',
  categories: ['Stalking and harassment'],
});
export const mendedPane = aService({
  id: '4',
  name: 'Mended Pane',
  helpsWith: 'After a crime at home.',
  categories: ['Victims of crime'],
});
export const ledger = aService({
  id: '5',
  name: 'Ledger Advice',
  helpsWith: 'Debt and pay.',
  categories: ['Money and work'],
  languages: 'English, Welsh',
});
export const fiveServices = [trollWatch, nightOwl, footsteps, mendedPane, ledger];

const subjects = [
  'debt',
  'housing',
  'police',
  'counselling',
  'family',
  'court',
  'tenancy',
  'grief',
  'rights',
  'safety',
];

/** As many as the largest directory is to hold, each with its own words. */
export const manyServices = (count: number): readonly Service[] =>
  Array.from({ length: count }, (_, at) =>
    aService({
      id: String(at + 1),
      name: `Ambleford ${subjects[at % 10]} line ${at}`,
      helpsWith: `Advice about ${subjects[(at * 7) % 10]} and ${subjects[(at * 3) % 10]}, for people in ward ${at % 40}.`,
      categories: [serviceCategories[at % 12] ?? 'Money and work'],
      audience: ['Councillors', 'Family'],
      languages: 'English, Welsh, Polish',
      access: 'Relay UK, large print',
    }),
  );
