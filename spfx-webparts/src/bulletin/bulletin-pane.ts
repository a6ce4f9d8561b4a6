import { PropertyPaneTextField, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'BulletinArchiveWebPartStrings';
import { fits } from '../shell/setting-checks';

/** The settings, loaded only when somebody opens them. What is wrong is said beside its field and never reaches the page. */
export const bulletinPane: IPropertyPaneConfiguration = {
  pages: [
    {
      header: { description: strings.PaneDescription },
      groups: [
        {
          groupName: strings.PageGroup,
          groupFields: [
            PropertyPaneTextField('title', {
              label: strings.Title,
              description: strings.TitleHint,
              maxLength: 80,
            }),
            PropertyPaneTextField('hubSiteUrl', {
              label: strings.HubSite,
              description: strings.HubSiteHint,
              placeholder: strings.HubSiteExample,
              onGetErrorMessage: (typed) => (fits('site', typed) ? '' : strings.HubSiteWrong),
            }),
          ],
        },
      ],
    },
  ],
};
