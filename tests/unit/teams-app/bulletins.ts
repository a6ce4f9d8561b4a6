import {
  bulletinAnswerSchema,
  bulletinListAnswerSchema,
  bulletinSettingsAnswerSchema,
  type BulletinAnswer,
  type BulletinListAnswer,
  type BulletinSettingsAnswer,
  type bulletinSummarySchema,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { standardBulletinSettings, type bulletinSchema } from '@councillor-safety/core/bulletin/bulletin';
import type { z } from 'zod';
import { meAs } from './fake-services';

export const [imani, jonty, hollis] = [meAs('officer'), meAs('officer2'), meAs('champion')];
export const bulletinId = '9f4f1f52-0000-4000-8000-000000000001';
export const sectionIds = [
  '9f4f1f52-0000-4000-8000-00000000000a',
  '9f4f1f52-0000-4000-8000-00000000000b',
] as const;

type Written = z.input<typeof bulletinSchema>;

const [first, second] = sectionIds;
export const content: Written['content'] = {
  title: 'Safety in December',
  sections: [
    { id: first, kind: 'champion', heading: 'From your safety champion', text: 'Winter is here.' },
    { id: second, kind: 'training', heading: 'Training', text: 'Two new dates.' },
  ],
  ...{ authorId: hollis.id, urgency: 'routine' },
  audience: { everyCouncillor: true, groups: [], channels: [] },
};

const written: Written = {
  ...{
    id: bulletinId,
    version: 3,
    contentVersion: 3,
    content,
    when: { kind: 'on-approval' },
    state: 'draft',
  },
  ...{ createdBy: imani.id, createdAt: '2026-11-20T10:00:00.000Z' },
  ...{ editedBy: imani.id, editedAt: '2026-11-20T10:05:00.000Z', editors: [imani.id], runs: [] },
};

/** A bulletin that an officer writes, with these parts different. */
export const aBulletin = (
  different: Partial<Written> = {},
  around: Partial<Omit<z.input<typeof bulletinAnswerSchema>, 'bulletin'>> = {},
): BulletinAnswer =>
  bulletinAnswerSchema.parse({
    bulletin: { ...written, ...different },
    names: { [imani.id]: imani.name, [jonty.id]: jonty.name, [hollis.id]: hollis.name },
    ...{ check: [], may: ['edit', 'ask', 'discard', 'duplicate'], hereNow: [] },
    author: { personId: hollis.id, name: hollis.name, office: 'Deputy leader' },
    ...around,
  });

/** What was published, for a bulletin that people have. */
export const published: NonNullable<Written['published']> = {
  ...{ content, contentVersion: 3, firstAt: '2026-11-20T12:00:00.000Z' },
  approval: { by: hollis.id, as: 'champion', at: '2026-11-20T11:00:00.000Z', contentVersion: 3 },
};

type Summary = z.input<typeof bulletinSummarySchema>;

/** A bulletin in a list, with these parts different. */
export const aSummary = (different: Partial<Summary> = {}): Summary => ({
  ...{ id: bulletinId, title: 'Safety in December', state: 'draft', urgency: 'routine', correction: false },
  ...{ editedBy: imani.name, editedAt: '2026-11-20T10:05:00.000Z', waitsForYou: false },
  ...different,
});

export const aList = (
  bulletins: Summary[],
  different: Partial<z.input<typeof bulletinListAnswerSchema>> = {},
): BulletinListAnswer =>
  bulletinListAnswerSchema.parse({ bulletins, questionsWaiting: 0, mayWrite: true, ...different });

export const theBulletinSettings = (): BulletinSettingsAnswer =>
  bulletinSettingsAnswerSchema.parse({
    ...{ version: 1, settings: standardBulletinSettings },
    champions: [{ id: hollis.id, name: hollis.name }],
  });
