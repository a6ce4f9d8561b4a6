declare interface ServiceDirectoryPaneStrings {
  PaneDescription: string;
}
declare module 'ServiceDirectoryWebPartStrings' {
  const strings: ServiceDirectoryPaneStrings;
  export = strings;
}
