/** Words that both web parts use. */
export const shellStrings = {
  loading: 'Loading…',
  slow: 'SharePoint is slow to answer. We are still trying. The numbers at the top of this page work.',
  tryAgain: 'Try again',
  newTab: '(opens in a new tab)',
  savedCopy: 'We cannot reach SharePoint just now. This is the copy kept on this device, from {{when}}.',
  failed: 'We cannot reach SharePoint just now. The numbers at the top of this page still work.',
  broken: 'This part of the page cannot be shown just now. The rest still works.',
  mistakes: {
    summary: {
      one: '{{count}} thing to put right in this list',
      other: '{{count}} things to put right in this list',
    },
    who: 'Only people who can edit the list see this.',
    openList: 'Open the list',
  },
  open: {
    always: 'Open day and night',
    until: 'Open now, until {{time}}',
    untilDay: 'Open now, until {{time}} on {{day}}',
    closedToday: 'Closed now, opens today at {{time}}',
    closedTomorrow: 'Closed now, opens tomorrow at {{time}}',
    closedDay: 'Closed now, opens {{day}} at {{time}}',
    closed: 'Closed now',
  },
  settings: {
    faults: {
      one: 'One setting of this web part cannot be used, so its default stands in for it:',
      other: '{{count}} settings of this web part cannot be used, so their defaults stand in for them:',
    },
    mend: 'Open the settings of the web part to put it right. Readers of the page do not see this.',
  },
} as const;
