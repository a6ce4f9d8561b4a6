import { endOfSecret } from '@councillor-safety/bot/doctor/credential-check';
import { judgeEnding } from '@councillor-safety/bot/doctor/ending';
import { judgeClaims, judgeRefusal } from '@councillor-safety/bot/doctor/sign-in-check';
import { SignInFailure } from '@councillor-safety/bot/graph/sign-in-failure';
import { brief, faults } from './words';

const tenantId = '7c0ffee0-0000-4000-8000-000000000001';
const needed = [
  'Sites.Selected',
  'GroupMember.Read.All',
  'User.ReadBasic.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
];
const asked = { tenantId, teamsAppId: 'an-app', calendarEntries: false };
const judged = (roles: readonly string[], settings = asked, tid = tenantId) =>
  judgeClaims({ tid, roles: [...roles] }, settings);

describe('the token', () => {
  test('with what is needed and no more is fine', () => {
    expect(faults(judged(needed))).toEqual([]);
  });

  test('may begin chats without consenting to what the app asks for', () => {
    const narrower = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
    const roles = needed.map((role) => (role.startsWith('TeamsApp') ? narrower : role));
    expect(faults(judged(roles))).toEqual([]);
  });

  test('may hold what comes with the app for each person, and not the same for everybody', () => {
    expect(faults(judged([...needed, 'TeamsActivity.Send.User']))).toEqual([]);
    expect(faults(judged([...needed, 'TeamsActivity.Send']))).toEqual(['look permissions.too-wide']);
  });

  test.each(needed)('without %s stops', (role) => {
    const found = judged(needed.filter((one) => one !== role));
    expect(faults(found)).toEqual(['stop permissions.missing']);
    expect(found.find(({ level }) => level === 'stop')?.what).toContain(role);
  });

  test('needs no right to install an app that is not known', () => {
    const found = judged(needed.slice(0, 3), { ...asked, teamsAppId: undefined as never });
    expect(faults(found)).toEqual([]);
  });

  test.each([
    'Sites.FullControl.All',
    'Sites.Read.All',
    'Mail.Read',
    'Directory.Read.All',
    'Calendars.ReadWrite',
  ])('with %s is too wide', (role) => {
    const found = judged([...needed, role]);
    expect(faults(found)).toEqual(['look permissions.too-wide']);
    expect(found.find(({ level }) => level === 'look')?.what).toContain(role);
  });

  test('may hold the right to calendars where entries are on, or hold it in Exchange', () => {
    const on = { ...asked, calendarEntries: true };
    expect(faults(judged([...needed, 'Calendars.ReadWrite'], on))).toEqual([]);
    const [finding, ...others] = judged(needed, on).filter(({ level }) => level !== 'fine');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ id: 'permissions.calendars', level: 'not-known', byDesign: true });
  });

  test('of another tenant stops, whatever else it holds', () => {
    expect(brief(judged(needed, asked, 'another'))).toEqual(['stop sign-in.tenant']);
  });
});

describe('no token', () => {
  test.each([
    ['AADSTS7000222', 'stop sign-in.refused'],
    ['certificate_unusable', 'stop sign-in.refused'],
    ['network_error', 'not-known sign-in.no-answer'],
  ])('because of %s', (code, expected) => {
    expect(brief([judgeRefusal(new SignInFailure(code, 'the reason'))])).toEqual([expected]);
  });

  test('anything else is not known, and its words are not repeated', () => {
    const finding = judgeRefusal(new Error('secret-in-a-message'));
    expect(finding.level).toBe('not-known');
    expect(JSON.stringify(finding)).not.toContain('secret-in-a-message');
  });
});

describe('what ends', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const common = { id: 'x', thing: 'It', now, lookWithinDays: 30, why: 'why', todo: 'do' };
  test.each([
    ['2026-11-21T11:59:59Z', 'stop x-ended', 'It ended on 2026-11-21.'],
    ['2026-12-21T11:59:59Z', 'look x-ends-soon', 'It ends on 2026-12-21, in 29 days.'],
    ['2026-12-21T12:00:00Z', 'fine x', 'It ends on 2026-12-21, in 30 days.'],
  ])('on %s', (ends, expected, words) => {
    const finding = judgeEnding({ ...common, ends: new Date(ends) });
    expect(brief([finding])).toEqual([expected]);
    expect(finding.what).toBe(words);
  });

  test('of several secrets the one that is ours is known by its first characters', () => {
    const passwordCredentials = [
      { hint: 'abc', endDateTime: '2027-01-01T00:00:00Z' },
      { hint: 'xyz', endDateTime: '2026-01-01T00:00:00Z' },
      { hint: null, endDateTime: '2030-01-01T00:00:00Z' },
    ];
    expect(endOfSecret({ passwordCredentials }, 'abcdef')).toEqual(new Date('2027-01-01T00:00:00Z'));
    expect(endOfSecret({ passwordCredentials }, 'none-of-them')).toBeUndefined();
  });
});
