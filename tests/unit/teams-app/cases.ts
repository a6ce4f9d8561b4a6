import {
  incidentDetailSchema,
  incidentSummarySchema,
  type IncidentDetail,
  type IncidentSummary,
} from '@councillor-safety/core/incident/incident-answers';
import type { z } from 'zod';
import { meAs } from './fake-services';

const { id, name } = meAs('councillor');
const line = {
  reference: 'CS-7K3MPX2Q',
  status: 'new',
  kinds: ['verbal-abuse'],
  urgent: false,
  councillor: { id, name },
  reporter: { id, name },
  receivedAt: '2026-11-20T10:00:00.000Z',
  overdue: false,
  unread: false,
  filed: true,
  version: 5,
};

/** A report in a list, with these parts different. */
export const aLine = (different: Partial<z.input<typeof incidentSummarySchema>> = {}): IncidentSummary =>
  incidentSummarySchema.parse({ ...line, ...different });

/** A report as its councillor sees it, with these parts different. */
export const aDetail = (different: Partial<z.input<typeof incidentDetailSchema>> = {}): IncidentDetail =>
  incidentDetailSchema.parse({
    ...line,
    view: 'councillor',
    may: ['message', 'amend', 'withdraw'],
    firstLookBy: '2026-11-23T17:00:00.000Z',
    firstActionBy: '2026-11-25T17:00:00.000Z',
    report: {
      mode: 'quick',
      kinds: ['verbal-abuse'],
      when: { type: 'exact', at: '2026-11-20T09:00' },
      account: 'Shouted at me.',
    },
    mustNotSeeNames: [],
    timeline: [],
    notDone: [],
    complete: true,
    ...different,
  });
