/** Words of the hub, but for who to go to and the guidance, which have their own. */
export const hubStrings = {
  title: 'Safety hub',
  emergency: {
    label: 'Emergency help',
    danger: 'In danger now?',
    call: 'Call {{phone}}',
    silent: 'Cannot speak?',
    silentHow:
      'Call 999 from a mobile and press {{keys}} when you are asked. The police then know that you need help.',
    notEmergency: 'Not an emergency?',
    text: 'Deaf, or hard to use the phone?',
    textHow: 'Text 999. Sign up before you need it: text REGISTER to 999.',
    talk: 'Talk to somebody',
    chat: 'Chat in Teams',
    onCall: 'The council’s on-call line',
  },
  ways: {
    heading: 'What do you need?',
    inTeams: '(opens in Teams)',
    reportElsewhere:
      'To report an incident, open Teams, choose Apps and look for Councillor Safety. Three questions are enough.',
    each: {
      report: { name: 'Report an incident', hint: 'Small things count too. Three questions are enough.' },
      talk: { name: 'Talk to someone now', hint: 'A private chat.' },
      'drop-in': { name: 'Book a drop-in', hint: 'Talk to an officer, in private. You need not say why.' },
      directory: { name: 'Find a service', hint: 'Somebody to talk to, legal help, help with abuse online.' },
      'visit-check': { name: 'Am I safe at this visit?', hint: 'Ask before you go.' },
      bulletin: { name: 'Read the latest bulletin', hint: 'What is new about staying safe.' },
    },
  },
  lists: { contacts: 'Who to go to', bulletins: 'Bulletins', guidance: 'Guidance' },
  corrections: { ask: 'Something wrong on this page?', tell: 'Tell us at {{email}}' },
} as const;
