import type { Escalation } from './escalation';
import type { Draft } from './escalation-draft';
import type { SayOf } from './escalation-notices';

export const questionKey = ({ reference }: Escalation, key: string): string => `${reference}:incident:${key}`;

/** The question needs no answer any more: its card shows what became of it. */
export function closeQuestion(
  draft: Draft,
  answered: NonNullable<SayOf<'incident-question'>['answered']>,
): void {
  const { call } = draft;
  const { incidentOffered, reference, councillor, helper } = call;
  if (!incidentOffered) return;
  const content = { say: 'incident-question', reference, helper: helper?.shownAs ?? '', answered } as const;
  draft.send(councillor.id, content, { replaces: questionKey(call, incidentOffered.key) });
  draft.set({ incidentOffered: undefined });
}
