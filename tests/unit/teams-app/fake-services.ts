import type { DeviceStore } from '@councillor-safety/teams-app/offline/device-store';
import type { Me } from '@councillor-safety/core/people/me';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { createApiClient } from '@councillor-safety/teams-app/api/api-client';
import { createIncidentApi } from '@councillor-safety/teams-app/api/incident-api';
import { memoryStore } from '@councillor-safety/teams-app/offline/memory-store';
import { keep } from '@councillor-safety/teams-app/shell/store';
import { belongingsOf } from '@councillor-safety/teams-app/services/belongings';
import type { Services } from '@councillor-safety/teams-app/services/start-services';
import type { SessionState } from '@councillor-safety/teams-app/sign-in/session';
import { fakeDrafts, fakeFetch, json } from './fakes';

/** A sample person as the service would tell of them. */
export function meAs(key: string): Me {
  const found = samplePeople.find((person) => person.key === key);
  if (!found) throw new Error(`No sample person '${key}'`);
  return {
    id: personIdSchema.parse(found.id),
    name: found.name,
    roles: [...found.roles],
    offices: [...found.offices],
    deviceKey: 'A'.repeat(43),
    targets: { firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 },
  };
}

const noDropIns = {
  ...{ upcoming: [], past: [], waiting: [], holders: [], calendarOffered: false },
  preferences: { notWith: [], reminders: true, calendar: false },
};

/** Everything behind the first screen, with somebody signed in and a network that throws on what it does not expect. */
export async function fakeServices(
  answers: Parameters<typeof fakeFetch>[0] = {},
  person = 'councillor',
): Promise<Services & { me: Me; device: DeviceStore }> {
  const me = meAs(person);
  const client = createApiClient({
    token: () => Promise.resolve('token'),
    onRefused: () => undefined,
    fetch: fakeFetch({
      'GET /api/changes?since=0': () => json({ latest: 0 }),
      'GET /api/escalations': () => json({ open: [], ended: [], complete: true }),
      'GET /api/drop-in/mine': () => json(noDropIns),
      ...answers,
    }),
  });
  const parts = { api: createIncidentApi(client), drafts: fakeDrafts().api, device: memoryStore() };
  const mine = belongingsOf({ owner: me.id, ...parts });
  await mine.outgoing.load();
  return {
    ...parts,
    client,
    me,
    belongings: keep(mine),
    openChat: () => Promise.resolve(),
    session: {
      state: keep<SessionState>({ at: 'signed-in', me }),
      start: () => Promise.resolve(),
      signIn: () => Promise.resolve(),
      refused: () => undefined,
      token: () => Promise.resolve('token'),
    },
  };
}
