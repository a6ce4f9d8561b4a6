import { render, type RenderResult } from '@testing-library/react';
import * as React from 'react';
import { bankHolidaysOf, type Nation } from '@councillor-safety/core/clock/bank-holidays';
import { SafetyHub } from '@councillor-safety/spfx-webparts/hub/SafetyHub';
import { hubSettings, type HubProperties } from '@councillor-safety/spfx-webparts/hub/hub-settings';
import { GraphOutOfOrder, type ListAnswer } from '@councillor-safety/spfx-webparts/reading/list-reader';
import type { Host } from '@councillor-safety/spfx-webparts/shell/host';
import { aHost, Page } from '../a-host';

export type Fields = Readonly<Record<string, string | number | boolean>>;
export type Lists = Readonly<Record<string, readonly Fields[] | 'no-list' | 'no-permission'>>;

/** Ordinary office hours: a Tuesday morning with no holiday near it. */
export const tuesdayMorning = '2026-11-17T10:00:00Z';

interface HostOptions {
  readonly lists?: Lists | 'down' | 'silent';
  readonly editsLists?: boolean;
  readonly now?: string;
  readonly nation?: Nation;
  readonly correctionsEmail?: string;
  readonly isBankHoliday?: Host['isBankHoliday'];
  readonly copies?: Host['source']['copies'];
}

const answerOf = (rows: Lists[string]): ListAnswer =>
  typeof rows === 'string'
    ? { found: false, why: rows }
    : { found: true, items: rows.map((fields, at) => ({ id: String(at + 1), fields })) };

/** A page whose hub site holds these lists and nothing else. `silent`, as it comes, never answers. */
export function fakeHost(options: HostOptions = {}): { readonly host: Host; readonly asked: string[][] } {
  const { lists = 'silent', now = tuesdayMorning, nation = 'England' } = options;
  const asked: string[][] = [];
  const read = (names: readonly string[]): Promise<ReadonlyMap<string, ListAnswer>> => {
    asked.push([...names]);
    if (lists === 'silent') return new Promise(() => undefined);
    if (lists === 'down') return Promise.reject(new GraphOutOfOrder('No answer'));
    return Promise.resolve(
      new Map(
        names.map((name) => {
          const rows = lists[name];
          if (rows === undefined) throw new Error(`nobody said what ${name} holds`);
          return [name, answerOf(rows)];
        }),
      ),
    );
  };
  const host = aHost({
    editsLists: options.editsLists ?? false,
    isBankHoliday: options.isBankHoliday ?? bankHolidaysOf(nation),
    correctionsEmail: options.correctionsEmail,
    source: {
      now: () => new Date(now),
      reader: { read },
      copies: options.copies ?? { recall: () => undefined, keep: () => undefined },
    },
  });
  return { host, asked };
}

interface HubOptions extends HostOptions {
  readonly properties?: HubProperties;
  readonly faultySettings?: readonly string[];
}

export interface HubPage extends RenderResult {
  /** Names of the lists that each call asked for. */
  readonly asked: string[][];
}

/** The whole hub, as the web part draws it. */
export function openHub(options: HubOptions = {}): HubPage {
  const { host, asked } = fakeHost(options);
  const page = render(
    <Page host={host}>
      <SafetyHub
        nation={options.nation ?? 'England'}
        settings={hubSettings(options.properties ?? {}, 'Safety hub')}
        faultySettings={options.faultySettings ?? []}
      />
    </Page>,
  );
  return { ...page, asked };
}

/** A component on its own, in a page of that kind. */
export function openPart(part: JSX.Element, options: HostOptions = {}): RenderResult {
  return render(<Page host={fakeHost(options).host}>{part}</Page>);
}
