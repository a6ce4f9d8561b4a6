import { bankHolidaysOf } from '@councillor-safety/core/clock/bank-holidays';
import { isInHours } from '@councillor-safety/core/escalation/escalation-hours';
import { escalationProblems, problemSentence } from '@councillor-safety/core/escalation/escalation-problems';
import {
  standardEscalationSettings,
  type ChainStep,
  type EscalationSettings,
} from '@councillor-safety/core/escalation/escalation-settings';
import {
  consentProblems,
  settingsProblems,
} from '@councillor-safety/core/escalation/escalation-settings-check';
import { settingsWarnings } from '@councillor-safety/core/escalation/escalation-settings-warnings';
import { groupId, id, officersAndChampion, someone } from './escalation-story';

const everybody = officersAndChampion.map(someone);
const settings = (changes: Partial<EscalationSettings>): EscalationSettings => ({
  ...standardEscalationSettings,
  phones: [{ label: 'Control room', phone: '01632 960123' }],
  ...changes,
});
const step = (who: ChainStep['who']): ChainStep => ({ who, waitMinutes: 5, repeat: 2 });
const atNight = (...steps: ChainStep[]): Pick<EscalationSettings, 'chains'> => ({
  chains: { ...standardEscalationSettings.chains, 'out-of-hours': { steps } },
});
const group = (name: string, people: string[], as = groupId) => ({ id: as, name, people: people.map(id) });
const otherGroup = '9d3f0c52-4b9e-4a53-9d9c-0f6d3a1f7a12';

describe('settings that cannot be saved', () => {
  it('are not the standard ones', () => {
    expect(settingsProblems(standardEscalationSettings, everybody)).toEqual([]);
  });

  it.each<[string, Partial<EscalationSettings>, string, keyof typeof escalationProblems]>([
    [
      'a step for a group that is not there',
      atNight(step({ kind: 'champion' }), step({ kind: 'group', group: groupId })),
      'chains.out-of-hours.steps.1.who',
      'groupUnknown',
    ],
    [
      'two groups of one name',
      { groups: [group('Night team', ['legal']), group(' night TEAM', ['legal'], otherGroup)] },
      'groups.1.name',
      'groupTwice',
    ],
    [
      'a group twice',
      { groups: [group('Night team', ['legal']), group('Day team', ['legal'])] },
      'groups.1',
      'groupIdTwice',
    ],
    ['a group of nobody', { groups: [group('Night team', [])] }, 'groups.0.people', 'groupEmpty'],
    [
      'a group with somebody who is no officer',
      { groups: [group('Night team', ['legal', 'administrator'])] },
      'groups.0.people',
      'personUnknown',
    ],
    [
      'somebody twice in a group',
      { groups: [group('Night team', ['legal', 'legal'])] },
      'groups.0.people',
      'personTwice',
    ],
    ['hours that nobody can read', { officeHours: 'when we are in' }, 'officeHours', 'officeHours'],
    [
      'a number that cannot be rung',
      {
        phones: [
          { label: 'Front desk', phone: '999' },
          { label: 'Security', phone: 'ask Bob' },
        ],
      },
      'phones.1.phone',
      'phone',
    ],
  ])('%s', (_what, changes, path, problem) => {
    const found = settingsProblems(settings(changes), everybody);
    expect(found).toEqual([{ path, problem: `escalation.problems.${problem}` }]);
    expect(problemSentence(found[0]?.problem ?? '')).toBe(escalationProblems[problem]);
  });

  it('are not refused for people when nobody can tell who there is', () => {
    expect(settingsProblems(settings({ groups: [group('Night team', ['administrator'])] }), [])).toEqual([]);
  });

  it('leave a sentence that is none of ours as it is', () => {
    expect(problemSentence('Too big')).toBe('Too big');
  });
});

describe('a number that somebody offers for calls', () => {
  it.each([
    ['01632 960123', []],
    ['', []],
    [undefined, []],
    ['ring me', [{ path: 'phone', problem: 'escalation.problems.phone' }]],
  ])('%s', (phone, problems) => {
    expect(consentProblems({ phone })).toEqual(problems);
  });
});

describe('what is worth a look', () => {
  it('is nothing when every step reaches somebody and there is a number to ring', () => {
    expect(settingsWarnings(settings({}), everybody)).toEqual([]);
  });

  const gone = everybody.filter(
    ({ roles, offices }) => !roles.includes('champion') && !offices.includes('legal'),
  );
  it.each<[string, ChainStep['who'], string]>([
    ['no champion', { kind: 'champion' }, 'there is no safety champion'],
    ['an office of nobody', { kind: 'office', office: 'legal' }, 'nobody works in legal services'],
    [
      'a group whose people have left',
      { kind: 'group', group: groupId },
      "nobody in the group 'Night team' is an officer or a safety champion now",
    ],
  ])('%s', (_what, who, why) => {
    const changed = settings({ ...atNight(step(who)), groups: [group('Night team', ['legal'])] });
    expect(settingsWarnings(changed, everybody)).toEqual([]);
    expect(settingsWarnings(changed, gone)).toEqual([
      `Step 1 out of office hours reaches nobody: ${why}. It is passed over.`,
    ]);
    expect(settingsWarnings(changed, [])).toEqual([]);
  });

  it('a rota with gaps, for a line that some step asks', () => {
    const chain = { steps: [step({ kind: 'first-on-call' })] };
    const firstOnly = settings({ chains: { 'in-hours': chain, 'out-of-hours': chain } });
    const coverage = [
      { line: 'first', perCent: 82.5 },
      { line: 'second', perCent: 0 },
    ] as const;
    expect(settingsWarnings(firstOnly, everybody, coverage)).toEqual([
      'First on call: the rota covers 82.5 per cent of the next 8 weeks. The step is passed over when nobody is on call.',
    ]);
    expect(settingsWarnings(settings({}), everybody, coverage)).toHaveLength(2);
    expect(settingsWarnings(firstOnly, everybody, [{ line: 'first', perCent: 100 }])).toEqual([]);
  });

  it('no officers, and no numbers', () => {
    expect(settingsWarnings(settings({ phones: [] }), [someone('champion')]).slice(-2)).toEqual([
      'There are no officers. When nobody answers, nobody can be asked.',
      'There are no phone numbers of your own. When nobody answers, councillors see only 999 and 101.',
    ]);
  });
});

describe('office hours', () => {
  const open = (officeHours: string, at: string) =>
    isInHours({ officeHours }, new Date(at), bankHolidaysOf('England'));

  it.each([
    ['Mon to Fri 9am to 5pm', '2026-12-24T16:59:00Z', true],
    ['Mon to Fri 9am to 5pm', '2026-12-24T17:00:00Z', false],
    ['Mon to Fri 9am to 5pm', '2026-12-25T10:00:00Z', false],
    ['Mon to Fri 9am to 5pm', '2026-07-01T08:00:00Z', true],
    ['24/7', '2026-12-25T03:00:00Z', true],
    ['when we are in', '2026-11-20T10:00:00Z', false],
  ])('%s at %s: %s', (hours, at, isOpen) => {
    expect(open(hours, at)).toBe(isOpen);
  });
});
