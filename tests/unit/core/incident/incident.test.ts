import {
  incidentReportSchema,
  incidentReportSchemaAt,
  isInFuture,
} from '@councillor-safety/core/incident/incident';
import { problemSentence } from '@councillor-safety/core/incident/incident-problems';
import { makeReference, readReference } from '@councillor-safety/core/incident/incident-reference';
import { report } from './incident-factories';

const complaints = (value: unknown) =>
  (incidentReportSchema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [
    path.join('.'),
    problemSentence(message),
  ]);

describe('a report', () => {
  it('needs only kind, when and one line of account', () => {
    expect(complaints(report())).toEqual([]);
  });

  it('says in plain words what is missing', () => {
    expect(complaints(report({ kinds: [], account: '  ' }))).toEqual([
      ['kinds', 'Choose at least one kind of incident.'],
      ['account', 'Write at least one line about what happened.'],
    ]);
  });

  it('takes 20,000 characters as people count them, and not one more', () => {
    expect(complaints(report({ account: '🙂'.repeat(20_000) }))).toEqual([]);
    expect(complaints(report({ account: 'x'.repeat(20_001) }))).toEqual([
      ['account', 'What happened must be 20,000 characters or fewer. You can add the rest as a file.'],
    ]);
  });

  it('as a whole fits where it is stored, and says so when it does not', () => {
    const perpetrators = Array.from({ length: 10 }, () => ({
      type: 'unknown' as const,
      description: '🙂'.repeat(2_000),
    }));
    expect(complaints(report({ account: '🙂'.repeat(20_000), perpetrators }))).toEqual([
      ['account', 'The report as a whole is too long. Shorten it a little, or add part of it as a file.'],
    ]);
    expect(complaints(report({ account: '🙂'.repeat(20_000), effects: 'x'.repeat(5_000) }))).toEqual([]);
  });

  it.each(['שלום 🌧️ مرحبا', '<script>alert(1)</script>', 'a\u202Eb'])(
    'keeps %j as it was written',
    (account) => {
      expect(incidentReportSchema.parse(report({ account })).account).toBe(account);
    },
  );

  it('names a field it does not know', () => {
    expect(incidentReportSchema.safeParse({ ...report(), colour: 'red' }).error?.issues[0]).toMatchObject({
      code: 'unrecognized_keys',
      keys: ['colour'],
    });
  });

  it.each(['2026-02-30T10:00', '2026-11-20T24:00', '2026-11-20', 'soon'])('refuses %j as a time', (at) => {
    expect(complaints(report({ when: { type: 'exact', at } }))[0]?.[0]).toBe('when.at');
  });
});

describe('when it happened', () => {
  it.each([
    ['2026-07-01T12:00', '2026-07-01T10:59:00Z', true],
    ['2026-07-01T12:00', '2026-07-01T11:00:00Z', false],
    ['2026-12-01T12:00', '2026-12-01T11:59:00Z', true],
    ['2026-12-01T12:00', '2026-12-01T12:00:00Z', false],
  ])('%s in London, said at %s: in the future is %s', (at, now, future) => {
    expect(isInFuture({ type: 'exact', at }, new Date(now))).toBe(future);
  });

  it('cannot be in the future', () => {
    const tomorrow = report({ when: { type: 'ongoing', since: '2026-11-21' } });
    const issues =
      incidentReportSchemaAt(new Date('2026-11-20T10:00:00Z')).safeParse(tomorrow).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join('.'), problemSentence(message)])).toEqual([
      ['when', 'When it happened cannot be in the future.'],
    ]);
  });
});

describe('a reference', () => {
  it('is CS- and eight characters that cannot be misread, each equally likely', () => {
    const bytes = [255, 240, 0, 29, 30, 59, 239, 1, 2, 3];
    expect(makeReference(() => bytes.shift() ?? NaN)).toBe('CS-2Z2ZZ345');
  });

  it.each([
    ['cs-7k3mpx2q', 'CS-7K3MPX2Q'],
    [' CS 7K3M PX2Q ', 'CS-7K3MPX2Q'],
    ['7K3MPX2Q', 'CS-7K3MPX2Q'],
    ['CS-7K3MPX2', null],
    ['CS-7K3MPX20', null],
    ["CS-7K3MPX2' or 1", null],
  ])('typed as %j is read as %s', (typed, reference) => {
    expect(readReference(typed)).toBe(reference);
  });
});
