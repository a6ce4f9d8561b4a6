import { sampleEntraGroups, sampleGuest } from '@councillor-safety/core/people/sample-groups';
import { sampleGroups, samplePeople, type SamplePerson } from '@councillor-safety/core/people/sample-people';
import { benchAudience, type InventedPeople } from '../../connector/invented-people';
import type { GraphCall } from '../calls/graph-call';

export interface Group {
  readonly id: string;
  readonly displayName: string;
  /** Has a team, a mailbox and so on; every other group is there for rights alone. */
  readonly unified: boolean;
  /** Those who are in it themselves. */
  readonly people: Rows<SamplePerson>;
  /** Ids of the groups inside it. */
  readonly groups: readonly string[];
}

/** As much of an array as a page needs, so that rows by the thousand need not exist. */
export interface Rows<Row> {
  readonly length: number;
  slice(from: number, to: number): readonly Row[];
}

const heading = (slug: string): string =>
  slug.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

const plain = { unified: false, groups: [] } as const;
const everybody: readonly SamplePerson[] = [...samplePeople, sampleGuest];

/** One group for each role and office, and those that a council has besides. */
const groups: readonly Group[] = [
  ...Object.entries(sampleGroups.roles).map(([role, id]) => ({
    ...plain,
    id,
    displayName: `Councillor safety: ${heading(role)}s`,
    people: samplePeople.filter(({ roles }) => roles.some((each) => each === role)),
  })),
  ...Object.entries(sampleGroups.offices).map(([office, id]) => ({
    ...plain,
    id,
    displayName: `Office: ${heading(office)}`,
    people: samplePeople.filter(({ offices }) => offices.some((each) => each === office)),
  })),
  ...sampleEntraGroups.map(({ id, name, kind, people, groups: inside }) => ({
    id,
    displayName: name,
    unified: kind === 'microsoft365',
    people: everybody.filter((person) => people.includes(person.id)),
    groups: inside,
  })),
];

const inventedIn = ({ tenant }: GraphCall): InventedPeople => tenant.channel.invented;

export function groupsIn(call: GraphCall): readonly Group[] {
  const people = inventedIn(call);
  return people.length === 0 ? groups : [...groups, { ...plain, ...benchAudience, people }];
}

/** By Entra id or user principal name. */
export const personIn = (call: GraphCall, id: string): SamplePerson | undefined =>
  everybody.find((each) => each.id === id || each.userPrincipalName === id) ?? inventedIn(call).find(id);

/** Everybody in the directory. */
export function peopleIn(call: GraphCall): Rows<SamplePerson> {
  const people = inventedIn(call);
  const known = everybody.length;
  return {
    length: known + people.length,
    slice: (from, to) => [
      ...everybody.slice(from, to),
      ...people.slice(Math.max(0, from - known), Math.max(0, to - known)),
    ],
  };
}

const hasDirectly = ({ id, people }: Group, person: SamplePerson): boolean =>
  id === benchAudience.id
    ? person.key.startsWith('bench-')
    : people.slice(0, people.length).some((each) => each.id === person.id);

/** Of the person, with the groups that those are inside of. */
export function groupsOf(call: GraphCall, person: SamplePerson): readonly Group[] {
  const all = groupsIn(call);
  const found = new Set(all.filter((group) => hasDirectly(group, person)));
  for (const inside of found) {
    all.filter(({ groups: ids }) => ids.includes(inside.id)).forEach((group) => found.add(group));
  }
  return [...found];
}

/** Groups within the group, to any depth; each once. */
export function groupsWithin(call: GraphCall, group: Group): readonly Group[] {
  const found = new Set<Group>();
  const inside = (outer: Group): Group[] => groupsIn(call).filter(({ id }) => outer.groups.includes(id));
  inside(group).forEach((each) => found.add(each));
  for (const each of found) inside(each).forEach((next) => found.add(next));
  return [...found];
}

/** Each person once, whichever way they belong. */
export function everyoneWithin(call: GraphCall, group: Group): Rows<SamplePerson> {
  const nested = groupsWithin(call, group);
  if (nested.length === 0) return group.people;
  return [...new Set([group, ...nested].flatMap(({ people }) => people.slice(0, people.length)))];
}
