import { z } from 'zod';
import { meSchema } from '@councillor-safety/core/people/me';
import { personCardSchema, roleSchema, type PersonId } from '@councillor-safety/core/people/people';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { Settings } from '../config/settings';
import { defineRoute, type Route } from '../server/route';
import type { PeopleDirectory } from './people-directory';

interface PeopleApiDependencies {
  readonly people: PeopleDirectory;
  readonly targets: Settings['targets'];
  readonly cipher: Pick<PayloadCipher, 'derive'>;
}

function deviceKeys(cipher: PeopleApiDependencies['cipher'], person: PersonId) {
  const [first, ...others] = cipher.derive(`device:${person}`);
  const deviceKey = first.toString('base64url');
  if (others.length === 0) return { deviceKey };
  return { deviceKey, otherDeviceKeys: others.map((key) => key.toString('base64url')) };
}

export const peopleRoutes = ({ people, targets, cipher }: PeopleApiDependencies): Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/me',
    summary: 'Who I am here, what the council promises and what the limits are',
    tag: 'people',
    who: 'signed-in',
    guard: 'role',
    audit: 'none: tells people only about themselves',
    responses: { 200: meSchema },
    handler: ({ person }) => ({
      status: 200,
      body: {
        id: person.id,
        name: person.name,
        roles: [...person.roles],
        offices: [...person.offices],
        ...deviceKeys(cipher, person.id),
        targets,
      },
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/people',
    summary: 'Names to choose from, by role',
    tag: 'people',
    who: ['councillor', 'officer'],
    guard: 'role',
    audit: 'none: names and roles that every colleague can see in the address book',
    query: z.strictObject({ role: roleSchema.exclude(['administrator']) }),
    responses: { 200: z.array(personCardSchema) },
    handler: async ({ query }) => ({ status: 200, body: [...(await people.withRole(query.role))] }),
  }),
];
