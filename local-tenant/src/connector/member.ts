import {
  type SamplePerson,
  samplePeople,
  sampleTenantId,
} from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';

export const botAccount = { id: `28:${sampleProduct.clientId}`, name: 'Councillor Safety' } as const;

/** Teams' own id of a person towards one bot: opaque to it, and not the Entra id. */
export const memberId = (personId: string): string => `29:${personId}`;

/** Takes the Entra object id as well, as Teams does in a personal scope. Never a user principal name. */
export const personOfMember = (id: string | undefined): SamplePerson | undefined =>
  samplePeople.find((person) => person.id === id || memberId(person.id) === id);

export const toMember = (person: SamplePerson) => ({
  id: memberId(person.id),
  name: person.name,
  objectId: person.id,
  aadObjectId: person.id,
  userPrincipalName: person.userPrincipalName,
  email: person.userPrincipalName,
  tenantId: sampleTenantId,
  userRole: 'user',
});
