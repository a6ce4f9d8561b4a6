import { createPayloadCipher } from '@councillor-safety/bot/acceptance/payload-cipher';
import { peopleRoutes } from '@councillor-safety/bot/people/people-api';
import type { PeopleDirectory } from '@councillor-safety/bot/people/people-directory';
import type { CheckedRequest } from '@councillor-safety/bot/server/route';
import { meSchema } from '@councillor-safety/core/people/me';
import { person } from '../../core/incident/incident-factories';
import { only } from '../support/only';
import { testCipher } from '../support/platform';

const me = async (key: string, cipher = testCipher) => {
  const targets = { firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 };
  const routes = peopleRoutes({ people: only<PeopleDirectory>({}), targets, cipher });
  const route = routes.find(({ path }) => path === '/api/me');
  return meSchema.parse((await route?.handle(only<CheckedRequest>({ person: person(key) })))?.body);
};

describe('the key that seals what a device keeps', () => {
  test('is the same for the same person every time', async () => {
    expect((await me('councillor')).deviceKey).toBe((await me('councillor')).deviceKey);
  });
  test('is another one for everybody else, so that two people can share a device', async () => {
    const keys = await Promise.all(['councillor', 'councillor2', 'officer'].map((key) => me(key)));
    expect(new Set(keys.map(({ deviceKey }) => deviceKey)).size).toBe(3);
  });
  test('comes with no other while the service holds one key', async () => {
    expect(await me('councillor')).not.toHaveProperty('otherDeviceKeys');
  });
  test('comes with the older one, of the same person alone, after a new key was put in front', async () => {
    const [k1, k2] = [1, 2].map((fill) => ({ id: `k${fill}`, secret: Buffer.alloc(32, fill) }));
    const before = createPayloadCipher([k1!]);
    const after = createPayloadCipher([k2!, k1!]);
    const { deviceKey, otherDeviceKeys } = await me('councillor', after);
    expect(deviceKey).toBe((await me('councillor', createPayloadCipher([k2!]))).deviceKey);
    expect(otherDeviceKeys).toEqual([(await me('councillor', before)).deviceKey]);
    const colleague = await me('councillor2', after);
    expect([colleague.deviceKey, ...(colleague.otherDeviceKeys ?? [])]).not.toContain(otherDeviceKeys?.[0]);
  });
});
