import * as React from 'react';
import type { ListSource } from '../reading/useLists';

/** What a web part's page offers to everything drawn in it. */
export interface Host {
  readonly source: ListSource;
  /** Address of the hub site, without a slash at its end. */
  readonly siteUrl: string;
  /** The signed-in person may edit the hub site's lists. Decides what is shown, never what is allowed. */
  readonly editsLists: boolean;
  /** Whether a London day is a bank holiday in the council's nation. */
  readonly isBankHoliday: (day: string) => boolean;
  /** Where mistakes in what is shown are reported, if the council has said. */
  readonly correctionsEmail?: string;
}

const HostContext = React.createContext<Host | undefined>(undefined);
export const HostProvider = HostContext.Provider;

export function useHost(): Host {
  const host = React.useContext(HostContext);
  if (!host) throw new Error('No host around this component');
  return host;
}

const minute = 60_000;

/** The time, moving on every minute, so that "open now" stays true while the page is open. */
export function useNow(): Date {
  const { source } = useHost();
  const [now, setNow] = React.useState(source.now);
  React.useEffect(() => {
    const timer = window.setInterval(() => setNow(source.now()), minute);
    return () => window.clearInterval(timer);
  }, [source]);
  return now;
}
