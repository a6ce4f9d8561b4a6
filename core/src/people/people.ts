import { z } from 'zod';

/** Entra object id of a person. */
export const personIdSchema = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof personIdSchema>;

export const roles = ['councillor', 'officer', 'champion', 'administrator'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const offices = [
  'democratic-services',
  'monitoring-officer',
  'legal',
  'health-and-safety',
  'community-safety',
  'communications',
  'human-resources',
] as const;
export const officeSchema = z.enum(offices);
export type Office = z.infer<typeof officeSchema>;

/** Somebody as the service knows them after checking their token and their groups. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly offices: readonly Office[];
}

/** Somebody as other people see them in a list of names. */
export const personCardSchema = z.strictObject({
  id: personIdSchema,
  name: z.string(),
  roles: z.array(roleSchema),
  offices: z.array(officeSchema),
});
export type PersonCard = z.infer<typeof personCardSchema>;

export const hasRole = (person: Pick<Person, 'roles'>, role: Role): boolean => person.roles.includes(role);

/** The Entra group whose members hold a role or work in an office; a specialist's office makes them an officer. */
export interface GroupMap {
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly offices: Readonly<Partial<Record<Office, string>>>;
}

/** What somebody may be and do, from the ids of the groups they belong to. Unknown groups count for nothing. */
export function rolesFromGroups(
  groupIds: readonly string[],
  map: GroupMap,
): Pick<Person, 'roles' | 'offices'> {
  const inGroup = (id: string | undefined): boolean => id !== undefined && groupIds.includes(id);
  const heldOffices = offices.filter((office) => inGroup(map.offices[office]));
  const heldRoles = roles.filter(
    (role) => inGroup(map.roles[role]) || (role === 'officer' && heldOffices.length > 0),
  );
  return { roles: heldRoles, offices: heldOffices };
}
