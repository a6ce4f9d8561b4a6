export const contactsStrings = {
  call: 'Call {{phone}}',
  cannotDial: 'Telephone: {{phone}}',
  email: 'E-mail {{email}}',
  hours: 'Hours: {{hours}}',
  outOfHours: 'Out of hours',
  outOfHoursNow: 'The council’s offices are closed now. This is who to go to out of hours.',
  nobodyNow:
    'Nobody on this list is available now. In danger, call 999. To talk to somebody, call Samaritans on 116 123.',
  none: 'Nobody is listed here yet. Ask member services who to go to.',
  unreadable: 'We cannot show who to go to just now. The numbers at the top of this page still work.',
  unreadableSaved: 'We cannot look this up just now. This is what we last saw.',
  list: {
    unreadable:
      'The list “{{list}}” of the hub site cannot be read: it has been renamed or deleted, or you may not open it. Only people who can edit the site see this.',
    empty:
      'The list “{{list}}” of the hub site has no rows that can be shown. Only people who can edit the site see this.',
  },
} as const;
