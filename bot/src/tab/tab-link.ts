/** Pages of the tab that cards lead to. An address holds no reference and no name: it is one of a few fixed words. */
export type TabPage = 'home' | 'report' | 'calls' | 'drop-in' | 'appointments' | 'drop-ins';

/** The deep link to a page of the tab. */
export type TabLink = (page: TabPage) => string;

const subPages: Readonly<Record<TabPage, string | undefined>> = {
  home: undefined,
  report: 'report/quick',
  calls: 'calls',
  'drop-in': 'drop-in',
  appointments: 'drop-in/mine',
  'drop-ins': 'drop-ins',
};

/** Absent without the app's id: then a card has no such button. */
export function linkToTab(teamsAppId: string | undefined): TabLink | undefined {
  if (teamsAppId === undefined) return undefined;
  return (page) => {
    const context = JSON.stringify({ subEntityId: subPages[page] });
    const query = subPages[page] === undefined ? '' : `?context=${encodeURIComponent(context)}`;
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/home${query}`;
  };
}
