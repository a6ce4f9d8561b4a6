import { peopleRoutes } from '@councillor-safety/bot/people/people-api';
import type { PeopleDirectory } from '@councillor-safety/bot/people/people-directory';
import type { CheckedRequest } from '@councillor-safety/bot/server/route';
import { meSchema } from '@councillor-safety/core/people/me';
import { person } from '../../core/incident/incident-factories';
import { only } from '../support/only';
import { testCipher } from '../support/platform';

const me = async (key: string) => {
  const targets = { firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 };
  const routes = peopleRoutes({ people: only<PeopleDirectory>({}), targets, cipher: testCipher });
  const route = routes.find(({ path }) => path === '/api/me');
  return meSchema.parse((await route?.handle(only<CheckedRequest>({ person: person(key) })))?.body);
};

describe('the key that seals what a device keeps', () => {
  test('is the same for the same person every time', async () => {
    expect((await me('councillor')).deviceKey).toBe((await me('councillor')).deviceKey);
  });
  test('is another one for everybody else, so that two people can share a device', async () => {
    const keys = await Promise.all(['councillor', 'councillor2', 'officer'].map(me));
    expect(new Set(keys.map(({ deviceKey }) => deviceKey)).size).toBe(3);
  });
});
