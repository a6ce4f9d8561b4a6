import type { Client } from '@microsoft/microsoft-graph-client';
import { allLists } from '@councillor-safety/core/all-lists';
import { readMonths, retentionRules, type MonthsByList } from '@councillor-safety/core/retention/retention';
import { deletionList, legalHoldList } from '@councillor-safety/core/retention/retention-lists';
import { createRetentionShelf } from '@councillor-safety/core/retention/retention-shelf';
import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import { SettingsError, type Settings } from '../config/settings';
import type { RetentionDeps } from './retention-deps';

type Typed = Pick<Settings, 'retention' | 'retentionMonths'>;

/** What the council decided. @throws SettingsError */
export function monthsFrom({ retentionMonths }: Pick<Typed, 'retentionMonths'>): MonthsByList {
  const months = retentionMonths === undefined ? {} : readMonths(retentionMonths, allLists);
  if (typeof months !== 'string') return months;
  throw new SettingsError([`RETENTION_MONTHS is wrong: ${months}`]);
}

interface Where {
  readonly client: Client;
  readonly hubSiteId: () => Promise<string>;
  readonly caseworkSiteId: () => Promise<string>;
  readonly settings: Typed;
  readonly wait: (seconds: number) => Promise<void>;
}

/** The lists, their rules and how they are reached. @throws SettingsError */
export function retentionReading({
  client,
  hubSiteId,
  caseworkSiteId,
  settings,
  wait,
}: Where): Pick<RetentionDeps, 'mode' | 'lists' | 'rules' | 'months' | 'holds' | 'deletions' | 'shelf'> {
  const months = monthsFrom(settings);
  const siteIds = { hub: hubSiteId, casework: caseworkSiteId };
  return {
    ...{ mode: settings.retention, lists: allLists, months, rules: retentionRules(allLists, months) },
    holds: createListStore({ client, siteId: caseworkSiteId, list: legalHoldList }),
    deletions: createListStore({ client, siteId: caseworkSiteId, list: deletionList }),
    shelf: createRetentionShelf({ client, siteIds, wait }),
  };
}
