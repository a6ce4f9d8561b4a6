import { createPeopleDirectory } from '@councillor-safety/bot/people/people-directory';
import { personIdSchema, type PersonCard } from '@councillor-safety/core/people/people';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';

const id = personIdSchema.parse('50000000-0000-4000-8000-000000000001');
const caller = { id, name: 'Cllr Avani Thistlewood' };
const groupMap = {
  roles: { councillor: 'g-councillors', officer: 'g-officers' },
  offices: { legal: 'g-legal' },
};
const down = new GraphFailure({ action: 'ask', list: 'Entra' }, { status: 503, code: '', serverMessage: '' });
const minutes = 60_000;

function newDirectory(answer: () => Promise<readonly string[]>, known: readonly PersonCard[] = []) {
  let time = 0;
  const groupsOf = jest.fn(answer);
  const membersOf = (groupId: string) =>
    Promise.resolve(groupId === 'g-legal' ? [{ id, name: 'Kirsi' }] : []);
  const people = createPeopleDirectory({
    groups: { groupsOf, membersOf },
    groupMap,
    clock: { now: () => new Date(time) },
    lastKnown: {
      keep: () => Promise.resolve(),
      all: () => Promise.resolve(known.length > 0 ? known : undefined),
    },
  });
  return { people, groupsOf, pass: (ms: number) => (time += ms) };
}

describe('who somebody is', () => {
  test('is asked once for many requests at once, and remembered for five minutes', async () => {
    const { people, groupsOf, pass } = newDirectory(() => Promise.resolve(['g-councillors']));
    await Promise.all([people.personFor(caller), people.personFor(caller)]);
    pass(4 * minutes);
    expect(await people.personFor(caller)).toMatchObject({ roles: ['councillor'] });
    expect(groupsOf).toHaveBeenCalledTimes(1);
    pass(2 * minutes);
    await people.personFor(caller);
    expect(groupsOf).toHaveBeenCalledTimes(2);
  });

  test('an outage is bridged by what was known within the hour, and no longer', async () => {
    let working = true;
    const { people, pass } = newDirectory(() =>
      working ? Promise.resolve(['g-councillors']) : Promise.reject(down),
    );
    await people.personFor(caller);
    working = false;
    pass(59 * minutes);
    expect(await people.personFor(caller)).toMatchObject({ roles: ['councillor'] });
    pass(2 * minutes);
    await expect(people.personFor(caller)).rejects.toBe(down);
  });

  test('a councillor known from earlier can report in an outage; an officer can do nothing on old knowledge', async () => {
    const card = { id, name: 'Cllr Avani Thistlewood', roles: ['councillor' as const], offices: [] };
    const both = { ...card, roles: ['councillor' as const, 'officer' as const] };
    const officer = { ...card, roles: ['officer' as const] };
    const whenDown = (known: PersonCard) =>
      newDirectory(() => Promise.reject(down), [known]).people.personFor(caller);
    expect(await whenDown(card)).toMatchObject({ roles: ['councillor'] });
    expect(await whenDown(both)).toMatchObject({ roles: ['councillor'] });
    await expect(whenDown(officer)).rejects.toBe(down);
  });

  test('a loss of permission is not an outage: nothing old is used', async () => {
    let allowed = true;
    const refused = new GraphFailure(
      { action: 'ask', list: 'Entra' },
      { status: 403, code: '', serverMessage: '' },
    );
    const { people, pass } = newDirectory(() =>
      allowed ? Promise.resolve(['g-officers']) : Promise.reject(refused),
    );
    await people.personFor(caller);
    allowed = false;
    pass(6 * minutes);
    await expect(people.personFor(caller)).rejects.toBe(refused);
  });

  test('nor is the list of people known last, for somebody who was never here', async () => {
    const card = { id, name: 'Cllr Avani Thistlewood', roles: ['councillor' as const], offices: [] };
    const refused = new GraphFailure(
      { action: 'ask', list: 'Entra' },
      { status: 403, code: '', serverMessage: '' },
    );
    const { people } = newDirectory(() => Promise.reject(refused), [card]);
    await expect(people.personFor(caller)).rejects.toBe(refused);
  });

  test('a specialist’s office makes an officer, in lists of names too', async () => {
    const { people } = newDirectory(() => Promise.resolve(['g-legal']));
    expect(await people.personFor(caller)).toMatchObject({ roles: ['officer'], offices: ['legal'] });
    expect(await people.withRole('officer')).toMatchObject([{ name: 'Kirsi', offices: ['legal'] }]);
  });
});

describe('whom a call for help can reach', () => {
  const kirsi = { id, name: 'Kirsi', roles: ['officer' as const], offices: ['legal' as const] };
  const known = { ...kirsi, name: 'Kirsi as known last' };
  interface Given {
    readonly membersOf: () => Promise<readonly { id: string; name: string }[]>;
    readonly known?: readonly PersonCard[];
  }
  const directory = ({ membersOf, known: copy }: Given) =>
    createPeopleDirectory({
      groups: { groupsOf: () => Promise.reject(down), membersOf },
      groupMap: { roles: {}, offices: { legal: 'g-legal' } },
      clock: { now: () => new Date(0) },
      lastKnown: { keep: () => Promise.resolve(), all: () => Promise.resolve(copy) },
    });
  const refused = new GraphFailure(
    { action: 'ask', list: 'Entra' },
    { status: 403, code: '', serverMessage: '' },
  );

  test('is who there is now, when Graph says so in time', async () => {
    const people = directory({ membersOf: () => Promise.resolve([{ id, name: 'Kirsi' }]), known: [known] });
    expect(await people.knownRecently()).toEqual([kirsi]);
  });

  test.each([
    ['is down', () => Promise.reject(down)],
    ['refuses', () => Promise.reject(refused)],
    ['does not answer', () => new Promise<never>(() => undefined)],
  ])('is who was known last, when Graph %s', async (_name, membersOf) => {
    expect(await directory({ membersOf, known: [known] }).knownRecently()).toEqual([known]);
  });

  test('is nobody when nobody can tell, which is no failure', async () => {
    expect(await directory({ membersOf: () => Promise.reject(down) }).knownRecently()).toEqual([]);
  });

  test('does not let anybody in: that is asked of Graph', async () => {
    const people = directory({ membersOf: () => Promise.reject(down), known: [known] });
    await expect(people.personFor(caller)).rejects.toBe(down);
    await expect(people.everybody()).rejects.toBe(down);
  });

  test('is loaded from all groups at once, and a person of two is one', async () => {
    let asked = 0;
    let release = (): void => undefined;
    const all = new Promise<void>((resolve) => (release = resolve));
    const membersOf = async () => {
      asked += 1;
      if (asked === 2) release();
      await all;
      return [{ id, name: 'Kirsi' }];
    };
    const people = createPeopleDirectory({
      groups: { groupsOf: () => Promise.reject(down), membersOf },
      groupMap,
      clock: { now: () => new Date(0) },
      lastKnown: { keep: () => Promise.resolve(), all: () => Promise.resolve(undefined) },
    });
    expect(await people.everybody()).toMatchObject([{ id, offices: ['legal'] }]);
  });
});
