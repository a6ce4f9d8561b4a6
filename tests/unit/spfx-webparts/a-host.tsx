import * as React from 'react';
import { HostProvider, type Host } from '@councillor-safety/spfx-webparts/shell/host';

export const siteUrl = 'https://ambleford.sharepoint.com/sites/councillor-safety';
export const morning = new Date('2026-11-20T10:00:00Z');

const unasked = (): never => {
  throw new Error('asked for something that this test has not given');
};

/** A councillor's page on the hub site on a Friday morning; nothing can be read but what is given. */
export const aHost = (given: Partial<Host> = {}): Host => ({
  source: {
    now: () => morning,
    copies: { recall: unasked, keep: unasked },
    reader: { read: unasked },
  },
  siteUrl,
  editsLists: false,
  isBankHoliday: () => false,
  ...given,
});

interface PageProps {
  readonly host?: Host;
  readonly children?: React.ReactNode;
}

const councillors = aHost();

export const Page = ({ host = councillors, children }: PageProps): JSX.Element => (
  <HostProvider value={host}>{children}</HostProvider>
);
