import { free, inConfidence, type StarterService } from './directory-starter-service';

export const servicesForHate: readonly StarterService[] = [
  {
    name: 'True Vision',
    helpsWith: 'Reporting a hate crime to the police on the web, for yourself or for somebody else.',
    categories: ['Hate and discrimination', 'Victims of crime'],
    ...free,
    web: 'https://www.report-it.org.uk',
  },
  {
    name: 'Stop Hate UK',
    helpsWith:
      'Telling somebody about hate without going to the police. The phone line is not in every area.',
    categories: ['Hate and discrimination', 'Victims of crime'],
    ...inConfidence,
    ...free,
    phone: '0800 138 1625',
    text: '07717 989 025',
    web: 'https://www.stophateuk.org',
  },
  {
    name: 'Tell MAMA',
    helpsWith: 'Hatred of Muslims: recording what happened, and support.',
    categories: ['Hate and discrimination', 'Victims of crime'],
    ...inConfidence,
    ...free,
    phone: '0800 456 1226',
    web: 'https://tellmamauk.org',
  },
  {
    name: 'British Muslim Trust',
    helpsWith: 'Hatred of Muslims: recording what happened, and support.',
    categories: ['Hate and discrimination', 'Victims of crime'],
    ...free,
    web: 'https://britishmuslimtrust.co.uk',
  },
  {
    name: 'CST (Community Security Trust)',
    helpsWith:
      'Hatred of Jewish people: reporting it, and keeping safe. The number is for emergencies, after 999.',
    categories: ['Hate and discrimination', 'Threats and danger'],
    ...free,
    phone: '0800 032 3263',
    web: 'https://cst.org.uk',
    hours: 'always',
  },
  {
    name: 'Galop',
    helpsWith: 'Abuse and violence against LGBT+ people: hate crime, at home, sexual violence.',
    categories: ['Hate and discrimination', 'Domestic and sexual abuse', 'Victims of crime'],
    ...inConfidence,
    ...free,
    phone: '0800 999 5428',
    web: 'https://galop.org.uk',
  },
  {
    name: 'Equality Advisory and Support Service',
    helpsWith: 'Discrimination: what the law says and what you can do.',
    nations: ['England', 'Wales', 'Scotland'],
    categories: ['Hate and discrimination', 'Legal advice and rights'],
    ...free,
    phone: '0808 800 0082',
    web: 'https://www.equalityadvisoryservice.com',
  },
];
