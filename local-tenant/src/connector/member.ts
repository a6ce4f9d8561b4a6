import {
  type SamplePerson,
  samplePeople,
  sampleTenantId,
} from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import type { InventedPeople } from './invented-people';

export const botAccount = { id: `28:${sampleProduct.clientId}`, name: 'Councillor Safety' } as const;

/** Teams' own id of a person towards one bot: opaque to it, and not the Entra id. */
export const memberId = (personId: string): string => `29:${personId}`;

/** Takes the Entra object id as well, as Teams does in a personal scope. Never a user principal name. */
export function personOfMember(
  { invented }: { readonly invented: InventedPeople },
  id: string,
): SamplePerson | undefined {
  const entraId = id.replace(/^29:/, '');
  if (entraId.includes('@')) return undefined;
  return samplePeople.find((person) => person.id === entraId) ?? invented.find(entraId);
}

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
