import { londonDay } from '@councillor-safety/core/clock/london-time';
import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import type { EscalationLine } from '@councillor-safety/core/escalation/escalation-lists';
import { incidentReportSchema, type IncidentReport } from '@councillor-safety/core/incident/incident';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import { makeReference } from '@councillor-safety/core/incident/incident-reference';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Queryable } from '../../jobs/database';
import { fileCommand, randomBytewise } from '../../incident/incident-filing';
import { seenIn } from './escalation-seen';
import { changeWithin, type Changed, type ChangeParts, type Changing } from './escalation-transaction';

const randomByte = randomBytewise();

/** Signs that JSON writes with six characters make the stored report too long long before the account is. */
const roomInStore = 55_000;
const mostOfAnySigns = 9_000;

function atMost(text: string): string {
  const characters = Array.from(text).slice(0, incidentLimits.account);
  const short = characters.join('');
  return JSON.stringify(short).length <= roomInStore ? short : characters.slice(0, mostOfAnySigns).join('');
}

/** A long text takes several lines, `key`, `key:2`… */
function forget(words: Map<string, string>, about: string): void {
  for (const key of [...words.keys()]) if (key === about || key.startsWith(`${about}:`)) words.delete(key);
}

/**
 * What the councillor themselves wrote in this call, as they last put it. What they deleted is left out: others have read it, but it
 * is theirs to say whether it goes into a report.
 */
export function ownWords(lines: readonly EscalationLine[], councillor: PersonId): string {
  const words = new Map<string, string>();
  const editedAt = new Map<string, string>();
  for (const { kind, actorId, lineKey, at, body, detail } of lines) {
    if (actorId !== councillor) continue;
    const about = detail?.aboutKey ?? '';
    if (kind === 'from-councillor') words.set(lineKey, body ?? '');
    // The first line of an edit holds more than an account takes; those after it are the rest of a longer one.
    if (kind === 'edited' && words.has(about) && editedAt.get(about) !== at) {
      forget(words, about);
      words.set(about, body ?? '');
      editedAt.set(about, at);
    }
    if (kind === 'deleted') forget(words, about);
  }
  return [...words.values()]
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** The report that a call becomes; undefined when it cannot be one. */
export function reportOf(call: Escalation, lines: readonly EscalationLine[]): IncidentReport | undefined {
  const words = ownWords(lines, call.councillor.id);
  const parsed = incidentReportSchema.safeParse({
    mode: 'quick',
    kinds: call.incidentOffered?.kinds,
    when: { type: 'roughly', on: londonDay(new Date(call.startedAt)) },
    account: atMost(words) || `I asked for a person to talk to (${call.reference}).`,
    ...(call.excluded.length > 0 && { mustNotSee: call.excluded }),
  });
  return parsed.success ? parsed.data : undefined;
}

/** The yes of the councillor: the report and the answer, together or not at all. */
export async function reportFromCall(
  parts: ChangeParts,
  within: Queryable,
  { reference, by, cause, world }: Omit<Changing, 'event'> & { readonly by: PersonId },
): Promise<Changed> {
  const call = await parts.rows.findToChange(within, reference);
  if (!call) return 'not-found';
  const report = reportOf(call, await parts.rows.lines(within, reference));
  if (!report) return cause && (await seenIn(within, cause)) ? 'seen' : { ok: false, why: 'not-possible' };
  const made = makeReference(randomByte);
  const event = { type: 'answer-incident', by, reference: made } as const;
  const changed = await changeWithin(parts, within, { reference, event, cause, world });
  if (changed === 'seen' || changed === 'not-found' || !changed.ok) return changed;
  const { councillor } = call;
  const key = `${reference}:${made}`;
  await parts.acceptance.acceptWithin(
    [fileCommand({ key, report, councillor, reporter: councillor, reference: made })],
    within,
  );
  return changed;
}
