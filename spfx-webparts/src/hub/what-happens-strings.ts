/** What follows a report. Keep it as the service does it: `incident-access.ts` and `incident-targets.ts` decide. */
export const whatHappensStrings = {
  heading: 'What happens when you report',
  steps: {
    sent: { name: 'You report it', how: 'You get a reference number at once. Small things count too.' },
    firstLook: {
      name: 'An officer reads it',
      how: {
        one: 'Within {{count}} working day of the day you report.',
        other: 'Within {{count}} working days of the day you report.',
      },
    },
    firstAction: {
      name: 'The council acts',
      how: {
        one: 'The first action is due within {{count}} working day of the day you report.',
        other: 'The first action is due within {{count}} working days of the day you report.',
      },
    },
    nextStep: {
      name: 'You can follow it',
      how: {
        one: 'Each next step is due within {{count}} working day, and you see that date in Teams. You and the officers can write to each other.',
        other:
          'Each next step is due within {{count}} working days, and you see that date in Teams. You and the officers can write to each other.',
      },
    },
    closed: {
      name: 'It is closed',
      how: 'When nothing is left to do. If something comes up later, write to the officers and they can open it again.',
    },
  },
  notForEmergencies: 'Officers read reports on working days. In danger, call 999.',
  workingDay: 'These are the council’s targets. A working day is Monday to Friday, but not a bank holiday.',
  police: {
    heading: 'What the police do, and do not do',
    points: [
      'When you call 999 and somebody is in danger, they come.',
      'They decide whether what happened may be a crime, and look into it if so.',
      'If they record a crime, they give you a crime reference. Add it to your report.',
      'They do not act on everything that hurts: a message can be cruel and still break no law.',
      'They do not learn of it from your report to the council. Call 101 or 999, or ask an officer to help you tell them.',
    ],
  },
  council: {
    heading: 'What the council can do',
    points: [
      'Advice: on your safety, your social media, and whom to tell.',
      'A letter that tells the person to stop.',
      'The legal team takes over the letters and e-mails, so that you no longer have to read or answer them.',
      'In serious cases, ask a court for an injunction: an order to stay away or to stop.',
    ],
  },
  whoSees: {
    heading: 'Who sees your report',
    points: [
      'You see your report and what follows, but not the officers’ own notes and files.',
      'The officers who deal with reports see it. People you name as “must not see” cannot, whatever their job is.',
      'A councillor who reported for you sees what they sent, the files they added and the status, but not your messages.',
      'The safety champion does not see reports. Administrators of this service do not see them either.',
      'A few people look after the place where reports are stored, and could open it there. Ask member services who they are.',
      'Each time somebody opens a report here, that is written down.',
    ],
  },
} as const;
