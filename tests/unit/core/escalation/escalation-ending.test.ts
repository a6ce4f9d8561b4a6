import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import { consent, id, reference, someone, story } from './escalation-story';

const talking = (settings = {}) =>
  story({ settings }).start().accepts('officer').says('officer', 'I am here', 'm0');
const end = (more: object = {}): EscalationEvent => ({
  type: 'end',
  by: id('officer'),
  outcome: 'talked',
  ...more,
});
const withdraw: EscalationEvent = { type: 'withdraw', by: id('councillor') };

describe('the end', () => {
  it('is said by the helper, with what came of it, and told to the councillor', () => {
    const night = talking().happens(end());
    expect(night.call).toMatchObject({
      state: 'ended',
      outcome: 'talked',
      endedAt: '2026-11-20T23:40:00.000Z',
    });
    expect(night.call.aftercare).toBeUndefined();
    expect([night.told, night.lineKinds]).toEqual([['ended'], ['ended']]);
    expect(night.got('helping')[0]?.content).toMatchObject({ state: 'ended', outcome: 'talked' });
  });

  it.each<[string, () => ReturnType<typeof story>, EscalationEvent, string]>([
    ['by somebody else', talking, end({ by: id('legal') }), 'not-yours'],
    ['by the councillor, who withdraws', talking, end({ by: id('councillor') }), 'not-yours'],
    ['with nobody there', () => story().start(), end(), 'nobody-there'],
    ['twice', () => talking().happens(end()), end(), 'over'],
    ['with aftercare in no days', talking, end({ aftercareDays: 0 }), 'not-possible'],
    ['with aftercare in half a day', talking, end({ aftercareDays: 0.5 }), 'not-possible'],
    ['with aftercare in a year', talking, end({ aftercareDays: 365 }), 'not-possible'],
    ['of a withdrawn call', () => story().start().happens(withdraw), end(), 'over'],
    ['withdrawn by a helper', talking, { type: 'withdraw', by: id('officer') }, 'not-yours'],
    ['withdrawn after the end', () => talking().happens(end()), withdraw, 'over'],
  ])('%s is refused', (_what, call, event, why) => {
    expect(call().refuses(event)).toBe(why);
  });

  it('by the councillor: everybody who was asked is told that it is over', () => {
    const night = story().start().timePasses().timePasses().happens(withdraw);
    expect(night.got('ask-closed').map(({ to, content }) => [to, content.why])).toEqual([
      [id('officer'), 'over'],
      [id('officer2'), 'over'],
    ]);
    expect([night.told, night.lineKinds, night.call.nextAt]).toEqual([
      ['withdrawn'],
      ['withdrawn'],
      undefined,
    ]);
    expect(night.refuses({ type: 'accept', by: someone('officer') })).toBe('over');
  });

  it('by the councillor with somebody there: they are told', () => {
    const night = talking().happens(withdraw);
    expect(night.got('told-helper')[0]?.content.what).toBe('withdrawn');
    expect(night.got('helping')[0]?.content.state).toBe('withdrawn');
  });
});

describe('aftercare', () => {
  const booked = () => talking().happens(end({ aftercareDays: 3 }));
  const sent = () => {
    const later = booked();
    later.now = new Date(later.call.aftercare?.nextAt ?? '');
    return later.happens({ type: 'aftercare-due' });
  };

  it.each([
    ['2026-11-20T23:40:00Z', 3, '2026-11-23T10:00:00.000Z'],
    ['2026-07-01T23:30:00Z', 1, '2026-07-03T09:00:00.000Z'],
    ['2026-03-27T22:00:00Z', 2, '2026-03-29T09:00:00.000Z'],
    ['2026-10-24T12:00:00Z', 1, '2026-10-25T10:00:00.000Z'],
    ['2026-12-22T12:00:00Z', 3, '2026-12-25T10:00:00.000Z'],
  ])('from %s in %d days: ten in the morning in London, %s', (at, aftercareDays, nextAt) => {
    const day = story({ at }).start().accepts('officer').happens(end({ aftercareDays }));
    expect(day.call.aftercare).toEqual({ bookedBy: id('officer'), nextAt, state: 'booked' });
    expect(day.got('told')[0]?.content.what).toMatchObject({ is: 'ended', aftercareOn: nextAt });
    expect(day.lineKinds).toEqual(['ended', 'aftercare-booked']);
  });

  it('is a gentle question, once', () => {
    const later = sent();
    expect(later.got('aftercare-question')).toMatchObject([
      { to: id('councillor'), key: `${reference}:aftercare` },
    ]);
    expect(later.call.aftercare).toMatchObject({ state: 'sent', nextAt: '2026-11-25T10:00:00.000Z' });
    expect(later.lineKinds).toEqual(['aftercare-sent']);
  });

  it('does not come early', () => {
    const later = booked().minutesPass(60).happens({ type: 'aftercare-due' });
    expect([later.call.aftercare?.state, later.last.notices]).toEqual(['booked', []]);
  });

  it('without an answer is told to who booked it, once', () => {
    const later = sent();
    later.now = new Date(later.call.aftercare?.nextAt ?? '');
    later.happens({ type: 'aftercare-due' });
    expect(later.got('told-helper')).toMatchObject([
      { to: id('officer'), content: { what: 'aftercare-unanswered' } },
    ]);
    expect(later.call.aftercare).toMatchObject({ state: 'unanswered', nextAt: undefined });
    expect(later.refuses({ type: 'aftercare-due' })).toBe('not-possible');
  });

  it('is told to whoever is on call when who booked it has left', () => {
    const later = sent();
    later.now = new Date(later.call.aftercare?.nextAt ?? '');
    [later.people, later.first] = [['officer2', 'legal'], 'legal'];
    later.happens({ type: 'aftercare-due' });
    expect(later.got('told-helper').map(({ to }) => to)).toEqual([id('legal')]);
  });

  it.each(['fine', 'wants-to-talk', 'opted-out'] as const)('answered with %s: both know', (answer) => {
    const later = sent().happens({ type: 'aftercare-answer', by: id('councillor'), answer });
    expect(later.got('aftercare-question')).toMatchObject([
      { replaces: `${reference}:aftercare`, content: { answered: answer } },
    ]);
    expect(later.got('told')[0]?.content.what).toEqual({ is: 'aftercare-noted', answer });
    expect(later.got('told-helper')).toMatchObject([
      { to: id('officer'), content: { what: `aftercare-${answer}` } },
    ]);
    expect(later.call.aftercare).toMatchObject({ state: answer, nextAt: undefined });
    expect(later.last.lines).toMatchObject([{ kind: 'aftercare-answered', detail: { answer } }]);
    expect(later.refuses({ type: 'aftercare-answer', by: id('councillor'), answer })).toBe('not-possible');
  });

  it('can be declined before it comes', () => {
    const event = { type: 'aftercare-answer', by: id('councillor'), answer: 'opted-out' } as const;
    const later = booked().happens(event);
    expect([later.got('aftercare-question'), later.call.aftercare?.nextAt]).toEqual([[], undefined]);
  });

  it('is nobody else’s to answer, and nothing without a booking', () => {
    const event = { type: 'aftercare-answer', by: id('officer'), answer: 'fine' } as const;
    expect(sent().refuses(event)).toBe('not-yours');
    const none = talking().happens(end());
    expect(none.refuses({ ...event, by: id('councillor') })).toBe('not-possible');
    expect(none.refuses({ type: 'aftercare-due' })).toBe('not-possible');
  });
});

describe('a report made of a call', () => {
  const offer: EscalationEvent = {
    type: 'offer-incident',
    by: id('officer'),
    key: 'offer-1',
    kinds: ['verbal-abuse'],
  };
  const answer = (made?: string): EscalationEvent => ({
    type: 'answer-incident',
    by: id('councillor'),
    reference: made,
  });

  it('needs the councillor’s yes', () => {
    const night = talking().happens(offer);
    expect(night.call.incidentOffered).toEqual({ kinds: ['verbal-abuse'], key: 'offer-1' });
    const [question] = night.got('incident-question');
    expect(question?.to).toBe(id('councillor'));
    night.happens(answer('CS-7K3MPX2Q'));
    expect(night.call.incidentReference).toBe('CS-7K3MPX2Q');
    expect(night.got('incident-question')).toMatchObject([
      { replaces: question?.key, content: { answered: 'yes' } },
    ]);
    expect(night.told).toEqual(['incident-made']);
    expect(night.got('told-helper')[0]?.content.what).toBe('incident-made');
    expect(night.got('helping')[0]?.content.incident).toBe('made');
    expect(night.refuses(offer)).toBe('not-possible');
  });

  it('is not asked for twice', () => {
    const night = talking().happens(offer);
    expect(night.refuses(offer)).toBe('not-possible');
    night.happens(answer());
    expect(night.got('incident-question')[0]?.content.answered).toBe('no');
    expect([night.lineKinds, night.got('helping')[0]?.content.incident]).toEqual([
      ['incident-declined'],
      'declined',
    ]);
    expect(night.refuses(offer)).toBe('not-possible');
    expect(night.refuses(answer('CS-7K3MPX2Q'))).toBe('not-possible');
  });

  it('is offered by the helper, of some kind, and answered by the councillor', () => {
    expect(talking().refuses({ ...offer, by: id('legal') })).toBe('not-yours');
    expect(talking().refuses({ ...offer, kinds: [] })).toBe('not-possible');
    const event = { ...answer('CS-7K3MPX2Q'), by: id('officer') } as EscalationEvent;
    expect(talking().happens(offer).refuses(event)).toBe('not-yours');
  });

  it('is no question any more when the call is over, or who offered it is lost', () => {
    const exclude: EscalationEvent = { type: 'exclude', by: id('councillor'), personId: id('officer') };
    for (const over of [end(), exclude]) {
      const night = talking().happens(offer).happens(over);
      expect(night.got('incident-question')[0]?.content.answered).toBe('over');
      expect(night.call.incidentOffered).toBeUndefined();
    }
  });
});

describe('what a helper can do besides', () => {
  const note: EscalationEvent = { type: 'note', by: someone('officer'), key: 'n1', text: 'Rang the police' };
  const call: EscalationEvent = { type: 'offer-call', by: id('officer'), key: 'c1' };

  it('write a note that the councillor gets nothing of, after the end as well', () => {
    const night = talking().happens(note);
    expect(night.last.notices).toEqual([]);
    expect(night.last.lines).toMatchObject([{ kind: 'note', lineKey: 'n1', body: 'Rang the police' }]);
    expect(night.happens(end()).happens({ ...note, key: 'n2' }).lineKinds).toEqual(['note']);
    expect(night.refuses({ ...note, by: someone('legal') })).toBe('not-yours');
    expect(night.refuses({ ...note, text: ' ' })).toBe('not-possible');
  });

  it('offer a call, with the number they wrote down themselves', () => {
    const phone = '01632 960123';
    const night = talking({ consents: [consent('officer', { phone })] });
    expect(night.last.notices.find(({ content }) => content.say === 'helping')).toMatchObject({
      content: { mayOfferCall: true },
    });
    expect(night.happens(call).got('told')[0]?.content.what).toEqual({
      is: 'call-offered',
      helper: 'the on-call officer',
      phone,
    });
    expect(night.refuses({ ...call, by: id('legal') })).toBe('not-yours');
    expect(talking().refuses(call)).toBe('not-possible');
  });
});
