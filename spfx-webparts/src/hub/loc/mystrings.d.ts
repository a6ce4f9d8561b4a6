declare interface SafetyHubPaneStrings {
  PaneDescription: string;
}
declare module 'SafetyHubWebPartStrings' {
  const strings: SafetyHubPaneStrings;
  export = strings;
}
