/** What the bot says to everything for now. Kept in the program itself, so that no network and no database stand before it. */
export const emergencyText = [
  '**In danger now? Call 999.**',
  'Cannot speak? Call 999 from a mobile, listen, and press **55** when you are asked to. The call goes on to the police.',
  'Need the police but not in danger now? Call **101**.',
  'This chat is not watched yet. To tell the council what happened, open the tab of this app.',
].join('\n\n');

/** Said when we fail: what to do in danger does not depend on us. */
export const troubleText = [
  '**In danger now? Call 999.** Not in danger but need the police? Call **101**.',
  'Something went wrong on our side. Nobody may have seen your message. Please send it again in a minute.',
].join('\n\n');

/** All that a locked screen may show, so it names neither danger nor report. */
export const plainSummary = 'Councillor Safety';
