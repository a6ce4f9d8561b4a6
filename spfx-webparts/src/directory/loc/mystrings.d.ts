declare interface ServiceDirectoryPaneStrings {
  PaneDescription: string;
  PageGroup: string;
  SourceGroup: string;
  Title: string;
  TitleHint: string;
  Nation: string;
  DefaultCategory: string;
  AllCategories: string;
  HubSite: string;
  HubSiteHint: string;
  HubSiteExample: string;
  HubSiteWrong: string;
  Corrections: string;
  CorrectionsHint: string;
  CorrectionsWrong: string;
}
declare module 'ServiceDirectoryWebPartStrings' {
  const strings: ServiceDirectoryPaneStrings;
  export = strings;
}
