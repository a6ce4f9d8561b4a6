import { teamsLink, ways, type Way } from '@councillor-safety/core/hub/hub-links';
import type { HubSettings } from './hub-settings';

export interface WayIn {
  readonly way: Way;
  readonly href: string;
  readonly inTeams: boolean;
}

type WaySettings = Pick<HubSettings, 'waysOn' | 'appIds' | 'directoryUrl'>;

/** Where the directory's own web part begins, when it stands on the same page. */
const directoryHere = '#service-directory';

/** Where a way leads; nothing when it is switched off or the council has not said where it would lead. */
export function hrefOf(way: Way, { waysOn, appIds, directoryUrl }: WaySettings): string | undefined {
  if (!waysOn[way]) return undefined;
  if (way === 'directory') return directoryUrl ?? directoryHere;
  const { teamsAppId, botId } = appIds;
  if ((way === 'talk' ? botId : teamsAppId) === undefined) return undefined;
  return teamsLink(way, { teamsAppId: teamsAppId ?? '', botId: botId ?? '' });
}

export const waysIn = (settings: WaySettings): readonly WayIn[] =>
  ways.flatMap((way) => {
    const href = hrefOf(way, settings);
    return href === undefined ? [] : [{ way, href, inTeams: way !== 'directory' }];
  });
