import { sampleGroups, samplePeople, sampleTenantDomain, type SamplePerson } from './sample-people';
import { sampleTeam } from './sample-tenant';

/** A group of the sample council's directory that stands for no role and no office. */
export interface SampleGroup {
  readonly id: string;
  readonly name: string;
  /** A team has a Microsoft 365 group behind it. */
  readonly kind: 'security' | 'microsoft365';
  /** Ids of the people who are in it themselves. */
  readonly people: readonly string[];
  /** Ids of the groups inside it. */
  readonly groups: readonly string[];
}

/** Of another organisation, as Entra writes such a person down. In no group of the product, so never in its lists. */
export const sampleGuest: SamplePerson = {
  key: 'guest',
  id: '50000000-0000-4000-8000-0000000000f1',
  name: 'Tamsin Wexcombe',
  jobTitle: 'Planning consultant',
  userPrincipalName: `tamsin.wexcombe_planning.example#EXT#@${sampleTenantDomain}`,
  roles: [],
  offices: [],
};

const peopleWith = (...keys: readonly string[]): string[] =>
  samplePeople.filter(({ key }) => keys.includes(key)).map(({ id }) => id);

/** Councillors, the champion and officers. */
export const sampleTeamMembers: readonly SamplePerson[] = samplePeople.filter(({ roles }) =>
  roles.some((role) => role === 'councillor' || role === 'officer' || role === 'champion'),
);

export const sampleEntraGroups: readonly SampleGroup[] = [
  {
    id: '60000000-0000-4000-8000-000000000021',
    name: 'Planning committee',
    kind: 'security',
    people: [...peopleWith('councillor', 'councillor3', 'independent'), sampleGuest.id],
    groups: [],
  },
  {
    id: '60000000-0000-4000-8000-000000000022',
    name: 'Group leaders',
    kind: 'security',
    people: peopleWith('councillor2', 'councillor5', 'independent'),
    groups: [],
  },
  {
    id: '60000000-0000-4000-8000-000000000023',
    name: 'Members (all)',
    kind: 'security',
    people: [],
    groups: [sampleGroups.roles.councillor],
  },
  {
    id: sampleTeam.aadGroupId,
    name: sampleTeam.name,
    kind: 'microsoft365',
    people: sampleTeamMembers.map(({ id }) => id),
    groups: [],
  },
];
