import { rotaAnswerSchema, type RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import type { z } from 'zod';
import { meAs } from './fake-services';

type Written = z.input<typeof rotaAnswerSchema>;

const cardOf = (key: string): Written['people'][number] => {
  const { id, name, roles, offices } = meAs(key);
  return { id, name, roles, offices };
};
export const [imani, jonty, kirsi] = [meAs('officer'), meAs('officer2'), meAs('legal')];

/** The Monday of the week that these rotas are about. London has winter time: its walls show UTC. */
export const monday = '2026-11-30';

type Occurrence = Written['occurrences'][number];

/** First on call, from one wall time to another. */
export const held = (who: typeof imani, startsAt: string, endsAt: string, you = false): Occurrence => ({
  ...{ line: 'first', startsAt, endsAt, start: `${startsAt}:00.000Z`, end: `${endsAt}:00.000Z` },
  ...{ personId: who.id, personName: who.name, you, begunBefore: false, goesOn: false },
});

export const gap = (startsAt: string, endsAt: string): Written['gaps'][number] => ({
  ...{ line: 'first', startsAt, endsAt, start: `${startsAt}:00.000Z`, end: `${endsAt}:00.000Z` },
});

export const aShift = (who: typeof imani, startsAt: string, endsAt: string): Written['entries'][number] => ({
  ...{ kind: 'shift', line: 'first', personId: who.id, startsAt, endsAt },
  ...{ id: '6f9619ff-8b86-4d11-b42d-00c04fc964ff', names: { [who.id]: who.name } },
  ...{ createdBy: imani.id, createdAt: '2026-11-20T10:00:00.000Z' },
});

/** A swap that Jonty offers to Imani, who reads it. */
export const aSwap = (different: Partial<Written['swaps'][number]> = {}): Written['swaps'][number] => ({
  ...{ id: '7f9619ff-8b86-4d11-b42d-00c04fc964ff', line: 'first' },
  ...{ startsAt: '2026-12-02T17:00', endsAt: '2026-12-03T09:00' },
  ...{ fromId: jonty.id, fromName: jonty.name, toId: imani.id, toName: imani.name },
  ...{ offeredAt: '2026-11-20T10:00:00.000Z', state: 'offered', may: ['accept', 'decline'] },
  ...different,
});

/** A week of the rota as Imani reads it, with these parts different. */
export const aRota = (different: Partial<Written> = {}): RotaAnswer =>
  rotaAnswerSchema.parse({
    ...{ version: 7, from: `${monday}T00:00:00.000Z`, to: '2026-12-07T00:00:00.000Z' },
    ...{ lines: ['first'], occurrences: [], gaps: [], entries: [], swaps: [] },
    coverage: [{ line: 'first', perCent: 92.5 }],
    settings: {
      ...{ covers: 'out-of-hours', officeHours: 'Mon to Fri 9am to 5pm' },
      ...{ secondLine: false, reminderMinutes: 60 },
    },
    people: ['officer', 'officer2', 'legal'].map(cardOf),
    peopleKnown: true,
    ...different,
  });
