import { randomUUID } from 'node:crypto';
import { as } from '../../setup/api';
import type { Asking, Row, RouteCall } from './route-table';

const keyed = (body?: unknown, more: Omit<RouteCall, 'body' | 'headers'> = {}): RouteCall => ({
  ...{ body, headers: { 'Idempotency-Key': randomUUID() } },
  ...more,
});

const onReport = ({ reference: subject }: Asking) => ({
  kind: 'report',
  subject,
  why: 'A claim was announced.',
});

/** A hold on the report, put by somebody whose office it is. */
async function newHold(asking: Asking): Promise<string> {
  const monitoring = await as(asking.stack, 'monitoring-officer');
  return (await monitoring.send<{ id: string }>('/api/retention/holds', onReport(asking))).body.id;
}

/*                      owner reporter other officer excluded legal monitoring champion administrator outsider nobody */
const whoseOfficeItIs = '403 403 403 403 403 200 200 403 403 403 401';
const officersWhoSeeIt = '403 403 403 200 404 200 200 403 403 403 401';

export const retentionRows: readonly Row[] = [
  { route: 'GET /api/retention/holds', answers: whoseOfficeItIs },
  { route: 'GET /api/retention/reports/:reference', answers: officersWhoSeeIt },
  {
    route: 'POST /api/retention/holds',
    answers: whoseOfficeItIs,
    call: (asking) => keyed(onReport(asking)),
  },
  {
    route: 'POST /api/retention/holds/:id/end',
    answers: whoseOfficeItIs,
    call: async (asking) => keyed(undefined, { id: await newHold(asking) }),
  },
];
