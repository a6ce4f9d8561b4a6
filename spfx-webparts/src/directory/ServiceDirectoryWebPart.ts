import { DisplayMode } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'ServiceDirectoryWebPartStrings';
import * as React from 'react';
import { SafetyWebPart } from '../shell/SafetyWebPart';
import { settingText } from '../shell/setting-checks';
import {
  settingFaults,
  usualCategory,
  type CheckedSetting,
  type DirectoryProperties,
} from './directory-settings';
import { ServiceDirectory } from './ServiceDirectory';

const labels: Readonly<Record<CheckedSetting, string>> = {
  hubSiteUrl: strings.HubSite,
  nation: strings.Nation,
  correctionsEmail: strings.Corrections,
  defaultCategory: strings.DefaultCategory,
};

/** The directory of services that help. */
export default class ServiceDirectoryWebPart extends SafetyWebPart<DirectoryProperties> {
  private pane: IPropertyPaneConfiguration = { pages: [] };

  protected content(): React.ReactElement {
    const isEdited = this.displayMode === DisplayMode.Edit;
    return React.createElement(ServiceDirectory, {
      title: settingText(this.properties.title),
      nation: this.nation,
      usual: usualCategory(this.properties),
      faultySettings: isEdited ? settingFaults(this.properties).map((name) => labels[name]) : [],
    });
  }

  /** Only who edits the page needs the pane. */
  protected override async loadPropertyPaneResources(): Promise<void> {
    const { directoryPane } = await import(/* webpackChunkName: 'directory-pane' */ './directory-pane');
    this.pane = directoryPane;
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane;
  }
}
