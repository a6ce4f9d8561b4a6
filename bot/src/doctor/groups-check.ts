import { offices, roles, type Role } from '@councillor-safety/core/people/people';
import type { AudienceMember } from '../people/audience-groups';
import type { Check } from './check';
import { fine, look, oneOrMore, stop, type Finding } from './finding';

interface Group {
  /** Name of its setting. */
  readonly setting: string;
  readonly role?: Role;
  readonly id: string;
  /** Undefined when there is no such group. */
  readonly members: readonly AudienceMember[] | undefined;
}

const settingOf: Readonly<Record<Role, string>> = {
  councillor: 'GROUP_COUNCILLORS',
  officer: 'GROUP_OFFICERS',
  champion: 'GROUP_CHAMPIONS',
  administrator: 'GROUP_ADMINISTRATORS',
};

const whyEmpty: Readonly<Record<Role, string>> = {
  councillor: 'No councillor can report or ask for help.',
  officer: 'Nobody sees the reports, and nobody can be asked to help.',
  champion: 'No bulletin can be approved, and nobody can be asked for as champion.',
  administrator: 'Nobody is told when the service has stopped doing its work.',
};

function oneGroup({ setting, role, id, members }: Group): Finding[] {
  if (members === undefined)
    return [
      stop('groups.missing', {
        what: `${setting} names a group that is not in the directory (${id}).`,
        why: 'The service then cannot tell who has which role.',
        todo: `Put ${setting} right: it is the object id of the group in Entra.`,
      }),
    ];
  if (members.length === 0 && role !== undefined) {
    const level = role === 'champion' ? look : stop;
    return [
      level('groups.empty', {
        what: `The group of ${setting} is empty (${id}).`,
        why: whyEmpty[role],
        todo: 'Add people to the group in Entra. It counts within five minutes.',
      }),
    ];
  }
  const guests = members.filter(({ guest }) => guest).length;
  if (guests > 0)
    return [
      look('groups.guests', {
        what: `${oneOrMore(guests, 'guest')} from outside ${guests === 1 ? 'is' : 'are'} in the group of ${setting} (${id}).`,
        why: 'Somebody from outside the council has a role in it.',
        todo: 'Take guests out of the group, unless you know why they are in it.',
      }),
    ];
  return [fine(`groups.${setting}`, `${setting}: ${oneOrMore(members.length, 'person', 'people')}.`)];
}

const overlaps: readonly (readonly [Role, Role, string])[] = [
  ['councillor', 'officer', 'An officer sees the reports of others. A councillor must not.'],
  [
    'councillor',
    'administrator',
    'Council IT should not be a councillor: the two look at each other’s work.',
  ],
];

function overlapFindings(groups: readonly Group[]): Finding[] {
  const membersOf = (role: Role): readonly AudienceMember[] =>
    groups.filter((group) => group.role === role).flatMap(({ members }) => members ?? []);
  return overlaps.flatMap(([one, other, why]) => {
    const ids = new Set(membersOf(one).map(({ id }) => id));
    const both = membersOf(other).filter(({ id }) => ids.has(id)).length;
    if (both === 0) return [];
    return [
      look('groups.overlap', {
        what: `${oneOrMore(both, 'person is', 'people are')} both in ${settingOf[one]} and in ${settingOf[other]}.`,
        why,
        todo: 'Look whether that is meant, and take them out of one of the two groups.',
      }),
    ];
  });
}

/** Officers of an office are officers, too. */
function officesAmongCouncillors(groups: readonly Group[]): Finding[] {
  const councillors = groups.find(({ role }) => role === 'councillor')?.members ?? [];
  const ids = new Set(councillors.map(({ id }) => id));
  return groups
    .filter(({ role }) => role === undefined)
    .flatMap(({ setting, members = [] }) => {
      const both = members.filter(({ id }) => ids.has(id)).length;
      if (both === 0) return [];
      return [
        look('groups.overlap', {
          what: `${oneOrMore(both, 'person is', 'people are')} both in GROUP_COUNCILLORS and in ${setting}.`,
          why: 'Members of an office are officers: they see the reports of others. A councillor must not.',
          todo: 'Look whether that is meant, and take them out of one of the two groups.',
        }),
      ];
    });
}

export const judgeGroups = (groups: readonly Group[]): Finding[] => [
  ...groups.flatMap(oneGroup),
  ...overlapFindings(groups),
  ...officesAmongCouncillors(groups),
];

export const groupsCheck: Check = {
  name: 'groups',
  about: 'who is in the groups',
  run: async ({ settings: { groups }, membersOf }) => {
    const named = [
      ...roles.map((role) => ({ role, setting: settingOf[role], id: groups.roles[role] })),
      ...offices.map((office) => ({
        setting: `GROUP_OFFICE_${office.toUpperCase().replaceAll('-', '_')}`,
        id: groups.offices[office],
      })),
    ];
    const set = named.flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ ...rest, id }]));
    return judgeGroups(
      await Promise.all(set.map(async (one) => ({ ...one, members: await membersOf(one.id) }))),
    );
  },
};
