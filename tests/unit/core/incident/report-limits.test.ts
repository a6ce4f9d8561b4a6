import { incidentReportSchema } from '@councillor-safety/core/incident/incident';
import { incidentLimits as limits } from '@councillor-safety/core/incident/incident-limits';
import { problemSentence } from '@councillor-safety/core/incident/incident-problems';
import { person, report } from './incident-factories';

/** What the schema says of answers that no form of ours would send, so the types are not asked. */
const complaints = (answers: Readonly<Record<string, unknown>>) =>
  (incidentReportSchema.safeParse({ ...report(), ...answers }).error?.issues ?? []).map(
    ({ path, message }) => [path.join('.'), problemSentence(message)],
  );

const tooLong = 'This answer is too long. Shorten it a little.';
const tooMany = 'That is more than this form can hold. Take some away.';
const stranger = { type: 'unknown' };
const nobody = person('officer').id;

describe('an answer that is too long', () => {
  it.each<[string, number, (words: string) => Record<string, unknown>]>([
    ['place', limits.place, (place) => ({ place })],
    ['effects', limits.effects, (effects) => ({ effects })],
    ['perpetrators.0.name', limits.name, (name) => ({ perpetrators: [{ ...stranger, name }] })],
    ['perpetrators.0.handle', limits.handle, (handle) => ({ perpetrators: [{ ...stranger, handle }] })],
    [
      'perpetrators.0.description',
      limits.description,
      (description) => ({ perpetrators: [{ ...stranger, description }] }),
    ],
    [
      'police.crimeReference',
      limits.crimeReference,
      (crimeReference) => ({ police: { told: true, crimeReference } }),
    ],
    ['contact.phone', limits.phone, (phone) => ({ contact: { ways: ['phone'], phone } })],
    ['contact.safeTimes', limits.safeContact, (safeTimes) => ({ contact: { ways: [], safeTimes } })],
  ])('%s: %d characters as people count them, and not one more', (field, most, answer) => {
    expect(complaints(answer('🕊'.repeat(most)))).toEqual([]);
    expect(complaints(answer('x'.repeat(most + 1)))).toEqual([[field, tooLong]]);
  });
});

describe('a list that is too long', () => {
  it.each<[string, number, unknown]>([
    ['perpetrators', limits.perpetrators, stranger],
    ['mustNotSee', limits.mustNotSee, nobody],
  ])('%s: %d, and not one more', (field, most, one) => {
    expect(complaints({ [field]: Array.from({ length: most }, () => one) })).toEqual([]);
    expect(complaints({ [field]: Array.from({ length: most + 1 }, () => one) })).toEqual([[field, tooMany]]);
  });
});

describe('the same choice twice', () => {
  it.each<[string, Record<string, unknown>]>([
    ['kinds', { kinds: ['other', 'other'] }],
    ['channels', { channels: ['street', 'street'] }],
    ['protectedCharacteristics', { protectedCharacteristics: ['age', 'age'] }],
    ['support', { support: ['only-log-it', 'only-log-it'] }],
    ['contact.ways', { contact: { ways: ['phone', 'phone'] } }],
  ])('%s', (field, answer) => {
    expect(complaints(answer)).toEqual([[field, 'Something is chosen twice.']]);
  });
});

describe('a field that nobody knows is refused wherever it stands', () => {
  it.each<[string, Record<string, unknown>]>([
    ['in the report', { colour: 'red' }],
    ['in an exact time', { when: { type: 'exact', at: '2026-11-19T21:30', colour: 'red' } }],
    ['in a rough time', { when: { type: 'roughly', on: '2026-11-19', colour: 'red' } }],
    ['in a time that goes on', { when: { type: 'ongoing', since: '2026-11-19', colour: 'red' } }],
    ['in who did it', { perpetrators: [{ ...stranger, colour: 'red' }] }],
    ['in what the police know', { police: { told: true, colour: 'red' } }],
    ['in how to make contact', { contact: { ways: ['phone'], colour: 'red' } }],
  ])('%s', (_place, answer) => {
    const issues = incidentReportSchema.safeParse({ ...report(), ...answer }).error?.issues ?? [];
    expect(issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['colour'] }]);
  });
});
