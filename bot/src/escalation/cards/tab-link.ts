/** Pages of the tab that cards lead to. An address holds no reference and no name: it is one of a few fixed words. */
export type TabPage = 'home' | 'report' | 'drop-in';

/** The deep link to a page of the tab. */
export type TabLink = (page: TabPage) => string;
