import { z } from 'zod';
import { defineList } from '@councillor-safety/core/sharepoint/list-definition';

export const visitList = defineList({
  site: 'casework',
  name: 'Home visits',
  description: 'A list of the tests.',
  kind: 'list',
  keep: { kind: 'while-in-use', why: 'It is a list of the tests.' },
  columns: {
    key: { type: 'text', name: 'VisitKey', maxLength: 20, unique: true, required: true },
    ward: { type: 'text', name: 'Ward', maxLength: 50, indexed: true },
    notes: { type: 'note', name: 'Notes' },
    state: {
      type: 'choice',
      name: 'VisitState',
      choices: ['planned', 'done'],
      indexed: true,
      required: true,
    },
    tags: { type: 'multiChoice', name: 'Tags', choices: ['alone', 'evening'] },
    minutes: { type: 'number', name: 'Minutes' },
    risky: { type: 'boolean', name: 'Risky' },
    startsAt: { type: 'dateTime', name: 'StartsAt', indexed: true },
    people: { type: 'json', name: 'People', schema: z.array(z.string()) },
  },
});

export const siteId = 'host,one,two';
export const items = `/sites/${siteId}/lists/Home visits/items`;
export const allFields =
  '$expand=fields($select=VisitKey,Ward,Notes,VisitState,Tags,Minutes,Risky,StartsAt,People)';

export const wireItem = (id: string, fields: Record<string, unknown>) => ({
  id,
  eTag: `"guid,${id}"`,
  createdDateTime: '2026-11-20T10:00:00Z',
  lastModifiedDateTime: '2026-11-20T11:00:00Z',
  fields,
});

export const planned = (key: string) => wireItem('7', { VisitKey: key, VisitState: 'planned' });
