import { randomUUID } from 'node:crypto';
import { idOf } from '../../setup/cases';
import type { Asking, Row, RouteCall } from './route-table';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly contentVersion: number;
}
type Answer = { readonly bulletin: Written & { readonly runs: readonly { readonly runId: string }[] } };

const keyed = (body: unknown, more: Omit<RouteCall, 'body' | 'headers'> = {}): RouteCall => ({
  ...{ body, headers: { 'Idempotency-Key': randomUUID() } },
  ...more,
});

const onApproval = { kind: 'on-approval' } as const;
const dayMs = 24 * 60 * 60_000;
/** Later than any of these tests. */
const later = () => ({
  kind: 'at',
  wallTime: `${new Date(Date.now() + 2 * dayMs).toISOString().slice(0, 10)}T12:00`,
});

const content = () => ({
  title: 'A bulletin of the route table',
  sections: [{ id: randomUUID(), kind: 'free', heading: 'News', text: 'Look out.' }],
  authorId: idOf('champion'),
  urgency: 'urgent',
  audience: { everyCouncillor: true, groups: [], channels: [] },
});

async function begun({ writer }: Asking): Promise<Written> {
  const wish = { from: 'template', template: 'blank' };
  return (await writer.send<Answer>('/api/bulletins', wish)).body.bulletin;
}

async function written(asking: Asking, when: object = later()): Promise<Written> {
  const { id, version } = await begun(asking);
  const body = { version, content: content(), when };
  const answer = await asking.writer.call<Answer>(`/api/bulletins/${id}`, { method: 'PUT', body });
  return answer.body.bulletin;
}

async function asked(asking: Asking, when?: object): Promise<Written> {
  const { id, version } = await written(asking, when);
  const wish = { version, of: 'champion', confirmWarnings: true };
  return (await asking.writer.send<Answer>(`/api/bulletins/${id}/ask`, wish)).body.bulletin;
}

/** Approved by the champion; `later` unless told, so it is scheduled. */
async function decided(asking: Asking, when?: object): Promise<Answer['bulletin']> {
  const { id, contentVersion } = await asked(asking, when);
  const wish = { decision: 'approve', contentVersion };
  return (await asking.champion.send<Answer>(`/api/bulletins/${id}/decision`, wish)).body.bulletin;
}

/** Approved, and not to go yet. */
async function held(asking: Asking): Promise<Written> {
  const { id, version } = await decided(asking);
  const cancel = { version, change: 'cancel' };
  return (await asking.writer.send<Answer>(`/api/bulletins/${id}/change`, cancel)).body.bulletin;
}

let out: Promise<Answer['bulletin']> | undefined;
/** One that has gone out, for all rows that change nothing of it. */
const sent = (asking: Asking): Promise<Answer['bulletin']> => (out ??= decided(asking, onApproval));

const ofSent = async (asking: Asking): Promise<RouteCall> => ({ id: (await sent(asking)).id });

async function peopleReached({ writer }: Asking, id: string): Promise<number> {
  const { body } = await writer.call<{ people: readonly unknown[] }>(`/api/bulletins/${id}/audience`);
  return body.people.length;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function storedPicture({ writer }: Asking): Promise<string> {
  const call = { method: 'POST', body: png };
  return (await writer.call<{ pictureId: string }>('/api/bulletins/pictures', call)).body.pictureId;
}

/*                      owner reporter other officer excluded legal monitoring champion administrator outsider nobody */
const anyone = '200 200 200 200 200 200 200 200 200 200 200';
const officersOnly = '403 403 403 200 200 200 200 403 403 403 401';
const officersAndChampions = '403 403 403 200 200 200 200 200 403 403 401';
/** A draft that the champion was not asked about does not exist for them. */
const notTheChampion = '403 403 403 200 200 200 200 404 403 403 401';

export const bulletinRows: readonly Row[] = [
  { route: 'GET /api/bulletins', answers: officersAndChampions },
  {
    route: 'POST /api/bulletins',
    answers: officersOnly,
    call: () => keyed({ from: 'template', template: 'blank' }),
  },
  { route: 'GET /api/bulletins/places', answers: officersOnly },
  { route: 'GET /api/bulletins/groups', answers: officersOnly, call: () => ({ query: '?name=a' }) },
  {
    route: 'GET /api/bulletins/:id',
    answers: notTheChampion,
    call: async (asking) => ({ id: (await written(asking)).id }),
  },
  {
    route: 'PUT /api/bulletins/:id',
    answers: officersOnly,
    call: async (asking) => {
      const { id, version } = await begun(asking);
      return keyed({ version, content: content(), when: later() }, { id });
    },
  },
  {
    route: 'POST /api/bulletins/:id/ask',
    answers: officersOnly,
    call: async (asking) => {
      const { id, version } = await written(asking);
      return keyed({ version, of: 'champion', confirmWarnings: true }, { id });
    },
  },
  {
    // The champion is asked, so nobody else decides.
    route: 'POST /api/bulletins/:id/decision',
    answers: '403 403 403 403 403 403 403 200 403 403 401',
    call: async (asking) => {
      const { id, contentVersion } = await asked(asking);
      return keyed({ decision: 'approve', contentVersion }, { id });
    },
  },
  {
    route: 'POST /api/bulletins/:id/send',
    answers: officersOnly,
    call: async (asking) => {
      const { id, version } = await held(asking);
      return keyed({ version, when: later(), people: await peopleReached(asking, id) }, { id });
    },
  },
  {
    route: 'POST /api/bulletins/:id/change',
    answers: notTheChampion,
    call: async (asking) => {
      const { id, version } = await written(asking);
      return keyed({ version, change: 'discard' }, { id });
    },
  },
  {
    route: 'POST /api/bulletins/:id/again',
    answers: officersOnly,
    call: async (asking) => {
      const { id, runs } = await sent(asking);
      return keyed({ runId: runs[0]?.runId, to: [idOf('councillor')] }, { id });
    },
  },
  {
    route: 'GET /api/bulletins/:id/audience',
    answers: officersOnly,
    call: async (asking) => ({ id: (await written(asking)).id }),
  },
  { route: 'GET /api/bulletins/:id/people', answers: officersOnly, call: ofSent },
  { route: 'GET /api/bulletins/:id/people.csv', answers: officersOnly, call: ofSent },
  { route: 'GET /api/bulletins/questions', answers: officersOnly },
  {
    // Nobody has asked anything, so there is nothing to answer.
    route: 'POST /api/bulletins/questions/:key/answer',
    answers: '403 403 403 404 404 404 404 403 403 403 401',
    call: () => ({ body: { words: 'Yes.' }, key: randomUUID() }),
  },
  { route: 'GET /api/bulletins/settings', answers: officersOnly },
  {
    route: 'PUT /api/bulletins/settings',
    answers: officersOnly,
    call: async ({ writer }) => {
      const { body } = await writer.call<{ version: number; settings: unknown }>('/api/bulletins/settings');
      return { body: { version: body.version, settings: body.settings } };
    },
  },
  { route: 'POST /api/bulletins/pictures', answers: officersOnly, call: () => ({ body: png }) },
  {
    route: 'GET /bulletin-pictures/:key',
    answers: anyone,
    call: async (asking) => ({ key: await storedPicture(asking) }),
  },
];
