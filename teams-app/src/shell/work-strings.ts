/** Words that the screens behind the first question have in common. */
export const workStrings = {
  save: 'Save',
  choose: 'Choose',
  list: {
    up: 'Move up',
    down: 'Move down',
    away: 'Take away',
    upName: 'Move up: {{name}}',
    downName: 'Move down: {{name}}',
    awayName: 'Take away: {{name}}',
    moved: '{{name}} is now number {{place}} of {{of}}.',
    gone: '{{name}} is taken away.',
  },
  stale: {
    heading: 'Somebody else changed this just now',
    why: 'Nothing of yours is saved yet, and nothing that you typed is lost. Look at what there is now, then decide again.',
    now: 'As it is now',
    again: 'Save mine all the same',
    drop: 'Leave it as it is now',
  },
  officers: {
    label: 'Screens for officers',
    reports: 'Reports',
    calls: 'Calls',
    dropIns: 'Drop-ins',
    rota: 'Rota',
    bulletins: 'Bulletins',
    asked: 'Who is asked',
  },
} as const;
