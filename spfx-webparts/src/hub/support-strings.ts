export const supportStrings = {
  heading: 'Looking after yourself',
  counselling: {
    heading: 'Counselling',
    by: 'The council’s employee assistance scheme is run by {{name}}. Councillors can use it.',
    call: 'Call {{phone}}',
    web: 'Website of {{name}}',
    hours: 'Open: {{hours}}',
    ask: 'Many councils have an employee assistance scheme with free counselling. Ask member services whether councillors can use it here, and how.',
  },
  self: {
    heading: 'After something has happened',
    points: [
      'It is normal to be shaken, even by something that looks small.',
      'Tell somebody you trust, today. You need not carry it alone.',
      'Stop reading the comments. Ask a friend or an officer to look, and to save what matters.',
      'If sleep or worry does not get better within two weeks, talk to your GP.',
    ],
  },
  boundaries: {
    heading: 'Boundaries',
    points: [
      'Say when and how people can reach you, and keep to it.',
      'You may end a call or a talk that turns abusive. Say so once, then go.',
      'Meet in a public building, never at home.',
      'Ask the monitoring officer whether your home address can be left out of what the council publishes.',
    ],
  },
  secondPhone: {
    heading: 'A second phone or number',
    points: [
      'Use another number for council work: a second phone, or a second SIM in the phone you have (dual SIM).',
      'Switch it off when you are off duty. Keep your own number for family and friends.',
      'Ask member services whether the council provides one.',
    ],
  },
  guidance: 'Read the guidance on looking after yourself',
} as const;
