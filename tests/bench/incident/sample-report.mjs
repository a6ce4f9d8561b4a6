/** An invented report of ordinary length. */
const sentence =
  'He followed me from the surgery to the car park and shouted that he knows where my children go to school. ';

export const sampleReport = {
  mode: 'full',
  kinds: ['verbal-abuse', 'stalking'],
  when: { type: 'roughly', on: '2026-11-02', part: 'evening' },
  account: sentence.repeat(8),
  safeNow: 'yes',
  channels: ['surgery', 'street'],
  place: 'Millbrook library, the car park behind it',
  perpetrators: [{ type: 'unknown', description: 'A man of about forty in a green coat.' }],
  effects: 'I have not slept well and I do not want to hold the next surgery alone.',
  support: ['talk-to-someone', 'home-or-personal-security'],
  police: { told: false },
  shareWithPolice: 'ask-me-first',
  contact: { ways: ['teams'], safeTimes: 'After eight in the evening' },
};

export const councillors = [
  'councillor',
  'councillor2',
  'councillor3',
  'councillor4',
  'councillor5',
  'councillor6',
  'independent',
  'champion',
];
