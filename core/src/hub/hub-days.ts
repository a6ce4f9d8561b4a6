import { londonDay } from '../clock/london-time';

/** The London day of what SharePoint keeps as a moment: the midnight of a summer day is still the day before in UTC. */
export const dayOf = (moment: string | undefined): string | undefined =>
  moment === undefined ? undefined : londonDay(new Date(moment));

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
/** `31 January 2027` */
export const dayInWords = (day: string): string => format.format(new Date(`${day}T00:00:00Z`));
