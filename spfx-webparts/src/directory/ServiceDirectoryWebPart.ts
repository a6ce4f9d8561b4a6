import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as React from 'react';
import { SafetyWebPart } from '../shell/SafetyWebPart';
import { settingText } from '../shell/setting-checks';
import { usualCategory, type DirectoryProperties } from './directory-settings';
import { ServiceDirectory } from './ServiceDirectory';

export default class ServiceDirectoryWebPart extends SafetyWebPart<DirectoryProperties> {
  private pane: IPropertyPaneConfiguration = { pages: [] };

  protected content(): React.ReactElement {
    return React.createElement(ServiceDirectory, {
      title: settingText(this.properties.title),
      nation: this.nation,
      usual: usualCategory(this.properties),
    });
  }

  protected override async loadPropertyPaneResources(): Promise<void> {
    const { directoryPane } = await import(/* webpackChunkName: 'directory-pane' */ './directory-pane');
    this.pane = directoryPane;
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane;
  }
}
