import { teamsLink, ways, type Way } from '@councillor-safety/core/hub/hub-links';
import { newestPlace } from '../bulletin/bulletin-address';
import type { HubSettings } from './hub-settings';

export interface WayIn {
  readonly way: Way;
  readonly href: string;
  readonly inTeams: boolean;
}

type WaySettings = Pick<HubSettings, 'waysOn' | 'appIds' | 'directoryUrl' | 'blocks'>;

/** Where the directory's own web part begins, when it stands on the same page. */
const directoryHere = '#service-directory';

const onThisPage: readonly Way[] = ['directory', 'bulletin'];

/** Where a way leads; nothing when it is switched off or the council has not said where it would lead. */
export function hrefOf(way: Way, { waysOn, appIds, directoryUrl, blocks }: WaySettings): string | undefined {
  if (!waysOn[way]) return undefined;
  if (way === 'directory') return directoryUrl ?? directoryHere;
  if (way === 'bulletin') return blocks.includes('bulletins') ? `#${newestPlace}` : undefined;
  const { teamsAppId, botId } = appIds;
  if ((way === 'talk' ? botId : teamsAppId) === undefined) return undefined;
  return teamsLink(way, { teamsAppId: teamsAppId ?? '', botId: botId ?? '' });
}

export const waysIn = (settings: WaySettings): readonly WayIn[] =>
  ways.flatMap((way) => {
    const href = hrefOf(way, settings);
    return href === undefined ? [] : [{ way, href, inTeams: !onThisPage.includes(way) }];
  });
