import { judgeGroups } from '@councillor-safety/bot/doctor/groups-check';
import { faults } from './words';

const people = (...ids: string[]) =>
  ids.map((id) => ({ id, name: `Name of ${id}`, guest: id.endsWith('guest') }));
const role = {
  councillor: 'GROUP_COUNCILLORS',
  officer: 'GROUP_OFFICERS',
  champion: 'GROUP_CHAMPIONS',
  administrator: 'GROUP_ADMINISTRATORS',
} as const;
type RoleName = keyof typeof role;

const group = (name: RoleName, members: ReturnType<typeof people> | undefined) => ({
  role: name,
  setting: role[name],
  id: `id-of-${name}`,
  members,
});
const usual = {
  councillor: people('c1', 'c2'),
  officer: people('o1'),
  champion: people('c1'),
  administrator: people('a1'),
};
const judged = (
  changes: Partial<Record<RoleName, ReturnType<typeof people> | undefined>>,
  office?: string[],
) => {
  const all = { ...usual, ...changes };
  const roles = (Object.keys(role) as RoleName[]).map((name) => group(name, all[name]));
  const ofOffice = { setting: 'GROUP_OFFICE_LEGAL', id: 'id-of-legal', members: people(...(office ?? [])) };
  return judgeGroups([...roles, ofOffice]);
};

test('a champion may be a councillor, and an office may have nobody yet', () => {
  expect(faults(judged({}))).toEqual([]);
});

test.each<[string, Parameters<typeof judged>[0], string]>([
  ['no councillors', { councillor: [] }, 'stop groups.empty'],
  ['no officers', { officer: [] }, 'stop groups.empty'],
  ['no administrators', { administrator: [] }, 'stop groups.empty'],
  ['no champion', { champion: [] }, 'look groups.empty'],
  ['a group that is not there', { officer: undefined }, 'stop groups.missing'],
  ['a guest', { officer: people('a-guest') }, 'look groups.guests'],
  ['a councillor who is an officer', { officer: people('o1', 'c2') }, 'look groups.overlap'],
  ['a councillor who is an administrator', { administrator: people('c1') }, 'look groups.overlap'],
])('%s', (_what, changes, expected) => {
  expect(faults(judged(changes))).toEqual([expected]);
});

test('a councillor in an office is an officer, too', () => {
  expect(faults(judged({}, ['c1']))).toEqual(['look groups.overlap']);
});

test('counts and settings are told, never a name', () => {
  const text = JSON.stringify(judged({ officer: people('c1', 'c2', 'a-guest') }, ['c1']));
  expect(text).toContain('2 people are both in GROUP_COUNCILLORS and in GROUP_OFFICERS.');
  expect(text).not.toContain('Name of');
});
