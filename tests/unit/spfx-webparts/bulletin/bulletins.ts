import { bulletinList } from '@councillor-safety/core/bulletin/bulletin-published-list';
import type { LooseItem } from '@councillor-safety/core/sharepoint/loose-row';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';
import type { ListsReading } from '@councillor-safety/spfx-webparts/reading/useLists';

const picture = '0f6d3a34-55a1-4a26-9c1f-0123456789ab';

interface Given {
  readonly title: string;
  readonly day: string;
  readonly sections?: readonly object[];
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** An item as the service writes it. */
export const item = (id: string, { title, day, sections = [], fields = {} }: Given): LooseItem => ({
  id,
  fields: {
    Title: title,
    BulletinKey: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
    PublishedAt: `${day}T09:00:00Z`,
    AuthorName: 'Cllr Hollis Emberley',
    AuthorOffice: 'Deputy leader and safety champion',
    Content: JSON.stringify({ title, urgency: 'routine', sections }),
    RecordVersion: 1,
    ...fields,
  },
});

export const section = (kind: string, heading: string, text: string, alt?: string): object => ({
  ...{ id: picture, kind, heading, text },
  ...(alt !== undefined && { picture: { pictureId: picture, alt, width: 800, height: 600 } }),
});

export const items: readonly LooseItem[] = [
  item('1', {
    title: 'Autumn bulletin',
    day: '2026-09-01',
    sections: [section('training', 'Two new courses', 'Come to the **calm words** course.')],
  }),
  item('2', {
    title: 'Winter bulletin',
    day: '2026-11-19',
    sections: [
      section('champion', '', 'Dark evenings are here.\n\n- Tell somebody where you go', 'A lit street'),
      section('help', 'Who to ring', 'See [the police](https://www.police.uk/).'),
    ],
    fields: { CorrectedAt: '2026-11-20T08:00:00Z', AuthorPhoto: `${picture}.jpg` },
  }),
];
export const pictureFile = `${picture}.jpg`;

/** A reading that has these items and asks nobody. */
export const aReading = (given: Partial<ListsReading> = {}, held = items): ListsReading => ({
  phase: 'shown',
  rows: (list) => (list.name === bulletinList.name ? held.map((each) => readLooseRow(list, each)) : []),
  unreadable: [],
  again: () => {
    throw new Error('not asked to read again');
  },
  ...given,
});
