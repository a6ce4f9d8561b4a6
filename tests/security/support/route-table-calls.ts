import { randomUUID } from 'node:crypto';
import { putOnCall } from '../../setup/calls';
import { idOf } from '../../setup/cases';
import type { Asking, Row, RouteCall } from './route-table';

/** The call that the rows are about, in the place of a report: `owner` asked for somebody, `officer` helps. */
const about = 'call';

const keyed = (body: unknown, more: Omit<RouteCall, 'body' | 'headers'> = {}): RouteCall => ({
  ...{ body, headers: { 'Idempotency-Key': randomUUID() } },
  ...more,
});

const versionAt = async ({ officer }: Asking, path: string): Promise<number> =>
  (await officer.call<{ version: number }>(path)).body.version;
const rotaVersion = (asking: Asking): Promise<number> => versionAt(asking, '/api/on-call/rota');

let days = 0;
/** Times that no other shift of these rows has. */
function freeTimes(): { startsAt: string; endsAt: string } {
  days += 1;
  const day = new Date(Date.UTC(2031, 0, days)).toISOString().slice(0, 10);
  return { startsAt: `${day}T09:00`, endsAt: `${day}T17:00` };
}

const shift = () => ({ kind: 'shift', line: 'first', personId: idOf('officer'), ...freeTimes() });

/** A shift of the officer's own, entered by somebody who is not tried, so that the officer's share of requests is not used up. */
async function newShift({ stack }: Asking) {
  const times = freeTimes();
  return { key: await putOnCall(stack, { person: 'officer', by: 'community-safety', ...times }), times };
}

async function offerOf(asking: Asking, toId: string) {
  const { times } = await newShift(asking);
  return { version: await rotaVersion(asking), line: 'first', ...times, toId };
}

/** Time of the officer's own that they have offered to `legal`. */
async function newOffer(asking: Asking): Promise<string> {
  const offer = await offerOf(asking, idOf('legal'));
  return (await asking.officer.send<{ key: string }>('/api/on-call/swaps', offer)).body.key;
}

/** Everything that officers decide but what each has agreed to. */
async function savedSettings({ officer }: Asking) {
  const answer = await officer.call<{ version: number; settings: Record<string, unknown> }>(
    '/api/escalation-settings',
  );
  const { version, settings } = answer.body;
  return { version, settings: { ...settings, consents: undefined } };
}

/*                      owner reporter other officer excluded legal monitoring champion administrator outsider nobody */
const officersOnly = '403 403 403 200 200 200 200 403 403 403 401';
const officersAndChampions = '403 403 403 200 200 200 200 200 403 403 401';
const staffAndMembers = '200 200 200 200 200 200 200 200 403 403 401';

export const callRows: readonly Row[] = [
  { route: 'GET /api/on-call/rota', answers: officersAndChampions },
  { route: 'GET /api/on-call/now', answers: staffAndMembers },
  {
    route: 'POST /api/on-call/entries',
    answers: officersOnly,
    call: async (asking) => keyed({ version: await rotaVersion(asking), entry: shift() }),
  },
  {
    route: 'PUT /api/on-call/entries/:key',
    answers: officersOnly,
    call: async (asking) => {
      const { key } = await newShift(asking);
      return keyed({ version: await rotaVersion(asking), entry: shift() }, { key });
    },
  },
  {
    route: 'DELETE /api/on-call/entries/:key',
    answers: officersOnly,
    call: async (asking) => {
      const { key } = await newShift(asking);
      return keyed(undefined, { key, query: `?version=${await rotaVersion(asking)}` });
    },
  },
  {
    route: 'PUT /api/on-call/settings',
    answers: officersOnly,
    call: async (asking) => {
      const { body } = await asking.officer.call<{ version: number; settings: unknown }>('/api/on-call/rota');
      return keyed({ version: body.version, settings: body.settings });
    },
  },
  {
    // One may offer one's own time only.
    route: 'POST /api/on-call/swaps',
    answers: '403 403 403 200 403 403 403 403 403 403 401',
    call: async (asking) => keyed(await offerOf(asking, idOf('community-safety'))),
  },
  {
    // Nobody but the two whom an offer concerns may know of it.
    route: 'POST /api/on-call/swaps/:key/answer',
    answers: '403 403 403 403 404 200 404 404 403 403 401',
    call: async (asking) => {
      const key = await newOffer(asking);
      return keyed({ version: await rotaVersion(asking), answer: 'accept' }, { key });
    },
  },
  { route: 'GET /api/on-call/csv', answers: officersOnly },
  {
    route: 'POST /api/on-call/csv',
    answers: officersOnly,
    call: async (asking) => {
      const { startsAt, endsAt } = freeTimes();
      const csv = `line,person,start,end\nfirst,Imani Larkspur,${startsAt},${endsAt}\n`;
      return keyed({ version: await rotaVersion(asking), csv });
    },
  },
  { route: 'GET /api/escalation-settings', answers: officersOnly },
  {
    route: 'PUT /api/escalation-settings',
    answers: officersOnly,
    call: async (asking) => ({ body: await savedSettings(asking) }),
  },
  {
    route: 'POST /api/escalation-settings/dry-run',
    answers: officersOnly,
    call: () => ({ body: { at: '2026-12-25T23:40', wish: { kind: 'on-call' }, excluded: [] } }),
  },
  { route: 'GET /api/escalation-consent', answers: officersAndChampions },
  {
    route: 'PUT /api/escalation-consent',
    answers: officersAndChampions,
    call: async (asking) => ({
      body: {
        version: await versionAt(asking, '/api/escalation-settings'),
        consent: { askByName: true, shownAs: 'role' },
      },
    }),
  },
  { route: 'GET /api/escalations', answers: staffAndMembers },
  // While a call is open, an officer who may still be asked sees that it is there.
  { route: 'GET /api/escalations/:reference', about, answers: '200 404 404 200 404 200 200 404 403 403 401' },
  {
    route: 'GET /api/escalations/:reference/pictures/:key',
    about,
    answers: '200 404 404 200 404 404 404 404 403 403 401',
  },
  {
    route: 'POST /api/escalations/:reference/notes',
    about,
    answers: '403 403 403 200 404 403 403 404 403 403 401',
    call: () => keyed({ body: 'Rang the member.' }),
  },
];
