/** Words about what is kept. */
export const retentionStrings = {
  office: { 'monitoring-officer': 'the monitoring officer', legal: 'legal' },
  held: 'Kept: on hold since {{when}} by {{office}}.',
  heldPerson: 'Kept: everything of this councillor is on hold since {{when}} by {{office}}.',
  why: 'Why: {{why}}',
  unknown: 'We cannot say just now whether this report is on hold.',
  put: 'Put on hold',
  putWhat: 'What must be kept?',
  putReport: 'This report',
  putPerson: 'Everything of {{name}}',
  putPersonHint: 'All their reports, calls for a person and appointments, and those still to come.',
  putHint:
    'Nothing of it is deleted until the hold is ended. Officers who may see this report are told that it is kept, not why.',
  putLabel: 'Why it must be kept',
  putYes: 'Put on hold',
  putNo: 'Not now',
  whyMissing: 'Say why this must be kept.',
  end: 'End the hold',
  endQuestion: 'End this hold?',
  endWhy: 'From then on what is held can be deleted when its time has come.',
  endPersonWhy:
    'It covers everything of this councillor, not only this report. From then on it can be deleted when its time has come.',
  endYes: 'Yes, end it',
  endNo: 'No, keep it',
  done: 'Saved.',
} as const;
