declare interface BulletinArchivePaneStrings {
  PaneDescription: string;
  PageGroup: string;
  Title: string;
  TitleHint: string;
  HubSite: string;
  HubSiteHint: string;
  HubSiteExample: string;
  HubSiteWrong: string;
}
declare module 'BulletinArchiveWebPartStrings' {
  const strings: BulletinArchivePaneStrings;
  export = strings;
}
