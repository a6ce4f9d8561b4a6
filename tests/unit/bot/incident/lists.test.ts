import { visibleSummaries } from '@councillor-safety/bot/incident/incident-reader';
import type { IncidentRecord } from '@councillor-safety/core/incident/incident-lists';
import { filedCase, person } from '../../core/incident/incident-factories';

const now = new Date('2026-11-20T10:00:00.000Z');
const nobodyNamed = new Map<string, never[]>();

const named = (reference: string, changes: Partial<IncidentRecord> = {}): IncidentRecord => ({
  ...filedCase(),
  reference: reference,
  ...changes,
});

const shown = (key: string, listed: Partial<Parameters<typeof visibleSummaries>[1]>) =>
  visibleSummaries(person(key), { held: [], filed: [], named: nobodyNamed, ...listed }, now).map(
    ({ reference, filed }) => [reference, filed],
  );

describe('the lines of a list', () => {
  test('what is held comes first; what SharePoint has too is shown once, as filed', () => {
    const held = [named('CS-22222222'), named('CS-33333333')];
    const filed = [named('CS-33333333'), named('CS-44444444')];
    expect(shown('officer', { held, filed })).toEqual([
      ['CS-22222222', false],
      ['CS-33333333', true],
      ['CS-44444444', true],
    ]);
  });

  test('whoever must not see it gets no line, filed or held, and no count', () => {
    const secret = { mustNotSee: [person('legal').id] };
    const listed = { held: [named('CS-22222222', secret)], filed: [named('CS-33333333', secret)] };
    expect(shown('legal', listed)).toEqual([]);
    expect(shown('officer', listed)).toHaveLength(2);
  });

  test('nor does whom a correction names that is still on its way', () => {
    const filed = [named('CS-33333333')];
    const onItsWay = new Map([['CS-33333333', [person('legal').id]]]);
    expect(shown('legal', { filed, named: onItsWay })).toEqual([]);
    expect(shown('officer', { filed, named: onItsWay })).toHaveLength(1);
  });

  test('the councillor it happened to sees it even when named', () => {
    const filed = [named('CS-33333333', { mustNotSee: [person('councillor').id] })];
    expect(shown('councillor', { filed })).toHaveLength(1);
  });

  test.each(['councillor2', 'champion', 'administrator', 'outsider'])('%s sees no line', (key) => {
    expect(shown(key, { filed: [named('CS-33333333')], held: [named('CS-22222222')] })).toEqual([]);
  });

  test('a line holds nothing of the account', () => {
    const filed = [named('CS-33333333')];
    const [line] = visibleSummaries(person('officer'), { held: [], filed, named: nobodyNamed }, now);
    expect(JSON.stringify(line)).not.toContain('library');
    expect(line).not.toHaveProperty('report');
    expect(line).not.toHaveProperty('mustNotSee');
  });
});
