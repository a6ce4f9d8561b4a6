import * as React from 'react';
import { render, screen, within } from '@testing-library/react';
import type { Nation } from '@councillor-safety/core/clock/bank-holidays';
import userEvent from '@testing-library/user-event';
import type { ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
import type { LooseItem } from '@councillor-safety/core/sharepoint/loose-row';
import { ServiceDirectory } from '@councillor-safety/spfx-webparts/directory/ServiceDirectory';
import { GraphOutOfOrder, type ListAnswer } from '@councillor-safety/spfx-webparts/reading/list-reader';
import type { SavedCopy } from '@councillor-safety/spfx-webparts/reading/last-good-copy';
import { HostProvider, type Host } from '@councillor-safety/spfx-webparts/shell/host';

/** Friday 20 November 2026, 14:00 in London. */
export const friday = new Date('2026-11-20T14:00:00Z');

export const row = (id: string, fields: Record<string, unknown>): LooseItem => ({ id, fields });

export const trollwatch = row('1', {
  Title: 'Trollwatch Helpline',
  HelpsWith: 'Getting hateful posts removed.',
  Categories: ['Online abuse'],
  Reach: 'National',
  Audience: ['Councillors', 'Family'],
  Confidential: 'Yes',
  ConfidentialFrom: 'Your council is told nothing.',
  Cost: 'Free',
  Phone: '01632 960001',
  TextMessage: 'HELP to 60060',
  Web: 'https://trollwatch.example',
  Hours: 'Mon-Fri 09:00-17:00',
  Languages: 'English, Welsh',
  AccessNeeds: 'Relay UK',
  OwnerName: 'Member services',
  OwnerEmail: 'owner@ambleford.example',
  VerifiedOn: '2026-03-03T12:00:00Z',
});
export const nightOwl = row('2', {
  Title: 'Night Owl',
  HelpsWith: 'Rest and worry.',
  Categories: ['Stress and mental health'],
  Cost: 'Paid',
  Phone: '01632 960002',
  Hours: 'Mon-Sun 22:00-23:00',
});
export const footsteps = row('3', {
  Title: 'Footsteps',
  HelpsWith: 'For people who are followed or watched.',
  Categories: ['Stalking and harassment'],
  Confidential: 'Yes',
  Cost: 'Free',
  Phone: '01632 960003',
  Hours: 'always',
});
export const threeRows = [trollwatch, nightOwl, footsteps];

interface Given {
  /** `gone`: renamed, removed or not allowed. `down`: Graph does not answer. */
  readonly services?: readonly LooseItem[] | 'gone' | 'down';
  readonly searchWords?: readonly LooseItem[] | 'gone';
  readonly copies?: Readonly<Record<string, SavedCopy>>;
  readonly host?: Partial<Host>;
  readonly category?: ServiceCategory;
  readonly nation?: Nation;
}

const answer = (items: readonly LooseItem[] | 'gone'): ListAnswer =>
  items === 'gone' ? { found: false, why: 'no-list' } : { found: true, items };

/** A host that answers for the directory's two lists, and for nothing else. */
export function aHost({ services = threeRows, searchWords = 'gone', copies = {}, host }: Given): Host {
  const kept = new Map(Object.entries(copies));
  return {
    siteUrl: 'https://ambleford.sharepoint.com/sites/safety',
    editsLists: false,
    isBankHoliday: () => false,
    source: {
      now: () => friday,
      copies: { recall: (name) => kept.get(name), keep: (name, copy) => void kept.set(name, copy) },
      reader: {
        read: (names) => {
          expect(names).toEqual(['Services', 'SearchWords']);
          if (services === 'down') return Promise.reject(new GraphOutOfOrder('down'));
          return Promise.resolve(
            new Map([
              ['Services', answer(services)],
              ['SearchWords', answer(searchWords)],
            ]),
          );
        },
      },
    },
    ...host,
  };
}

/** The directory as it first stands there, before any answer. */
export const paint = (given: Given = {}): ReturnType<typeof render> =>
  render(
    <HostProvider value={aHost(given)}>
      <ServiceDirectory
        title=""
        nation={given.nation ?? 'England'}
        usual={given.category}
        faultySettings={[]}
      />
    </HostProvider>,
  );

/** The directory when its lists have been read. */
export async function openDirectory(given: Given = {}): Promise<void> {
  paint(given);
  await screen.findByRole('heading', { name: /services?\b/ });
}

export const box = (): HTMLElement => screen.getByRole('searchbox', { name: 'What do you need help with?' });
export const names = (): (string | null)[] =>
  screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
/** Unfolds a service's details, as somebody would. */
export const unfold = async (name: string): Promise<void> =>
  userEvent.click(card(name).getByText('More details'));

export const card = (name: string) => {
  const found = screen
    .getAllByRole('listitem')
    .find((item) => within(item).queryByRole('heading', { level: 3, name }));
  if (!found) throw new Error(`No card is called ${name}`);
  return within(found);
};
