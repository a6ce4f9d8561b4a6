/** What a councillor may want from the hub, in the order it is offered. */
export const ways = ['report', 'talk', 'drop-in', 'directory', 'visit-check', 'bulletin'] as const;
export type Way = (typeof ways)[number];

export interface AppIds {
  /** Id of the Teams app, as in its manifest. */
  readonly teamsAppId: string;
  /** Id the bot is registered under. */
  readonly botId: string;
}

/** Where each way leads inside the tab: the part of its address after `#/`. */
const pages = {
  report: 'report/quick',
  'drop-in': 'drop-in',
  'visit-check': 'visit-check',
} as const;

/** The tab, as the manifest calls it. */
const tab = 'home';

/** A deep link into the Teams app. Holds no personal data: the page in it is one of a few fixed words. */
export function teamsLink(
  way: Exclude<Way, 'directory' | 'bulletin'>,
  { teamsAppId, botId }: AppIds,
): string {
  const teams = 'https://teams.microsoft.com/l';
  if (way === 'talk') return `${teams}/chat/0/0?users=${encodeURIComponent(`28:${botId}`)}`;
  const context = encodeURIComponent(JSON.stringify({ subEntityId: pages[way] }));
  return `${teams}/entity/${encodeURIComponent(teamsAppId)}/${tab}?context=${context}`;
}
