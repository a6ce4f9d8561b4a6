import { readBlocks, shownBlocks, type HubBlock } from '@councillor-safety/core/hub/hub-blocks';
import { ways, type AppIds, type Way } from '@councillor-safety/core/hub/hub-links';
import { dialable } from '@councillor-safety/core/hub/hub-phone';
import { fits, settingText, usable, type SettingKind } from '../shell/setting-checks';
import { sharedKinds, type SharedProperties } from '../shell/shared-settings';

/** What SharePoint keeps in the page for the hub. Pages are copied and edited by scripts: nothing of it is believed. */
export interface HubProperties extends SharedProperties {
  title?: unknown;
  blocks?: unknown;
  onCallPhone?: unknown;
  teamsAppId?: unknown;
  botId?: unknown;
  waysOn?: unknown;
  directoryUrl?: unknown;
  firstLookDays?: unknown;
  firstActionDays?: unknown;
  nextStepDays?: unknown;
  eapName?: unknown;
  eapPhone?: unknown;
  eapWeb?: unknown;
  eapHours?: unknown;
}

/** Settings that can be wrong, and what they must look like. */
export const settingKinds = {
  ...sharedKinds,
  onCallPhone: 'phone',
  teamsAppId: 'guid',
  botId: 'guid',
  directoryUrl: 'https',
  firstLookDays: 'days',
  firstActionDays: 'days',
  nextStepDays: 'days',
  eapPhone: 'phone',
  eapWeb: 'https',
} as const satisfies Readonly<Partial<Record<keyof HubProperties, SettingKind>>>;
export type CheckedSetting = keyof typeof settingKinds;

export interface PhoneNumber {
  readonly phone: string;
  readonly phoneHref: string;
}

/** Working days, counted as the service counts them. */
export interface Targets {
  readonly firstLookDays: number;
  readonly firstActionDays: number;
  readonly nextStepDays: number;
}

export interface HubSettings {
  /** Empty: the web part has no heading of its own. */
  readonly title: string;
  readonly blocks: readonly HubBlock[];
  readonly onCall?: PhoneNumber;
  readonly appIds: Partial<AppIds>;
  readonly waysOn: Readonly<Record<Way, boolean>>;
  readonly directoryUrl?: string;
  readonly targets: Targets;
  /** The employee assistance scheme; absent until the council names it. */
  readonly eap?: {
    readonly name: string;
    readonly phone?: PhoneNumber;
    readonly web?: string;
    readonly hours?: string;
  };
}

/** The same that the service promises when it is told nothing else (`TARGET_…_DAYS`). */
export const standardTargets: Targets = { firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 };
/** The rest of the ways is off until a council has what they lead to. */
const standardWays: readonly Way[] = ['report', 'talk', 'drop-in', 'directory', 'bulletin'];

const phoneOf = (value: unknown): PhoneNumber | undefined => {
  const phone = usable('phone', value);
  const dialled = phone === undefined ? undefined : dialable(phone);
  return phone !== undefined && dialled?.ok ? { phone, phoneHref: dialled.href } : undefined;
};

const daysOf = (value: unknown, standard: number): number => Number(usable('days', value) ?? standard);

/** Which ways are switched on; a switch that nobody has touched stands as it comes. */
export function readWays(saved: unknown): Readonly<Record<Way, boolean>> {
  const given = (typeof saved === 'object' && saved !== null ? saved : {}) as Partial<Record<Way, unknown>>;
  const isOn = (way: Way): boolean => {
    const value = given[way];
    return typeof value === 'boolean' ? value : standardWays.includes(way);
  };
  return Object.fromEntries(ways.map((way) => [way, isOn(way)])) as Record<Way, boolean>;
}

function eapOf(properties: HubProperties): HubSettings['eap'] {
  const name = settingText(properties.eapName);
  if (name === '') return undefined;
  return {
    name,
    phone: phoneOf(properties.eapPhone),
    web: usable('https', properties.eapWeb),
    hours: settingText(properties.eapHours) || undefined,
  };
}

/** What the hub uses: the default in place of a value that cannot be used. */
export function hubSettings(properties: HubProperties, standardTitle: string): HubSettings {
  return {
    title: typeof properties.title === 'string' ? properties.title.trim() : standardTitle,
    blocks: shownBlocks(readBlocks(properties.blocks)),
    onCall: phoneOf(properties.onCallPhone),
    appIds: {
      teamsAppId: usable('guid', properties.teamsAppId),
      botId: usable('guid', properties.botId),
    },
    waysOn: readWays(properties.waysOn),
    directoryUrl: usable('https', properties.directoryUrl),
    targets: {
      firstLookDays: daysOf(properties.firstLookDays, standardTargets.firstLookDays),
      firstActionDays: daysOf(properties.firstActionDays, standardTargets.firstActionDays),
      nextStepDays: daysOf(properties.nextStepDays, standardTargets.nextStepDays),
    },
    eap: eapOf(properties),
  };
}

/** The settings whose value cannot be used. */
export const settingFaults = (properties: HubProperties): readonly CheckedSetting[] =>
  (Object.keys(settingKinds) as CheckedSetting[]).filter(
    (name) => !fits(settingKinds[name], properties[name]),
  );
