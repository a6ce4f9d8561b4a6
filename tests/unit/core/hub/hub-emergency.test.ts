import { nations } from '@councillor-safety/core/clock/bank-holidays';
import { emergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';
import { dialable } from '@councillor-safety/core/hub/hub-phone';

describe.each(nations)('emergency numbers in %s', (nation) => {
  const { police, crisisLines } = emergencyNumbers(nation);

  test('999, 55 and 101 are the same everywhere', () => {
    expect(police).toEqual({
      emergency: { phone: '999', phoneHref: 'tel:999' },
      silent: '55',
      nonEmergency: { phone: '101', phoneHref: 'tel:101' },
    });
  });

  test('Samaritans come first', () => {
    expect(crisisLines[0]).toMatchObject({ name: 'Samaritans', phone: '116 123' });
  });

  test('every number calls what it shows', () => {
    for (const { phone, phoneHref } of crisisLines) {
      expect({ phone, dialled: dialable(phone) }).toEqual({ phone, dialled: { ok: true, href: phoneHref } });
    }
  });

  test('no line stands there twice', () => {
    expect(new Set(crisisLines.map(({ key }) => key)).size).toBe(crisisLines.length);
  });
});

test.each([
  ['England', ['NHS 111, option 2']],
  ['Wales', ['NHS 111 Wales, option 2', 'CALL']],
  ['Scotland', ['NHS 24', 'Breathing Space']],
  ['Northern Ireland', ['Lifeline']],
] as const)('%s has lines of its own', (nation, names) => {
  const [, ...own] = emergencyNumbers(nation).crisisLines;
  expect(own.map(({ name }) => name)).toEqual(names);
});
