/**
 * waiting: nobody has accepted yet. accepted: somebody has, and nothing was said yet. handed-over: the helper has asked a colleague
 * to take it and still holds it.
 */
export const escalationStates = [
  'waiting',
  'accepted',
  'in-conversation',
  'handed-over',
  'ended',
  'withdrawn',
] as const;

/** What became of one ask. `closed`: the card was taken back, because somebody else was there or the call ended. */
export const askAnswers = ['none', 'accepted', 'declined', 'unreachable', 'closed'] as const;

export const callHours = ['in-hours', 'out-of-hours'] as const;
export type CallHours = (typeof callHours)[number];

/** How a helper says that it ended. */
export const escalationOutcomes = [
  'talked',
  'advised',
  'reported',
  'police',
  'other-service',
  'no-answer',
] as const;
export type EscalationOutcome = (typeof escalationOutcomes)[number];

export const aftercareStates = [
  'booked',
  'sent',
  'fine',
  'wants-to-talk',
  'opted-out',
  'unanswered',
] as const;

/** Lines of the timeline. What is said is in `body`; everything else follows from the kind and its detail. */
export const escalationLineKinds = [
  'called',
  'asked',
  'not-reached',
  'declined',
  'broadcast',
  'monitoring-told',
  'numbers-shown',
  'accepted',
  'from-councillor',
  'from-helper',
  'picture',
  'not-delivered',
  'edited',
  'deleted',
  'paused',
  'resumed',
  'hand-over-asked',
  'hand-over-failed',
  'handed-over',
  'note',
  'call-offered',
  'helper-gone',
  'incident-offered',
  'incident-made',
  'incident-declined',
  'excluded',
  'ended',
  'withdrawn',
  'aftercare-booked',
  'aftercare-sent',
  'aftercare-answered',
  'aftercare-unanswered',
] as const;
export type EscalationLineKind = (typeof escalationLineKinds)[number];
