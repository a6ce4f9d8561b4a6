import {
  PropertyPaneDropdown,
  PropertyPaneTextField,
  PropertyPaneToggle,
  type IPropertyPaneConfiguration,
  type IPropertyPaneField,
  type IPropertyPaneGroup,
} from '@microsoft/sp-property-pane';
import * as strings from 'SafetyHubWebPartStrings';
import { nations } from '@councillor-safety/core/clock/bank-holidays';
import type { BlockChoice } from '@councillor-safety/core/hub/hub-blocks';
import { ways, type Way } from '@councillor-safety/core/hub/hub-links';
import { fits } from '../shell/setting-checks';
import { blockOrderField } from './block-order-field';
import { settingKinds, type CheckedSetting, type HubProperties } from './hub-settings';

export interface HubPane {
  readonly properties: HubProperties;
  /** What stands there where the setting is empty. */
  readonly standards: Readonly<Partial<Record<CheckedSetting | 'title', string>>>;
  readonly waysOn: Readonly<Record<Way, boolean>>;
  readonly saveBlocks: (choices: readonly BlockChoice[]) => void;
}

type Field = IPropertyPaneField<unknown>;
type TextSetting = Exclude<keyof typeof strings.Labels, 'blocks' | 'nation'>;

/** Why a value cannot be used, in the words that stand under its field; empty when it can. */
export const problemWith = (name: CheckedSetting, value: string): string =>
  fits(settingKinds[name], value) ? '' : strings.Problems[settingKinds[name]];

const isChecked = (name: string): name is CheckedSetting => name in settingKinds;

function textField(name: TextSetting, { standards }: HubPane, help?: string): Field {
  return PropertyPaneTextField(name, {
    label: strings.Labels[name],
    description: help,
    placeholder: standards[name as CheckedSetting],
    onGetErrorMessage: (value) => (isChecked(name) ? problemWith(name, value) : ''),
  });
}

const group = (groupName: string, groupFields: Field[]): IPropertyPaneGroup => ({ groupName, groupFields });

function pageGroup(pane: HubPane): IPropertyPaneGroup {
  const { Labels, Blocks, BlockUp, BlockDown, BlockMoved } = strings;
  const words = { label: Labels.blocks, names: Blocks, up: BlockUp, down: BlockDown, moved: BlockMoved };
  const order = blockOrderField({ saved: () => pane.properties.blocks, save: pane.saveBlocks, words });
  return group(strings.Groups.Page, [textField('title', pane, strings.Help.title), order]);
}

function emergencyGroup(pane: HubPane): IPropertyPaneGroup {
  const nation = PropertyPaneDropdown('nation', {
    label: strings.Labels.nation,
    options: nations.map((name) => ({ key: name, text: name })),
    selectedKey: pane.standards.nation,
  }) as Field;
  return group(strings.Groups.Emergency, [nation, textField('onCallPhone', pane, strings.Help.onCallPhone)]);
}

function waysGroup(pane: HubPane): IPropertyPaneGroup {
  const toggle = (way: Way): Field =>
    PropertyPaneToggle(`waysOn.${way}`, {
      label: strings.Ways[way],
      onText: strings.On,
      offText: strings.Off,
      checked: pane.waysOn[way],
    });
  return group(strings.Groups.Ways, [
    ...ways.map(toggle),
    textField('teamsAppId', pane, strings.Help.teamsAppId),
    textField('botId', pane, strings.Help.botId),
    textField('directoryUrl', pane, strings.Help.directoryUrl),
  ]);
}

/** Every setting of the hub, each with what is wrong with it in its own place. */
export function hubPane(pane: HubPane): IPropertyPaneConfiguration {
  const { Groups, Help, Description } = strings;
  const days = (['firstLookDays', 'firstActionDays', 'nextStepDays'] as const).map((name) =>
    textField(name, pane, Help.days),
  );
  const eap = [
    textField('eapName', pane, Help.eapName),
    ...(['eapPhone', 'eapWeb', 'eapHours'] as const).map((name) => textField(name, pane)),
  ];
  const site = [
    textField('hubSiteUrl', pane, Help.hubSiteUrl),
    textField('correctionsEmail', pane, Help.correctionsEmail),
  ];
  return {
    pages: [
      {
        header: { description: Description },
        displayGroupsAsAccordion: true,
        groups: [
          pageGroup(pane),
          emergencyGroup(pane),
          waysGroup(pane),
          group(Groups.Targets, days),
          group(Groups.Support, eap),
          group(Groups.Site, site),
        ],
      },
    ],
  };
}
