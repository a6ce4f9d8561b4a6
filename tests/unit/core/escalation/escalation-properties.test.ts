import fc from 'fast-check';
import { isOpen, type Escalation } from '@councillor-safety/core/escalation/escalation';
import type { EscalationChange, EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import type { PersonId } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { consent, id, officersAndChampion, someone, story, type Story } from './escalation-story';

const runs = { numRuns: 60 };
const keys = samplePeople.map(({ key }) => key);
const anyone = fc.constantFrom(...keys);
const helpful = fc.constantFrom(...officersAndChampion);
const party = fc.oneof({ arbitrary: fc.constant('councillor'), weight: 2 }, helpful, anyone);
const text = fc.constantFrom('Hello', 'x '.repeat(9_000), '👩‍👩‍👧‍👦'.repeat(50), ' ');
const messageKey = fc.constantFrom('m1', 'm2', 'm3');

/** An event, or a change of the world; what it is about is picked from the call as it then stands. */
type Happening = (call: Escalation) => EscalationEvent;
const by = (key: string): { by: PersonId } => ({ by: id(key) });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { arbitrary: fc.constant<Happening>(() => ({ type: 'due' })), weight: 2 },
  { arbitrary: helpful.map((key): Happening => () => ({ type: 'accept', by: someone(key) })), weight: 3 },
  anyone.map((key): Happening => () => ({ type: 'accept', by: someone(key) })),
  fc.nat().map((n): Happening => ({ asked }) => ({
    type: 'decline',
    by: asked[n % Math.max(asked.length, 1)]?.personId ?? id('officer'),
  })),
  fc.nat().map((n): Happening => ({ asked }) => ({
    type: 'not-reached',
    askKey: asked[n % Math.max(asked.length, 1)]?.key ?? '',
  })),
  anyone.map((key): Happening => () => ({ type: 'exclude', by: id('councillor'), personId: id(key) })),
  fc
    .record({ who: party, text, key: messageKey })
    .map(({ who, ...more }): Happening => () => ({ type: 'say', ...by(who), ...more })),
  fc
    .record({ who: party, text, key: messageKey })
    .map(({ who, ...more }): Happening => () => ({ type: 'edited', ...by(who), ...more })),
  fc.record({ who: party, key: messageKey }).map(({ who, key }): Happening => () => ({
    type: 'deleted',
    ...by(who),
    key,
  })),
  fc.nat().map((n): Happening => ({ helpers }) => ({
    type: 'not-delivered',
    to: helpers[n % Math.max(helpers.length, 1)] ?? id('councillor'),
    key: 'm1',
  })),
  party.map((key): Happening => () => ({ type: 'pause', ...by(key) })),
  party.map((key): Happening => () => ({ type: 'resume', ...by(key) })),
  anyone.map((key): Happening => ({ helper }) => ({
    type: 'hand-over',
    by: helper?.personId ?? id('officer'),
    to: id(key),
  })),
  fc.constant<Happening>(() => ({ type: 'ask-for', ...by('councillor'), wish: { kind: 'champion' } })),
  fc.constant<Happening>(({ helper, version }) => ({
    type: 'offer-incident',
    by: helper?.personId ?? id('officer'),
    // Every press has a key of its own.
    key: `offer:${version}`,
    kinds: ['verbal-abuse'],
  })),
  fc.constant<Happening>(() => ({ type: 'answer-incident', ...by('councillor') })),
  fc.constant<Happening>(({ helper }) => ({
    type: 'end',
    by: helper?.personId ?? id('officer'),
    outcome: 'talked',
    aftercareDays: 2,
  })),
  fc.constant<Happening>(() => ({ type: 'withdraw', ...by('councillor') })),
  fc.constant<Happening>(() => ({ type: 'aftercare-due' })),
);

interface Step {
  readonly before: Escalation;
  readonly event: EscalationEvent;
  readonly change: EscalationChange;
  readonly now: Date;
  /** Who is an officer or a champion at this moment. */
  readonly people: readonly PersonId[];
}

const nights = fc.record({
  caller: fc.constantFrom('councillor', 'champion', 'officer'),
  excluded: fc.uniqueArray(helpful, { maxLength: 3 }),
  wish: fc.constantFrom({ kind: 'on-call' as const }, { kind: 'champion' as const }),
  first: fc.option(helpful, { nil: undefined }),
  second: fc.option(anyone, { nil: undefined }),
  happenings: fc.array(
    fc.record({
      happening,
      minutes: fc.constantFrom(0, 0, 0, 1, 4, 12),
      /** Who has left by now. */
      gone: fc.option(helpful, { nil: undefined }),
    }),
    { maxLength: 40, size: 'large' },
  ),
});

type Night = typeof nights extends fc.Arbitrary<infer T> ? T : never;

/** Events are the councillor's, whoever calls in this night. */
const ofCaller = (event: EscalationEvent, caller: PersonId): EscalationEvent =>
  'by' in event && event.by === id('councillor') ? ({ ...event, by: caller } as EscalationEvent) : event;

/** Lets a night happen, its timers too; every change is looked at, also what a refusal brings. */
function eachStep(night: Night, look: (step: Step) => void): Story {
  const consents = [consent('legal', { askByName: true, shownAs: 'name' })];
  const told = story({ first: night.first, second: night.second, settings: { consents } });
  told.start({ by: night.caller, excluded: night.excluded, wish: night.wish });
  const happens = (event: EscalationEvent): void => {
    const before = told.call;
    const result = told.attempts(event);
    const change = result.ok ? result.change : result.also;
    if (!change) return;
    told.adopt(change);
    look({ before, event, change, now: told.now, people: told.people.map(id) });
  };
  for (const { happening: make, minutes, gone } of night.happenings) {
    told.people = officersAndChampion.filter((key) => key !== gone);
    const until = told.now.getTime() + minutes * 60_000;
    for (let next = told.call.nextAt; next && Date.parse(next) <= until; next = told.call.nextAt) {
      told.now = new Date(next);
      happens({ type: 'due' });
    }
    told.now = new Date(until);
    happens(ofCaller(make(told.call), told.call.councillor.id));
  }
  return told;
}

const holds = (look: (step: Step) => void): void => {
  fc.assert(
    fc.property(nights, (night) => void eachStep(night, look)),
    runs,
  );
};

const asksOf = ({ notices }: EscalationChange) => notices.filter(({ content }) => content.say === 'ask');

describe('whatever happens', () => {
  it('a call that waits always has a time at which the next is asked, and no other has one', () => {
    holds(({ change: { escalation }, now }) => {
      const waits = escalation.state === 'waiting' || escalation.state === 'handed-over';
      expect(escalation.nextAt !== undefined).toBe(waits);
      if (escalation.nextAt) expect(Date.parse(escalation.nextAt)).toBeGreaterThan(now.getTime());
    });
  });

  it('nobody is asked whom the caller excluded, who is the caller, or who is neither officer nor champion', () => {
    holds(({ change, people }) => {
      const { excluded, councillor } = change.escalation;
      for (const { to } of asksOf(change)) {
        expect(excluded).not.toContain(to);
        expect(to).not.toBe(councillor.id);
        expect(people).toContain(to);
      }
    });
  });

  it('nor helps', () => {
    holds(({ change: { escalation }, people }) => {
      const helper = escalation.helper?.personId;
      if (!helper || !isOpen(escalation)) return;
      expect(escalation.excluded).not.toContain(helper);
      expect(helper).not.toBe(escalation.councillor.id);
      expect(people).toContain(helper);
    });
  });

  it('a helper is not replaced by somebody who accepts, unless the call was being handed to them', () => {
    holds(({ before, event, change: { escalation }, people }) => {
      const had = before.helper?.personId;
      if (event.type !== 'accept' || !had || !people.includes(had)) return;
      const allowed = before.handOver?.to === event.by.id ? event.by.id : had;
      expect(escalation.helper?.personId).toBe(allowed);
    });
  });

  it('what has ended stays ended', () => {
    holds(({ before, change: { escalation } }) => {
      if (isOpen(before)) return;
      expect(escalation).toMatchObject({ state: before.state, endedAt: before.endedAt });
    });
  });

  it('every new state is told to the councillor, on the card and with a sentence or a message, and written down', () => {
    holds(({ before, event, change }) => {
      if (before.state === change.escalation.state) return;
      const heard = change.notices
        .filter(({ to }) => to === before.councillor.id)
        .map(({ content }) => content.say);
      expect(heard).toContain('standing');
      if (event.type !== 'say' && event.type !== 'picture') expect(heard).toContain('told');
      expect(change.lines).not.toEqual([]);
    });
  });

  it('nobody has two cards to answer, and nobody has one when the call is not theirs to take', () => {
    holds(({ change: { escalation } }) => {
      const open = escalation.asked.filter(({ answer }) => answer === 'none').map(({ personId }) => personId);
      expect(new Set(open).size).toBe(open.length);
      if (escalation.helper && !escalation.handOver) expect(open).toEqual([]);
      if (!isOpen(escalation)) expect(open).toEqual([]);
    });
  });

  it('what is kept stays within its limits and is not kept while it can be heard', () => {
    holds(({ change: { escalation } }) => {
      const { unheard, helper, pausedBy } = escalation;
      const size = unheard.reduce((sum, each) => sum + Array.from(each.text).length, 0);
      expect(unheard.length).toBeLessThanOrEqual(30);
      expect(size).toBeLessThanOrEqual(20_000);
      if (helper && !pausedBy) expect(unheard).toEqual([]);
    });
  });

  it('no two notices share a key, and what a notice replaces is a card its reader has', () => {
    fc.assert(
      fc.property(nights, (night) => {
        const seen = new Map<string, PersonId>();
        const lineKeys = new Set<string>();
        const told = eachStep(night, () => undefined);
        for (const { key, to, replaces } of told.notices) {
          expect(seen.has(key)).toBe(false);
          seen.set(key, to);
          if (replaces !== undefined) expect(seen.get(replaces)).toBe(to);
        }
        for (const { lineKey, kind } of told.lines) {
          if (kind.startsWith('from-')) continue;
          expect(lineKeys.has(lineKey)).toBe(false);
          lineKeys.add(lineKey);
        }
        const positions = told.lines.map(({ position }) => position);
        expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it('a call that nobody ends asks again, for as long as it takes', () => {
    fc.assert(
      fc.property(nights, fc.integer({ min: 10, max: 60 }), (night, times) => {
        const told = story({ first: night.first, second: night.second });
        told.start({ by: night.caller, excluded: night.excluded, wish: night.wish });
        const rounds = Array.from({ length: times }, () => told.timePasses().last);
        expect(rounds.some(({ tellMonitoring }) => tellMonitoring)).toBe(true);
        expect(told.call.state).toBe('waiting');
      }),
      { numRuns: 30 },
    );
  });
});
