import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import type { IncidentDetail, Receipt } from '@councillor-safety/core/incident/incident-answers';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import type { Caller } from './api';
import { until } from './until';

/** Entra id of one of the sample people. */
export function idOf(key: string): string {
  const found = samplePeople.find((person) => person.key === key);
  if (!found) throw new Error(`No sample person '${key}'`);
  return found.id;
}

/** A report as the tab would send it. */
export const aReport = (changes: Readonly<Record<string, unknown>> = {}) => ({
  mode: 'quick',
  kinds: ['verbal-abuse'],
  when: { type: 'roughly', on: '2026-01-15', part: 'evening' } satisfies IncidentReport['when'],
  account: 'A man shouted at me outside the library.',
  ...changes,
});

export async function send(
  caller: Caller,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Receipt> {
  const answer = await caller.send<Receipt>('/api/incidents', aReport(changes));
  if (answer.status !== 202) throw new Error(`Not accepted: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Resolves with the report as `caller` reads it, once it is in SharePoint and nothing of it is on the way. */
export function untilFiled(caller: Caller, reference: string): Promise<IncidentDetail> {
  return until(
    async () => {
      const { status, body } = await caller.call<IncidentDetail>(`/api/incidents/${reference}`);
      const done = status === 200 && body.filed && body.complete;
      return done && body.timeline.every(({ pending }) => !pending) ? body : undefined;
    },
    { what: `${reference} is filed`, everyMs: 300 },
  );
}
