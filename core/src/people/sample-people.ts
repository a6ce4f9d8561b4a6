import type { Office, Role } from './people';

/** An invented person of the local tenant. `key` is how scripts and people on the landing page name them. */
export interface SamplePerson {
  readonly key: string;
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly politicalGroup?: string;
  readonly userPrincipalName: string;
  readonly roles: readonly Role[];
  readonly offices: readonly Office[];
}

export const sampleTenantId = '7c0ffee0-0000-4000-8000-000000000001';
export const sampleTenantDomain = 'ambleford.example';

/** Entra group ids of the sample council, one for each role and office. */
export const sampleGroups: {
  readonly roles: Readonly<Record<Role, string>>;
  readonly offices: Readonly<Record<Office, string>>;
} = {
  roles: {
    councillor: '60000000-0000-4000-8000-000000000001',
    officer: '60000000-0000-4000-8000-000000000002',
    champion: '60000000-0000-4000-8000-000000000003',
    administrator: '60000000-0000-4000-8000-000000000004',
  },
  offices: {
    'democratic-services': '60000000-0000-4000-8000-000000000011',
    'monitoring-officer': '60000000-0000-4000-8000-000000000012',
    legal: '60000000-0000-4000-8000-000000000013',
    'health-and-safety': '60000000-0000-4000-8000-000000000014',
    'community-safety': '60000000-0000-4000-8000-000000000015',
    communications: '60000000-0000-4000-8000-000000000016',
    'human-resources': '60000000-0000-4000-8000-000000000017',
  },
};

type Row = [
  key: string,
  name: string,
  jobTitle: string,
  roles: Role[],
  offices: Office[],
  politicalGroup?: string,
];

const rows: Row[] = [
  ['councillor', 'Cllr Avani Thistlewood', 'Councillor, Millbrook ward', ['councillor'], [], 'Orchard Group'],
  ['councillor2', 'Cllr Bram Oakenfold', 'Councillor, Harbour ward', ['councillor'], [], 'Lantern Group'],
  ['councillor3', 'Cllr Celeste Marrowby', 'Councillor, Fairfield ward', ['councillor'], [], 'Orchard Group'],
  ['councillor4', 'Cllr Dafydd Quillfeather', 'Councillor, Castle ward', ['councillor'], [], 'Lantern Group'],
  [
    'councillor5',
    'Cllr Esme Brackenridge',
    'Councillor, Riverside ward',
    ['councillor'],
    [],
    'Orchard Group',
  ],
  [
    'councillor6',
    'Cllr Farouk Winterbourne',
    'Councillor, Station ward',
    ['councillor'],
    [],
    'Lantern Group',
  ],
  ['independent', 'Cllr Greta Solway-Finch', 'Councillor, Moorside ward', ['councillor'], [], 'Independent'],
  [
    'champion',
    'Cllr Hollis Emberley',
    'Deputy leader and safety champion',
    ['councillor', 'champion'],
    [],
    'Orchard Group',
  ],
  ['officer', 'Imani Larkspur', 'Member services officer', ['officer'], ['democratic-services']],
  ['officer2', 'Jonty Pemberwick', 'Member services officer', ['officer'], ['democratic-services']],
  ['legal', 'Kirsi Vanterpool', 'Solicitor', ['officer'], ['legal']],
  ['community-safety', 'Lowen Tregarrick', 'Community safety officer', ['officer'], ['community-safety']],
  ['health-and-safety', 'Mirela Dunscombe', 'Health and safety adviser', ['officer'], ['health-and-safety']],
  ['monitoring-officer', 'Nadia Fernleigh', 'Monitoring officer', ['officer'], ['monitoring-officer']],
  ['administrator', 'Osric Bellweather', 'IT administrator', ['administrator'], []],
  ['outsider', 'Petra Hollowell', 'Events assistant', [], []],
];

/** The invented people of Ambleford Council. No real person is meant. */
export const samplePeople: readonly SamplePerson[] = rows.map(
  ([key, name, jobTitle, roles, offices, politicalGroup], index) => ({
    key,
    id: `50000000-0000-4000-8000-0000000000${(index + 1).toString(16).padStart(2, '0')}`,
    name,
    jobTitle,
    politicalGroup,
    userPrincipalName: `${key}@${sampleTenantDomain}`,
    roles,
    offices,
  }),
);
