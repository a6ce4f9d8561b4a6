import { peopleOnce, type AudienceMember } from '@councillor-safety/core/bulletin/bulletin-audience';
import { idOf, person } from './change-story';

const member = (key: string, guest = false): AudienceMember => ({
  id: idOf(key),
  name: person(key).name,
  guest,
});

describe('whom a bulletin goes to', () => {
  test('somebody in several groups is there once, and all are in the order of their names', () => {
    const { people } = peopleOnce(
      [member('councillor2'), member('councillor')],
      [],
      [member('councillor3'), member('councillor2')],
    );
    expect(people).toEqual(
      ['councillor', 'councillor2', 'councillor3'].map((key) => ({ id: idOf(key), name: person(key).name })),
    );
  });

  test('guests are left out, and counted once', () => {
    expect(
      peopleOnce([member('outsider', true), member('councillor')], [member('outsider', true)]),
    ).toMatchObject({ people: [{ id: idOf('councillor') }], guestsLeftOut: 1 });
  });

  test('a guest stays one, whichever list says so first', () => {
    const lists = [[member('outsider')], [member('outsider', true)]];
    expect(peopleOnce(...lists)).toEqual({ people: [], guestsLeftOut: 1 });
    expect(peopleOnce(...lists.reverse())).toEqual({ people: [], guestsLeftOut: 1 });
  });

  test('two people of one name are two, always in the same order', () => {
    const twins = [member('councillor'), { ...member('councillor2'), name: person('councillor').name }];
    const both = peopleOnce(twins).people;
    expect(both).toHaveLength(2);
    expect(peopleOnce([...twins].reverse()).people).toEqual(both);
  });

  test('nobody at all', () => {
    expect(peopleOnce()).toEqual({ people: [], guestsLeftOut: 0 });
  });
});
