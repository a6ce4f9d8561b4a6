/** All that a notification on a locked screen says, whatever the message is about. */
export const discreetSummary = 'You have a message in Councillor Safety';
