define([], () => ({
  PaneDescription: 'Changes show on the page as you make them.',
  PageGroup: 'What people see',
  Title: 'Title',
  TitleHint: 'Leave it empty for “Bulletins”.',
  HubSite: 'Address of the hub site',
  HubSiteHint: 'The site that holds the list “Bulletins”. Leave it empty when this page is on that site.',
  HubSiteExample: 'https://council.sharepoint.com/sites/councillor-safety',
  HubSiteWrong:
    'Give the whole address of a site, such as https://council.sharepoint.com/sites/councillor-safety. Until then the page keeps the last one that worked.',
}));
