define([], () => ({
  PaneDescription: 'Changes show on the page as you make them.',
  PageGroup: 'What people see',
  SourceGroup: 'Where it comes from',
  Title: 'Title',
  TitleHint: 'Leave it empty for “Find support”.',
  Nation: 'Nation, for crisis numbers and bank holidays',
  DefaultCategory: 'Kind of help shown first',
  AllCategories: 'All kinds of help',
  HubSite: 'Address of the hub site',
  HubSiteHint: 'The site that holds the list “Services”. Leave it empty when this page is on that site.',
  HubSiteExample: 'https://council.sharepoint.com/sites/councillor-safety',
  HubSiteWrong:
    'Give the whole address of a site, such as https://council.sharepoint.com/sites/councillor-safety. Until then the page keeps the last one that worked.',
  Corrections: 'E-mail for corrections',
  CorrectionsHint: 'Used for a service whose row names no owner to write to.',
  CorrectionsWrong:
    'Give one e-mail address, such as members@council.example. Until then the page keeps the last one that worked.',
}));
