/** The fixed vocabularies of a report. Order is the order on screen; the values are stored, so they are never renamed. */

export const incidentKinds = [
  'verbal-abuse',
  'physical-attack',
  'stalking',
  'threat-of-harm',
  'misinformation',
  'abusive-messages',
  'sexual-harassment',
  'malicious-communication',
  'damage-or-gifts',
  'other',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** How it reached the councillor. */
export const incidentChannels = [
  'surgery',
  'meeting',
  'home',
  'street',
  'phone',
  'email',
  'letter',
  'facebook',
  'x',
  'instagram',
  'whatsapp',
  'nextdoor',
  'tiktok',
  'other-network',
] as const;

export const safeNowAnswers = ['yes', 'not-sure', 'no'] as const;

export const dayParts = ['morning', 'afternoon', 'evening', 'night'] as const;

export const perpetratorTypes = ['unknown', 'anonymous-account', 'known-person', 'group'] as const;

/** The nine of the Equality Act 2010, and the right not to say. */
export const protectedCharacteristics = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-or-civil-partnership',
  'pregnancy-or-maternity',
  'race',
  'religion-or-belief',
  'sex',
  'sexual-orientation',
  'prefer-not-to-say',
] as const;

export const supportWanted = [
  'talk-to-someone',
  'one-to-one',
  'blocking-and-settings',
  'have-it-removed',
  'letter',
  'police',
  'home-or-personal-security',
  'legal-advice',
  'only-log-it',
] as const;

export const shareWithPoliceAnswers = ['yes', 'ask-me-first', 'no'] as const;

export const contactWays = ['teams', 'phone', 'email', 'in-person'] as const;

export const incidentStatuses = ['new', 'being-looked-at', 'action-under-way', 'closed'] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

export const incidentOutcomes = [
  'advice-given',
  'support-given',
  'content-removed',
  'council-letter',
  'council-action',
  'passed-to-police',
  'police-action',
  'logged-only',
  'no-further-action',
  'withdrawn',
] as const;
export type IncidentOutcome = (typeof incidentOutcomes)[number];

/** What a line of the timeline tells of. */
export const incidentEventKinds = [
  'message-to-officers',
  'message-to-councillor',
  'note',
  'evidence',
  'status',
  'assigned',
  'amended',
] as const;
export type IncidentEventKind = (typeof incidentEventKinds)[number];
