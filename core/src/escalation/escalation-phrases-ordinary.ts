/** Ordinary words that differ from one of ours by a letter or two, and mean themselves. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `what when went where were there three these`.split(/\s+/),
);
