import type { Nation } from '../clock/bank-holidays';

export interface EmergencyNumber {
  /** As people know it: `999`. */
  readonly phone: string;
  /** `tel:999` */
  readonly phoneHref: string;
}

/** Somebody to talk to who answers without an appointment. Facts published by the service itself. */
export interface CrisisLine extends EmergencyNumber {
  readonly key: string;
  readonly name: string;
  readonly hoursText: string;
  readonly whatFor: string;
}

export interface EmergencyNumbers {
  readonly nation: Nation;
  readonly police: {
    readonly emergency: EmergencyNumber;
    /** Keys to press on a mobile when the caller cannot speak. */
    readonly silent: string;
    readonly nonEmergency: EmergencyNumber;
  };
  readonly crisisLines: readonly CrisisLine[];
}

const dayAndNight = 'Day and night';

const samaritans: CrisisLine = {
  key: 'samaritans',
  name: 'Samaritans',
  phone: '116 123',
  phoneHref: 'tel:116123',
  hoursText: dayAndNight,
  whatFor: 'To talk about anything that is troubling you. Free.',
};

const nhs = { phone: '111', phoneHref: 'tel:111', hoursText: dayAndNight };

const ofNation: Readonly<Record<Nation, readonly CrisisLine[]>> = {
  England: [
    {
      ...nhs,
      key: 'nhs-111',
      name: 'NHS 111, option 2',
      whatFor: 'Urgent help with your mental health. Free.',
    },
  ],
  Wales: [
    {
      ...nhs,
      key: 'nhs-111-wales',
      name: 'NHS 111 Wales, option 2',
      whatFor: 'Urgent help with your mental health. Free.',
    },
    {
      key: 'call',
      name: 'CALL',
      phone: '0800 132 737',
      phoneHref: 'tel:+44800132737',
      hoursText: dayAndNight,
      whatFor: 'The mental health helpline for Wales: somebody to listen. Free.',
    },
  ],
  Scotland: [
    {
      ...nhs,
      key: 'nhs-24',
      name: 'NHS 24',
      whatFor: 'Urgent help with your health or mental health. Free.',
    },
    {
      key: 'breathing-space',
      name: 'Breathing Space',
      phone: '0800 83 85 87',
      phoneHref: 'tel:+44800838587',
      hoursText: '6pm to 2am, Monday to Thursday; 6pm on Friday to 6am on Monday',
      whatFor: 'When you feel low, anxious or overwhelmed. Free.',
    },
  ],
  'Northern Ireland': [
    {
      key: 'lifeline',
      name: 'Lifeline',
      phone: '0808 808 8000',
      phoneHref: 'tel:+448088088000',
      hoursText: dayAndNight,
      whatFor: 'When you are in distress or despair. Free.',
    },
  ],
};

const police: EmergencyNumbers['police'] = {
  emergency: { phone: '999', phoneHref: 'tel:999' },
  silent: '55',
  nonEmergency: { phone: '101', phoneHref: 'tel:101' },
};

/** Whom to ring in a crisis, in one nation of the UK. Part of the bundle: it must need no request. */
export const emergencyNumbers = (nation: Nation): EmergencyNumbers => ({
  nation,
  police,
  crisisLines: [samaritans, ...ofNation[nation]],
});
