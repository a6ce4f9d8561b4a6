import {
  PropertyPaneDropdown,
  PropertyPaneTextField,
  type IPropertyPaneConfiguration,
} from '@microsoft/sp-property-pane';
import * as strings from 'ServiceDirectoryWebPartStrings';
import { nations } from '@councillor-safety/core/clock/bank-holidays';
import { serviceCategories } from '@councillor-safety/core/directory/directory-lists';
import { fits } from '../shell/setting-checks';

const page = [
  PropertyPaneTextField('title', { label: strings.Title, description: strings.TitleHint, maxLength: 80 }),
  PropertyPaneDropdown('nation', {
    label: strings.Nation,
    options: nations.map((nation) => ({ key: nation, text: nation })),
  }),
  PropertyPaneDropdown('defaultCategory', {
    label: strings.DefaultCategory,
    options: [
      { key: '', text: strings.AllCategories },
      ...serviceCategories.map((category) => ({ key: category, text: category })),
    ],
  }),
];

const source = [
  PropertyPaneTextField('hubSiteUrl', {
    label: strings.HubSite,
    description: strings.HubSiteHint,
    placeholder: strings.HubSiteExample,
    onGetErrorMessage: (typed) => (fits('site', typed) ? '' : strings.HubSiteWrong),
  }),
  PropertyPaneTextField('correctionsEmail', {
    label: strings.Corrections,
    description: strings.CorrectionsHint,
    onGetErrorMessage: (typed) => (fits('email', typed) ? '' : strings.CorrectionsWrong),
  }),
];

/** The settings, loaded only when somebody opens them. What is wrong is said beside its field and never reaches the page. */
export const directoryPane: IPropertyPaneConfiguration = {
  pages: [
    {
      header: { description: strings.PaneDescription },
      groups: [
        { groupName: strings.PageGroup, groupFields: page },
        { groupName: strings.SourceGroup, groupFields: source },
      ],
    },
  ],
};
