import { DisplayMode } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'SafetyHubWebPartStrings';
import * as React from 'react';
import { SafetyWebPart } from '../shell/SafetyWebPart';
import { SafetyHub } from './SafetyHub';
import type { hubPane } from './hub-pane';
import { hubSettings, settingFaults, standardTargets, type HubProperties } from './hub-settings';
import { hubStrings } from './hub-strings';

/** The one-stop shop: emergency numbers first, then whatever the council has chosen below them. */
export default class SafetyHubWebPart extends SafetyWebPart<HubProperties> {
  private pane: typeof hubPane | undefined;

  protected content(): React.ReactElement {
    const isEdited = this.displayMode === DisplayMode.Edit;
    return React.createElement(SafetyHub, {
      nation: this.nation,
      settings: hubSettings(this.properties, hubStrings.title),
      faultySettings: isEdited ? settingFaults(this.properties).map((name) => strings.Labels[name]) : [],
    });
  }

  /** Only who edits the page needs the pane. */
  protected override async loadPropertyPaneResources(): Promise<void> {
    const { hubPane: pane } = await import(/* webpackChunkName: 'safety-hub-pane' */ './hub-pane');
    this.pane = pane;
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    if (!this.pane) return { pages: [] };
    const { firstLookDays, firstActionDays, nextStepDays } = standardTargets;
    return this.pane({
      properties: this.properties,
      waysOn: hubSettings(this.properties, hubStrings.title).waysOn,
      standards: {
        title: hubStrings.title,
        nation: this.nation,
        firstLookDays: String(firstLookDays),
        firstActionDays: String(firstActionDays),
        nextStepDays: String(nextStepDays),
      },
      saveBlocks: (blocks) => {
        this.properties.blocks = blocks;
        this.render();
      },
    });
  }
}
