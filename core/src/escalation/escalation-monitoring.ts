import type { Escalation } from './escalation';
import { positionOf } from './escalation-draft';
import type { EscalationLine } from './escalation-lists';

/** After every line of the change itself. */
const afterAllOthers = 999;

/** The line that the monitoring centre has been told, which comes some time after the change that asked for it. */
export const monitoringToldLine = (
  { reference, place, version }: Pick<Escalation, 'reference' | 'place' | 'version'>,
  at: Date,
): EscalationLine => ({
  lineKey: `${reference}:monitoring:${place.round}`,
  reference,
  kind: 'monitoring-told',
  at: at.toISOString(),
  position: positionOf(version, afterAllOthers),
  detail: { round: place.round },
});
