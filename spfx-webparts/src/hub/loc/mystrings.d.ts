declare interface SafetyHubPaneStrings {
  Description: string;
  Groups: Record<'Page' | 'Emergency' | 'Ways' | 'Targets' | 'Support' | 'Site', string>;
  Labels: Record<
    | 'title'
    | 'blocks'
    | 'nation'
    | 'onCallPhone'
    | 'teamsAppId'
    | 'botId'
    | 'directoryUrl'
    | 'firstLookDays'
    | 'firstActionDays'
    | 'nextStepDays'
    | 'eapName'
    | 'eapPhone'
    | 'eapWeb'
    | 'eapHours'
    | 'hubSiteUrl'
    | 'correctionsEmail',
    string
  >;
  Help: Record<
    | 'title'
    | 'onCallPhone'
    | 'teamsAppId'
    | 'botId'
    | 'directoryUrl'
    | 'days'
    | 'eapName'
    | 'hubSiteUrl'
    | 'correctionsEmail',
    string
  >;
  Ways: Record<'report' | 'talk' | 'drop-in' | 'directory' | 'visit-check' | 'bulletin', string>;
  On: string;
  Off: string;
  Blocks: Record<'ways-in' | 'contacts' | 'what-happens' | 'support' | 'bulletins' | 'guidance', string>;
  BlockUp: string;
  BlockDown: string;
  BlockMoved: string;
  Problems: Record<'phone' | 'guid' | 'https' | 'site' | 'email' | 'days' | 'nation', string>;
}
declare module 'SafetyHubWebPartStrings' {
  const strings: SafetyHubPaneStrings;
  export = strings;
}
