/** Words of the bulletins, on the hub and in the archive. */
export const bulletinStrings = {
  title: 'Bulletins',
  none: 'No bulletin has been published yet.',
  unreadable: 'The bulletins cannot be shown just now.',
  unreadableOld:
    'The bulletins cannot be read just now. This is how they were when this device last read them.',
  unreadableList:
    'The list “{{list}}” was not found on {{site}}, or may not be read. If it was renamed, give it back its name.',
  filter: {
    label: 'Find bulletins by their words',
    hint: 'What you type stays on this device.',
    section: 'With a section about',
    anySection: 'All sections',
    found: { one: '{{count}} bulletin', other: '{{count}} bulletins' },
    none: 'No bulletin has all of this. Try fewer words, or another section.',
    clear: 'Show all bulletins',
  },
  line: '{{day}}. {{author}}',
  corrected: 'Corrected on {{day}}',
  latest: 'The latest bulletins from your safety champion.',
  all: 'All bulletins',
  back: 'Back to the bulletins',
  notFound: 'We cannot find that bulletin. It may have been withdrawn. Here are all the others.',
  published: 'Published on {{day}}',
  from: 'From {{name}}',
  photo: 'Photo of {{name}}',
  mostShown: 'The newest {{count}} bulletins are shown. Older ones stay in the list “{{list}}”.',
} as const;
