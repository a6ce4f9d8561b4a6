import type { PersonId } from '../people/people';
import { seesEscalationLine, type EscalationView } from './escalation-access';
import type { EscalationLineView } from './escalation-answers';
import type { EscalationLine } from './escalation-lists';

export interface LineReader {
  readonly id: PersonId;
  readonly view: EscalationView;
}

/** The caller knows helpers as these agreed, and reads their own name as anybody does. */
function actorOf(
  { actorId, actorName, detail }: EscalationLine,
  { id, view }: LineReader,
): string | undefined {
  if (!actorId) return undefined;
  if (actorId === id) return 'You';
  return (view === 'caller' ? detail?.shownAs : actorName) ?? undefined;
}

/** Who was excluded was named by the caller; of everybody else the caller reads only what these agreed to. */
function personOf({ kind, detail }: EscalationLine, { view }: LineReader): string | undefined {
  return view === 'caller' && kind !== 'excluded' ? detail?.personShownAs : detail?.personName;
}

/** A line of the timeline as somebody may read it. Whether they may see it at all is `seesEscalationLine`. */
export function lineViewOf(line: EscalationLine, reader: LineReader): EscalationLineView {
  const { lineKey, kind, at, body, detail } = line;
  return {
    key: lineKey,
    kind,
    at,
    actor: actorOf(line, reader),
    body: body ?? undefined,
    person: personOf(line, reader),
    outcome: detail?.outcome,
    incident: detail?.incident,
    pictureId: detail?.pictureId,
    howMany: detail?.howMany,
    answer: detail?.answer,
  };
}

/** The timeline in its order, without the lines that are not for this reader. */
export const lineViewsOf = (lines: readonly EscalationLine[], reader: LineReader): EscalationLineView[] =>
  [...lines]
    .sort((one, other) => one.position - other.position)
    .filter(({ kind }) => seesEscalationLine(kind, reader.view))
    .map((line) => lineViewOf(line, reader));
