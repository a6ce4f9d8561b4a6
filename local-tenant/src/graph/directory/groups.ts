import { sampleGroups, samplePeople, type SamplePerson } from '@councillor-safety/core/people/sample-people';

export interface Group {
  readonly id: string;
  readonly displayName: string;
}

const heading = (slug: string): string =>
  slug.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

/** One group for each role and office. None is inside another, so direct and transitive members are the same. */
export const groups: readonly Group[] = [
  ...Object.entries(sampleGroups.roles).map(([role, id]) => ({
    id,
    displayName: `Councillor safety: ${heading(role)}s`,
  })),
  ...Object.entries(sampleGroups.offices).map(([office, id]) => ({
    id,
    displayName: `Office: ${heading(office)}`,
  })),
];

export function groupIdsOf(person: SamplePerson): string[] {
  return [
    ...person.roles.map((role) => sampleGroups.roles[role]),
    ...person.offices.map((office) => sampleGroups.offices[office]),
  ];
}

export const groupsOf = (person: SamplePerson): Group[] => {
  const ids = groupIdsOf(person);
  return groups.filter((group) => ids.includes(group.id));
};

export const membersOf = (groupId: string): SamplePerson[] =>
  samplePeople.filter((person) => groupIdsOf(person).includes(groupId));
