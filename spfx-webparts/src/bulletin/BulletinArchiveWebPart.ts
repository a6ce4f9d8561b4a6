import { DisplayMode } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'BulletinArchiveWebPartStrings';
import * as React from 'react';
import { SafetyWebPart } from '../shell/SafetyWebPart';
import { settingText } from '../shell/setting-checks';
import { settingFaults, type BulletinProperties, type CheckedSetting } from './bulletin-settings';
import { BulletinArchive } from './BulletinArchive';

const labels: Readonly<Record<CheckedSetting, string>> = { hubSiteUrl: strings.HubSite };

/** Every bulletin that was published and not withdrawn. */
export default class BulletinArchiveWebPart extends SafetyWebPart<BulletinProperties> {
  private pane: IPropertyPaneConfiguration = { pages: [] };

  protected content(): React.ReactElement {
    const isEdited = this.displayMode === DisplayMode.Edit;
    return React.createElement(BulletinArchive, {
      title: settingText(this.properties.title),
      faultySettings: isEdited ? settingFaults(this.properties).map((name) => labels[name]) : [],
    });
  }

  /** Only who edits the page needs the pane. */
  protected override async loadPropertyPaneResources(): Promise<void> {
    const { bulletinPane } = await import(/* webpackChunkName: 'bulletin-pane' */ './bulletin-pane');
    this.pane = bulletinPane;
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane;
  }
}
