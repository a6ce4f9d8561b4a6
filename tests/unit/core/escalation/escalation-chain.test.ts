import { consent, groupId, id, officers, story, type Story } from './escalation-story';

/** Minutes after the call, what was told, and who was asked, until the chain begins again. */
function roundOf(one: Story): [number, string, string[]][] {
  const seen: [number, string, string[]][] = [];
  while (one.call.place.round === 1) {
    seen.push([one.minutesIn(), one.told.join(), one.asked]);
    one.timePasses();
  }
  return [...seen, [one.minutesIn(), one.told.join(), one.asked]];
}

describe('a call that nobody answers', () => {
  it('goes through the chain of the night, asks everybody, and begins again', () => {
    expect(roundOf(story().start())).toEqual([
      [0, '', ['officer']],
      [5, 'nobody-yet', ['officer']],
      [10, 'nobody-yet', ['officer2']],
      [15, 'nobody-yet', ['officer2']],
      [20, 'nobody-yet', ['monitoring-officer']],
      [25, 'nobody-yet', ['monitoring-officer']],
      [30, 'everybody', officers],
      [40, 'nobody-yet', ['officer']],
    ]);
  });

  it('never ends: after a day it is still asking', () => {
    const night = story().start();
    while (night.minutesIn() < 24 * 60) night.timePasses();
    expect(night.call.state).toBe('waiting');
    expect(night.call.place.round).toBe(37);
    expect(night.call.asked.length).toBeLessThan(20);
  });

  it('tells the councillor the truth on one card, and with a sentence each time it changes', () => {
    const night = story().start();
    expect(night.last.notices[0]).toMatchObject({ key: 'TK-7K3MPX2Q:standing', to: id('councillor') });
    expect(night.got('standing')[0]?.content).toMatchObject({
      state: 'waiting',
      waitingFor: ['the on-call officer'],
      nextAt: '2026-11-20T23:45:00.000Z',
      broadcast: false,
      phones: [],
    });
    night.timePasses();
    expect(night.got('standing')[0]).toMatchObject({
      key: 'TK-7K3MPX2Q:standing:2',
      replaces: 'TK-7K3MPX2Q:standing',
    });
    expect(night.got('told')[0]?.content.what).toEqual({
      is: 'nobody-yet',
      whom: ['the on-call officer'],
      nextAt: '2026-11-20T23:50:00.000Z',
    });
  });

  it('asks again with a fresh card and takes the older one back', () => {
    const night = story().start();
    const first = night.got('ask')[0];
    night.timePasses();
    expect(night.got('ask-closed')).toMatchObject([
      { to: id('officer'), replaces: first?.key, content: { why: 'moved-on' } },
    ]);
    expect(night.got('ask')[0]?.content).toMatchObject({ attempt: 2, as: 'first-on-call' });
    expect(night.got('ask')[0]?.key).not.toBe(first?.key);
  });

  it('shows the numbers, tells the monitoring centre and counts everybody, once a round', () => {
    const phones = [{ label: 'Control room', phone: '01632 960123' }];
    const night = story({ settings: { phones } }).start();
    const told: boolean[] = [];
    while (night.call.place.plan !== 'broadcast') {
      told.push(night.last.tellMonitoring);
      night.timePasses();
    }
    expect(told).not.toContain(true);
    expect(night.last.tellMonitoring).toBe(true);
    expect(night.lineKinds).toEqual(['broadcast', 'numbers-shown']);
    expect(night.got('told')[0]?.content.what).toEqual({
      is: 'everybody',
      howMany: 6,
      nextAt: '2026-11-21T00:20:00.000Z',
      phones,
    });
    expect(night.got('standing')[0]?.content).toMatchObject({ broadcast: true, waitingFor: [], phones });
  });

  it('waits and repeats as the settings say', () => {
    const steps = [{ who: { kind: 'second-on-call' as const }, waitMinutes: 7, repeat: 1 }];
    const settings = {
      chains: { 'in-hours': { steps }, 'out-of-hours': { steps } },
      broadcastWaitMinutes: 3,
    };
    expect(roundOf(story({ settings }).start()).map(([minutes]) => minutes)).toEqual([0, 7, 10]);
  });
});

describe('a step that reaches nobody', () => {
  it.each([
    ['a gap in the rota', { first: undefined }],
    ['somebody on call who is no officer any more', { first: 'administrator' }],
  ])('%s is passed over at once', (_why, options) => {
    expect(story(options).start().asked).toEqual(['officer2']);
  });

  it('asks everybody at once when no step reaches anybody', () => {
    const people = ['legal', 'community-safety', 'champion'];
    const night = story({ people, first: undefined, second: undefined }).start();
    expect(night.asked).toEqual(['legal', 'community-safety']);
    expect(night.told).toEqual(['everybody']);
  });

  it('still shows the numbers, tells the monitoring centre and goes on when everybody is nobody', () => {
    const night = story({ people: ['champion'], first: undefined, second: undefined }).start();
    expect(night.asked).toEqual([]);
    expect(night.got('told')[0]?.content.what).toMatchObject({ is: 'everybody', howMany: 0 });
    expect(night.last.tellMonitoring).toBe(true);
    expect(night.timePasses().call.nextAt).toBe('2026-11-21T00:00:00.000Z');
  });

  it('asks whom the rota and the groups name while nobody can tell who the officers are', () => {
    const groups = [{ id: groupId, name: 'Night team', people: [id('legal')] }];
    const night = story({ people: [], settings: { groups } }).start();
    expect(night.asked).toEqual(['officer']);
    while (night.call.place.plan !== 'broadcast') night.timePasses();
    expect(night.asked).toEqual(['officer', 'officer2', 'legal']);
  });
});

describe('a wish', () => {
  it('comes first, twice, and then the chain', () => {
    const night = story().start({ wish: { kind: 'champion' } });
    expect(roundOf(night).slice(0, 4)).toEqual([
      [0, '', ['champion']],
      [5, 'nobody-yet', ['champion']],
      [10, 'nobody-yet', ['officer']],
      [15, 'nobody-yet', ['officer']],
    ]);
  });

  const byName = { kind: 'person', personId: id('legal') } as const;

  it('reaches somebody by name who agreed to that, and says their name', () => {
    const settings = { consents: [consent('legal', { askByName: true })] };
    const night = story({ settings }).start({ wish: byName });
    expect(night.asked).toEqual(['legal']);
    expect(night.got('standing')[0]?.content.waitingFor).toEqual(['Kirsi Vanterpool']);
  });

  it.each([
    ['did not agree', [consent('legal')], undefined],
    ['never said anything', [], undefined],
    ['is no officer any more', [consent('legal', { askByName: true })], ['officer']],
  ])('is passed over when the person %s', (_why, consents, people) => {
    expect(story({ settings: { consents }, people }).start({ wish: byName }).asked).toEqual(['officer']);
  });

  it('can be made later, and the chain then goes on where it was', () => {
    const night = story().start().timePasses().timePasses();
    night.happens({ type: 'ask-for', by: id('councillor'), wish: { kind: 'champion' } });
    expect([night.asked, night.told]).toEqual([['champion'], ['asking']]);
    expect(night.timePasses().asked).toEqual(['champion']);
    expect(night.timePasses().asked).toEqual(['officer2']);
  });

  it('that nobody can fulfil changes nothing', () => {
    const wish = { kind: 'champion' } as const;
    const by = id('councillor');
    expect(story({ people: officers }).start().refuses({ type: 'ask-for', by, wish })).toBe('not-possible');
    expect(
      story()
        .start()
        .refuses({ type: 'ask-for', by: id('officer'), wish }),
    ).toBe('not-yours');
    expect(story().start().accepts('officer').refuses({ type: 'ask-for', by, wish })).toBe('taken');
  });
});

describe('which chain', () => {
  const day = (at: string) => story({ at }).start().call.hours;

  it.each([
    ['a Friday morning', '2026-11-20T10:00:00Z', 'in-hours'],
    ['that night', '2026-11-20T23:40:00Z', 'out-of-hours'],
    ['a Saturday', '2026-11-21T10:00:00Z', 'out-of-hours'],
    ['Christmas Day, a Friday', '2026-12-25T10:00:00Z', 'out-of-hours'],
    ['the Monday after, for Boxing Day', '2026-12-28T10:00:00Z', 'out-of-hours'],
    ['the Tuesday', '2026-12-29T10:00:00Z', 'in-hours'],
    ['the last minute before the clocks went forward, a Friday', '2026-03-27T16:59:00Z', 'in-hours'],
    ['the Monday after, by summer time', '2026-03-30T08:00:00Z', 'in-hours'],
    ['a minute before', '2026-03-30T07:59:00Z', 'out-of-hours'],
    ['the Monday after the clocks went back', '2026-10-26T08:30:00Z', 'out-of-hours'],
    ['half an hour later', '2026-10-26T09:00:00Z', 'in-hours'],
  ])('%s: %s', (_when, at, hours) => {
    expect(day(at)).toBe(hours);
  });

  it.each([
    ['forward', '2026-03-29T00:50:00Z'],
    ['back', '2026-10-25T00:50:00Z'],
  ])('waits the same minutes when the clocks go %s', (_way, at) => {
    expect(roundOf(story({ at }).start()).map(([minutes]) => minutes)).toEqual([
      0, 5, 10, 15, 20, 25, 30, 40,
    ]);
  });

  it('is chosen anew with each round, and changed settings count from then on', () => {
    const dusk = story({ at: '2026-11-20T16:55:00Z' }).start();
    expect([dusk.call.hours, dusk.call.steps.length]).toEqual(['in-hours', 4]);
    const steps = [{ who: { kind: 'champion' as const }, waitMinutes: 1, repeat: 1 }];
    dusk.settings = { ...dusk.settings, chains: { 'in-hours': { steps }, 'out-of-hours': { steps } } };
    expect(roundOf(dusk).map(([, , asked]) => asked)).toEqual([
      ...[['officer'], ['officer'], ['officer2'], ['officer2']],
      ...[['officer', 'officer2'], ['officer', 'officer2'], ['monitoring-officer'], ['monitoring-officer']],
      ...[officers, ['champion']],
    ]);
    expect(dusk.call.hours).toBe('out-of-hours');
  });
});

describe('a timer', () => {
  it('that fires too early changes nothing but is not refused, so that it is set again', () => {
    const night = story().start();
    const { nextAt } = night.call;
    night.minutesPass(2).happens({ type: 'due' });
    expect([night.call.nextAt, night.last.notices, night.last.lines]).toEqual([nextAt, [], []]);
  });

  it('may be a second ahead of the other clock', () => {
    const night = story()
      .start()
      .minutesPass(5 - 1 / 60);
    expect(night.happens({ type: 'due' }).asked).toEqual(['officer']);
  });

  it('that fires hours late asks the next now', () => {
    const night = story().start().minutesPass(240).happens({ type: 'due' });
    expect(night.call.nextAt).toBe('2026-11-21T03:45:00.000Z');
  });

  it('has nothing to do when somebody is there or the call is over', () => {
    const night = story().start().accepts('officer');
    expect(night.refuses({ type: 'due' })).toBe('not-possible');
    night.happens({ type: 'withdraw', by: id('councillor') });
    expect(night.refuses({ type: 'due' })).toBe('over');
  });
});
