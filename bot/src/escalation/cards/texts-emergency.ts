import { emergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';

/** The police and the Samaritans are the same in every nation. */
const { police, crisisLines } = emergencyNumbers('England');
const samaritans = crisisLines.find(({ key }) => key === 'samaritans');
const listening = samaritans?.phone ?? '';

/** What to do in danger. Part of the program: it must need no request. */
export const emergencyTexts = {
  danger: `In danger now? Call ${police.emergency.phone}.`,
  silent: `Cannot speak? Call ${police.emergency.phone} from a mobile, listen, and press ${police.silent} when you are asked to. The call goes on to the police.`,
  notNow: `Need the police, but not in danger now? Call ${police.nonEmergency.phone}.`,
  listening: `Need somebody to listen, day or night? Samaritans, ${listening}. It is free.`,
  /** Stands above the card, and alone where cards are not shown. */
  first: `**In danger now? Call ${police.emergency.phone}.**`,
  call: ({ phone }: { readonly phone: string }): string => `Call ${phone}`,
  person: 'I need someone now',
  callListening: `Call Samaritans, ${listening}`,
  heading: 'Phone numbers',
  yourCouncil: 'Your council gave these numbers:',
  trouble:
    'Something went wrong on our side. Nobody may have seen your message. Please send it again in a minute.',
  outsider: 'This chat is for councillors and officers of the council. These numbers are for everybody:',
  notPersonal:
    'Bulletins of the safety champion may be posted here. I talk with people in a private chat only, so that nobody else reads along: open Councillor Safety in Teams and write to me there.',
} as const;

export const emergencyPhones = {
  emergency: police.emergency.phone,
  nonEmergency: police.nonEmergency.phone,
  listening,
} as const;
