import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import { id, reference, someone, story } from './escalation-story';

const handOver = (to: string, by = 'officer'): EscalationEvent => ({
  type: 'hand-over',
  by: id(by),
  to: id(to),
});
const asked = () => story().start().accepts('officer').minutesPass(10).happens(handOver('legal'));

describe('handing over', () => {
  it('asks one colleague, tells the councillor, and keeps the helper meanwhile', () => {
    const night = asked();
    expect(night.call).toMatchObject({
      state: 'handed-over',
      nextAt: '2026-11-20T23:55:00.000Z',
      helper: { personId: id('officer') },
      handOver: { to: id('legal') },
    });
    expect(night.got('ask')).toMatchObject([
      { to: id('legal'), content: { handOverFrom: 'Imani Larkspur', as: 'hand-over', attempt: 1 } },
    ]);
    expect(night.got('told')[0]?.content.what).toEqual({
      is: 'handing-over',
      helper: 'the on-call officer',
      to: 'an officer of the council',
    });
    expect(night.got('helping')[0]?.content.handOverTo).toBe('Kirsi Vanterpool');
    night.says('councillor', 'Thank you', 'm1');
    expect(night.got('relay')).toMatchObject([{ to: id('officer'), content: { text: 'Thank you' } }]);
  });

  it('accepted: the colleague has it, and everybody knows', () => {
    const night = asked().accepts('legal');
    expect(night.call).toMatchObject({
      state: 'accepted',
      helper: { personId: id('legal'), shownAs: 'an officer of the council' },
      helpers: [id('officer'), id('legal')],
      acceptedAt: '2026-11-20T23:40:00.000Z',
    });
    expect([night.call.nextAt, night.call.handOver]).toEqual([undefined, undefined]);
    expect(night.gotBy('officer')).toMatchObject([
      { say: 'ask-closed', why: 'taken', by: 'Kirsi Vanterpool' },
      { say: 'told-helper', what: 'handed-over', other: 'Kirsi Vanterpool' },
    ]);
    expect(night.last.notices.find(({ content }) => content.say === 'ask-closed')?.replaces).toBe(
      `${reference}:helping:${id('officer')}`,
    );
    expect([night.told, night.lineKinds]).toEqual([['handed-over'], ['handed-over']]);
    expect(night.refuses({ type: 'say', by: id('officer'), key: 'm', text: 'Hello' })).toBe('not-yours');
  });

  it.each<[string, (night: ReturnType<typeof asked>) => unknown, string]>([
    ['says no', (night) => night.declines('legal'), 'hand-over-declined'],
    ['cannot be reached', (night) => night.isNotReached('legal'), 'hand-over-not-reached'],
    ['does not answer in five minutes', (night) => night.timePasses(), 'hand-over-no-answer'],
  ])('the colleague %s: the helper keeps it, both are told', (_what, happens, told) => {
    const night = asked().says('officer', 'I will ask a colleague');
    happens(night);
    expect(night.call).toMatchObject({ state: 'in-conversation', helper: { personId: id('officer') } });
    expect([night.call.nextAt, night.call.handOver]).toEqual([undefined, undefined]);
    expect(night.told).toEqual(['hand-over-failed']);
    expect(night.got('told-helper')).toMatchObject([
      { to: id('officer'), content: { what: told, other: 'Kirsi Vanterpool' } },
    ]);
    expect(night.lineKinds.at(-1)).toBe('hand-over-failed');
    expect(night.refuses({ type: 'accept', by: someone('legal') })).toBe('taken');
  });

  it('stays accepted when it fails before a word was said', () => {
    expect(asked().declines('legal').call.state).toBe('accepted');
  });

  it('may be tried again, and back', () => {
    const night = asked().declines('legal').happens(handOver('officer2')).accepts('officer2');
    night.happens(handOver('officer', 'officer2')).accepts('officer');
    expect(night.call.helpers).toEqual([id('officer2'), id('officer')]);
    expect(night.got('helping')[0]).toMatchObject({
      to: id('officer'),
      replaces: `${reference}:helping:${id('officer')}`,
    });
  });

  it.each([
    ['somebody who is neither officer nor champion', handOver('administrator'), 'not-possible'],
    ['a councillor', handOver('councillor2'), 'not-possible'],
    ['the caller', handOver('councillor'), 'not-possible'],
    ['oneself', handOver('officer'), 'not-possible'],
    ['anybody, by somebody else', handOver('legal', 'officer2'), 'not-yours'],
  ])('to %s is refused', (_whom, event, why) => {
    expect(story().start().accepts('officer').refuses(event)).toBe(why);
  });

  it('to two at once is refused', () => {
    expect(asked().refuses(handOver('officer2'))).toBe('not-possible');
  });

  it('of a helper who is lost meanwhile: the call waits, and the colleague may still take it', () => {
    const night = asked();
    night.people = night.people.filter((key) => key !== 'officer');
    night.happens({ type: 'due' });
    expect(night.call.state).toBe('waiting');
    expect(night.accepts('legal').call).toMatchObject({
      state: 'accepted',
      helper: { personId: id('legal') },
    });
  });
});
