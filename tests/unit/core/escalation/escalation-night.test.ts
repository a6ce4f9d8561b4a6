import { escalationViewOf } from '@councillor-safety/core/escalation/escalation-access';
import { id, someone, story } from './escalation-story';

/** The whole of it, as it is told: a Friday night in November at 23:40. */
test('at 23:40 somebody comes in the end, and the morning after next asks how it went', () => {
  const night = story().start();
  // What is asked for stands in the card that has just appeared.
  expect([night.told, night.asked]).toEqual([[], ['officer']]);
  night.says('councillor', 'He is outside my house', 'm1');

  night.timePasses();
  expect([night.minutesIn(), night.told, night.asked]).toEqual([5, ['nobody-yet'], ['officer']]);

  night.isNotReached('officer');
  expect([night.minutesIn(), night.told, night.asked]).toEqual([5, ['asking-next-now'], ['officer2']]);

  night.minutesPass(2).accepts('officer2');
  expect(night.told).toEqual(['accepted']);
  expect(night.gotBy('officer2').map(({ say }) => say)).toEqual(['helping', 'ask-closed', 'relay']);
  expect(night.attempts({ type: 'accept', by: someone('officer') })).toEqual({ ok: false, why: 'taken' });

  night
    .says('officer2', 'I am with you. Have you rung 999?', 'm2')
    .says('councillor', 'They are coming', 'm3');
  expect(night.call.state).toBe('in-conversation');

  night.happens({ type: 'hand-over', by: id('officer2'), to: id('community-safety') });
  night.minutesPass(1).accepts('community-safety');
  expect(night.told).toEqual(['handed-over']);

  const kinds = ['threat-of-harm'] as const;
  night.happens({ type: 'offer-incident', by: id('community-safety'), key: 'o1', kinds });
  night.happens({ type: 'answer-incident', by: id('councillor'), reference: 'CS-7K3MPX2Q' });
  night.happens({ type: 'end', by: id('community-safety'), outcome: 'police', aftercareDays: 2 });
  expect(night.call).toMatchObject({
    state: 'ended',
    outcome: 'police',
    incidentReference: 'CS-7K3MPX2Q',
    aftercare: { nextAt: '2026-11-22T10:00:00.000Z' },
  });
  expect(escalationViewOf(someone('officer2'), night.call)).toBe('helper');

  night.now = new Date('2026-11-22T10:00:00Z');
  night.happens({ type: 'aftercare-due' });
  night.happens({ type: 'aftercare-answer', by: id('councillor'), answer: 'fine' });
  expect(night.got('told-helper')).toMatchObject([
    { to: id('community-safety'), content: { what: 'aftercare-fine' } },
  ]);
  expect(new Set(night.lines.map(({ lineKey }) => lineKey)).size).toBe(night.lines.length);
});
