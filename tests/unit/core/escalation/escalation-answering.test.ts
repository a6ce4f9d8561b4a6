import { consent, id, officers, reference, someone, story } from './escalation-story';

describe('somebody accepts', () => {
  it('has the call: their card is theirs, and the councillor is told by role', () => {
    const night = story().start().accepts('officer');
    expect(night.call).toMatchObject({
      state: 'accepted',
      helper: { personId: id('officer'), name: 'Imani Larkspur', shownAs: 'the on-call officer' },
      helpers: [id('officer')],
    });
    expect(night.call.nextAt).toBeUndefined();
    expect(night.got('told')[0]?.content.what).toEqual({ is: 'accepted', helper: 'the on-call officer' });
    expect(night.gotBy('officer').map(({ say }) => say)).toEqual(['helping', 'ask-closed']);
    expect(night.got('ask-closed')[0]?.content.why).toBe('yours');
    expect(night.got('helping')[0]).toMatchObject({
      key: `${reference}:helping:${id('officer')}`,
      content: { state: 'accepted', incident: 'none', mayOfferCall: false },
    });
    expect(night.lineKinds).toEqual(['accepted']);
  });

  it.each([
    ['their name, if they agreed', consent('officer', { shownAs: 'name' }), 'Imani Larkspur'],
    ['their role otherwise', consent('officer'), 'the on-call officer'],
  ])('is known by %s', (_what, agreed, shown) => {
    const night = story({ settings: { consents: [agreed] } })
      .start()
      .accepts('officer');
    expect([night.call.helper?.shownAs, night.got('standing')[0]?.content.helper]).toEqual([shown, shown]);
  });

  it('is known by name when the councillor asked for them by name', () => {
    const settings = { consents: [consent('legal', { askByName: true })] };
    const night = story({ settings }).start({ wish: { kind: 'person', personId: id('legal') } });
    expect(night.accepts('legal').call.helper?.shownAs).toBe('Kirsi Vanterpool');
  });

  it('first: everybody else sees by whom it is taken, and cannot have it', () => {
    const night = story().start();
    while (night.call.place.plan !== 'broadcast') night.timePasses();
    night.accepts('legal');
    const closed = night.got('ask-closed').filter(({ content }) => content.why === 'taken');
    expect(closed.map(({ to }) => to)).toEqual(officers.filter((key) => key !== 'legal').map(id));
    expect(closed[0]?.content.by).toBe('Kirsi Vanterpool');
    for (const key of officers) expect(night.refuses({ type: 'accept', by: someone(key) })).toBe('taken');
  });

  it('late, from a step that has passed: it is welcome', () => {
    const night = story().start().timePasses().timePasses();
    expect(night.asked).toEqual(['officer2']);
    expect(night.accepts('officer').call.helper?.shownAs).toBe('the on-call officer');
    expect(night.got('ask-closed').map(({ content }) => content.why)).toEqual(['yours', 'taken']);
  });

  it('after having said no: they may think better of it', () => {
    const night = story().start().declines('officer').accepts('officer');
    expect(night.call.helper?.personId).toBe(id('officer'));
  });

  it('without having been asked: only an officer once everybody is asked', () => {
    const night = story({ people: ['officer', 'officer2', 'champion'] }).start();
    expect(night.refuses({ type: 'accept', by: someone('officer2') })).toBe('not-asked');
    expect(night.refuses({ type: 'accept', by: someone('legal') })).toBe('not-asked');
    while (night.call.place.plan !== 'broadcast') night.timePasses();
    expect(night.refuses({ type: 'accept', by: someone('champion') })).toBe('not-asked');
    expect(night.refuses({ type: 'accept', by: someone('legal') })).toBe('not-asked');
    night.people = [...night.people, 'legal'];
    expect(night.accepts('legal').call.helper?.shownAs).toBe('an officer of the council');
  });

  it('who is no officer any more: not', () => {
    const night = story().start();
    night.people = ['officer2'];
    expect(night.refuses({ type: 'accept', by: someone('officer') })).toBe('not-asked');
  });
});

describe('somebody cannot come', () => {
  it('so the next is asked now, and the councillor told', () => {
    const night = story().start().minutesPass(1).declines('officer');
    expect([night.asked, night.told]).toEqual([['officer2'], ['asking-next-now']]);
    expect(night.call.nextAt).toBe('2026-11-20T23:46:00.000Z');
    expect(night.gotBy('officer')).toEqual([
      { say: 'ask-closed', reference, why: 'declined', by: undefined },
    ]);
    expect(night.lineKinds).toEqual(['declined', 'asked']);
  });

  it('cannot be reached: the same, and their second turn in the step is passed over', () => {
    const night = story().start().isNotReached('officer');
    expect([night.asked, night.told]).toEqual([['officer2'], ['asking-next-now']]);
    expect(night.gotBy('officer')).toEqual([]);
  });

  it('while others of the step have not answered: these are waited for', () => {
    const chain = { steps: story().settings.chains['in-hours'].steps.slice(2) };
    const consents = [consent('officer', { shownAs: 'name' })];
    const chains = { 'in-hours': chain, 'out-of-hours': chain };
    const day = story({ settings: { chains, consents } }).start();
    expect(day.asked).toEqual(['officer', 'officer2']);
    day.declines('officer');
    expect([day.asked, day.told]).toEqual([[], []]);
    expect(day.got('standing')[0]?.content.waitingFor).toEqual(['an officer of democratic services']);
    expect(day.declines('officer2').asked).toEqual(['monitoring-officer']);
  });

  it('said no once: for every round; could not be reached: for this one', () => {
    const refused = story().start().declines('officer');
    const unreached = story().start().isNotReached('officer');
    for (const night of [refused, unreached]) while (night.call.place.round === 1) night.timePasses();
    expect([refused.asked, unreached.asked]).toEqual([['officer2'], ['officer']]);
  });

  it('even when everybody is asked: is tried again in the next round', () => {
    const night = story({ people: ['officer'], second: undefined })
      .start()
      .timePasses()
      .timePasses();
    expect(night.isNotReached('officer').timePasses().asked).toEqual(['officer']);
    expect(night.call.place).toMatchObject({ round: 2, plan: 'step' });
  });

  it('when everybody is asked: their time is waited out', () => {
    const night = story({ people: ['officer'], second: undefined })
      .start()
      .declines('officer');
    expect([night.asked, night.told]).toEqual([['officer'], ['everybody']]);
    const { nextAt } = night.call;
    night.isNotReached('officer');
    expect([night.asked, night.call.nextAt]).toEqual([[], nextAt]);
  });

  it.each([
    ['for an ask that is not known', 'TK-7K3MPX2Q:9:9:ask', 'not-asked'],
    ['for one that was answered', undefined, 'not-possible'],
  ])('%s: nothing is changed', (_what, askKey, why) => {
    const night = story().start().accepts('officer');
    const key = askKey ?? night.call.asked[0]?.key ?? '';
    expect(night.refuses({ type: 'not-reached', askKey: key })).toBe(why);
  });

  it.each([
    ['who was not asked', 'legal', 'not-asked'],
    ['when somebody has it', 'officer', 'taken'],
  ])('says no %s', (_who, key, why) => {
    const night = story().start();
    if (why === 'taken') night.timePasses().timePasses().accepts('officer2');
    expect(night.refuses({ type: 'decline', by: id(key) })).toBe(why);
  });
});

describe('a helper who is not there any more', () => {
  it('has left when the councillor names the one who would be next: that one is never asked', () => {
    const night = story().start().accepts('officer');
    night.people = night.people.filter((key) => key !== 'officer');
    night.happens({ type: 'exclude', by: id('councillor'), personId: id('officer2') });
    expect(night.gotBy('officer2')).toEqual([]);
    expect([night.call.state, night.asked]).toEqual(['waiting', ['monitoring-officer']]);
  });

  it('has left: it is found out with the next thing that happens, and the next is asked', () => {
    const night = story().start().accepts('officer');
    night.people = night.people.filter((key) => key !== 'officer');
    night.says('councillor', 'Are you still there?', 'm1');
    expect([night.call.state, night.call.helper, night.asked]).toEqual(['waiting', undefined, ['officer2']]);
    expect(night.told).toEqual(['helper-gone', 'asking-next-now']);
    expect(night.call.unheard).toMatchObject([{ key: 'm1', text: 'Are you still there?' }]);
    expect(night.lineKinds).toEqual(['helper-gone', 'asked', 'from-councillor']);
    expect(night.gotBy('officer')).toEqual([
      { say: 'ask-closed', reference, why: 'not-for-you', by: undefined },
    ]);
  });

  it('has left, and it is they who press: what came to light is kept although they are refused', () => {
    const night = story().start().accepts('officer');
    night.people = ['officer2'];
    const result = night.attempts({ type: 'say', by: id('officer'), key: 'm1', text: 'Hello' });
    expect(result).toMatchObject({ ok: false, why: 'not-yours', also: { escalation: { state: 'waiting' } } });
  });

  it('stays while nobody can tell who is an officer', () => {
    const night = story().start().accepts('officer');
    night.people = [];
    expect(night.says('councillor', 'Hello').call.state).toBe('in-conversation');
  });

  it('cannot be reached by a message: the writer is told, and the next is asked', () => {
    const night = story().start().accepts('officer').says('councillor', 'Hello', 'm1');
    night.happens({ type: 'not-delivered', to: id('officer'), key: 'm1' });
    expect(night.told).toEqual(['not-delivered', 'helper-gone', 'asking-next-now']);
    expect([night.call.state, night.asked]).toEqual(['waiting', ['officer2']]);
  });
});
