/** The kinds of section, in the order in which a new bulletin offers them. */
export const bulletinSectionKinds = [
  'champion',
  'training',
  'local-changes',
  'learning',
  'current-issues',
  'help',
  'free',
] as const;
