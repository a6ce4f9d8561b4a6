import type { HolderNews, PersonNews } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { CoverMessage, SessionMessage } from '../drop-in-desk';

/** Said to whoever has an appointment. Somebody may look over their shoulder: never with whom, where or why. */
export const personTexts: Readonly<Record<PersonNews, string>> = {
  booked: 'You have an appointment.',
  moved: 'Your appointment has changed. Open it to see.',
  cancelled: 'Your appointment is cancelled.',
  displaced: 'Your appointment has changed. Open it to see.',
  'cover-asked': 'There is a question about your appointment. Nothing changes unless you say yes.',
  'cover-ended': 'Nothing has changed about your appointment.',
};

export const chatTexts = {
  reminder: personTexts.booked,
  offer: 'An appointment time is free for you. It is kept for you for a while. Open it to see when it is.',
  inTab: 'Open Councillor Safety in Teams to see it.',
  open: 'Open it',
  cannotCome: 'I cannot come',
  bookAgain: 'Book another time',
  take: 'Take it',
  decline: 'No, thank you',
  anybody: 'Yes, anybody is fine',
  leaveIt: 'No, leave it as it is',
  seeDays: 'See your drop-ins',
  saidYes: 'Thank you. Your appointment has changed. Open it to see.',
  saidNo: 'Nothing has changed about your appointment.',
  stillWaiting: 'You are still on the waiting list. We will tell you when another time is free.',
  gone: 'This time has just gone. You are still on the waiting list.',
  openToTake: 'How to meet has to be chosen for this one. Open it to take it.',
  badPress: 'This button does not work any more. Nothing was changed.',
  offerOver: 'This offer is over. Nothing was changed.',
  rolesUnknown: 'I cannot check just now who you are. Nothing was changed. Try again in a minute.',
} as const;

/** Said to whoever is met, without the name of whoever comes. */
export const holderTexts: Readonly<Record<HolderNews, (when: string) => string>> = {
  booked: (when) => `An appointment with you was booked: ${when}.`,
  moved: (when) => `An appointment with you has moved. It is now on ${when}.`,
  cancelled: (when) => `An appointment with you was cancelled: ${when}.`,
  'cover-yes': (when) => `The person booked for ${when} agreed to the change of hands.`,
  'cover-no': (when) => `The person booked for ${when} would rather keep it as it is.`,
};

export const coverTexts: Readonly<Record<CoverMessage['news'], (colleague: string) => string>> = {
  asked: (colleague) =>
    `${colleague} asks you to hold drop-in sessions for them. Look at it to accept or decline. Nothing changes until you accept.`,
  accepted: (colleague) =>
    `${colleague} will hold the drop-in sessions for you. Whoever is booked is asked first.`,
  declined: (colleague) => `${colleague} cannot hold the drop-in sessions. They stay with you.`,
  withdrawn: (colleague) =>
    `${colleague} no longer asks you to hold drop-in sessions for them. You need do nothing.`,
};

/** Said to whoever holds a session, of what a colleague has done to it. */
export const sessionTexts: Readonly<Record<SessionMessage['news'], (colleague: string) => string>> = {
  'laid-down': (colleague) =>
    `${colleague} has set up a drop-in session that you hold. Look at it under your drop-ins.`,
  changed: (colleague) =>
    `${colleague} has changed a drop-in session that you hold. Look at it under your drop-ins.`,
  ended: (colleague) =>
    `${colleague} has ended a drop-in session that you held. Look at it under your drop-ins.`,
};
