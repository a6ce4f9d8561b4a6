import type { Article } from '@councillor-safety/core/guidance/guidance';
import type { guidanceList } from '@councillor-safety/core/guidance/guidance-list';
import type { LooseRow } from '@councillor-safety/core/sharepoint/loose-row';
import type { ListsReading } from '@councillor-safety/spfx-webparts/reading/useLists';

/** A made-up article that the council has checked. */
export const anArticle = (given: Partial<Article> = {}): Article => ({
  id: '7',
  heading: 'Holding a surgery',
  topic: 'Out and about',
  kind: 'Guidance',
  audience: ['Councillors'],
  summary: 'Before, on the day and after.',
  body: 'Tell **somebody** where you are.',
  owner: 'Member services',
  ownerEmail: 'member.services@ambleford.example',
  reviewBy: '2027-03-03',
  overdue: false,
  starter: false,
  ...given,
});

type GuidanceRow = LooseRow<typeof guidanceList>;

export const row = (id: string, values: GuidanceRow['values']): GuidanceRow => ({
  id,
  values: {
    kind: 'Guidance',
    audience: ['Councillors'],
    body: 'Text.',
    owner: 'Member services',
    reviewBy: '2027-03-03T00:00:00Z',
    ...values,
  },
  faults: [],
});

export const rows = [
  row('3', {
    heading: 'Settings for your page',
    topic: 'Online',
    summary: 'Who can see what.',
    kind: 'Briefing',
  }),
  row('1', { heading: 'Holding a surgery', topic: 'Out and about', body: 'Sit near the **door**.' }),
  row('2', {
    heading: 'Visits',
    topic: 'Out and about',
    audience: ['Officers', 'Candidates'],
    starter: true,
  }),
  row('5', { heading: 'Answering the press', audience: [], reviewBy: '2026-03-03T00:00:00Z' }),
  row('4', { heading: 'Reading the risk list', topic: 'Online', audience: ['Officers'] }),
];

/** What Graph gave; only the guidance list is asked for. */
export const aReading = (given: Partial<ListsReading> = {}, articles = rows): ListsReading => ({
  phase: 'shown',
  rows: (list) => {
    if (list.name !== 'Guidance') throw new Error(`unexpected list ${list.name}`);
    return articles as readonly LooseRow<typeof list>[];
  },
  unreadable: [],
  again: () => undefined,
  ...given,
});
