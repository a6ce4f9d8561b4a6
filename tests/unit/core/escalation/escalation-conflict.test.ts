import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import { escalationViewOf } from '@councillor-safety/core/escalation/escalation-access';
import { consent, groupId, id, keyOf, officersAndChampion, someone, story } from './escalation-story';

const everyStep = [
  { kind: 'first-on-call' },
  { kind: 'second-on-call' },
  { kind: 'champion' },
  { kind: 'office', office: 'legal' },
  { kind: 'group', group: groupId },
] as const;
const chain = { steps: everyStep.map((who) => ({ who, waitMinutes: 5, repeat: 1 })) };
const settings = {
  chains: { 'in-hours': chain, 'out-of-hours': chain },
  groups: [{ id: groupId, name: 'Night team', people: officersAndChampion.map(id) }],
  consents: [consent('legal', { askByName: true })],
};
const exclude = (key: string): EscalationEvent => ({
  type: 'exclude',
  by: id('councillor'),
  personId: id(key),
});

/** Everybody who is asked in one whole round and the beginning of the next. */
function askedInARound(night: ReturnType<typeof story>): Set<string> {
  while (night.call.place.round === 1) night.timePasses();
  return new Set(night.notices.filter(({ content }) => content.say === 'ask').map(({ to }) => keyOf(to)));
}

describe('somebody the councillor does not want asked', () => {
  it.each(officersAndChampion)('is asked in no step and not with everybody: %s', (key) => {
    const night = story({ settings, first: 'legal' }).start({ excluded: [key] });
    expect([...askedInARound(night)].sort()).toEqual(
      officersAndChampion.filter((each) => each !== key).sort(),
    );
    expect(night.refuses({ type: 'accept', by: someone(key) })).toBe('excluded');
  });

  it.each([
    ['champion', { kind: 'champion' as const }],
    ['legal', { kind: 'person' as const, personId: id('legal') }],
  ])('is not asked by wish either: %s', (key, wish) => {
    expect(story({ settings }).start({ wish, excluded: [key] }).asked).toEqual(['officer']);
  });

  it('named while they are asked: their card closes without a reason, and the next is asked now', () => {
    const night = story().start().happens(exclude('officer'));
    expect(night.gotBy('officer')).toMatchObject([{ say: 'ask-closed', why: 'not-for-you' }]);
    expect([night.told, night.asked]).toEqual([['excluded', 'asking-next-now'], ['officer2']]);
    expect(night.refuses({ type: 'accept', by: someone('officer') })).toBe('excluded');
    expect(night.refuses({ type: 'decline', by: id('officer') })).toBe('excluded');
  });

  it('named while others are asked: these are waited for', () => {
    const night = story().start().happens(exclude('legal'));
    expect([night.told, night.asked, night.lineKinds]).toEqual([['excluded'], [], ['excluded']]);
  });

  it('named while they have the call: they lose it, see nothing of it, and what they wrote in a pause is not brought', () => {
    const night = story().start().accepts('officer');
    night.happens({ type: 'pause', by: id('councillor') }).says('officer', 'Please read this');
    night.happens(exclude('officer'));
    expect(night.call).toMatchObject({ state: 'waiting', unheard: [], helpers: [id('officer')] });
    expect(night.call.helper).toBeUndefined();
    expect(night.gotBy('officer')).toMatchObject([{ say: 'ask-closed', why: 'not-for-you' }]);
    expect([night.told, night.asked]).toEqual([['excluded', 'asking-next-now'], ['officer2']]);
    expect(night.got('relay')).toEqual([]);
    expect(escalationViewOf(someone('officer'), night.call)).toBe('none');
    const note: EscalationEvent = { type: 'note', by: someone('officer'), key: 'n', text: 'Hm' };
    expect(night.refuses(note)).toBe('excluded');
    expect(night.refuses({ type: 'say', by: id('officer'), key: 'm', text: 'Hello' })).toBe('not-yours');
  });

  it('named while they are asked to take over: they are not', () => {
    const night = story().start().accepts('officer');
    night.happens({ type: 'hand-over', by: id('officer'), to: id('legal') }).happens(exclude('legal'));
    expect(night.call).toMatchObject({ state: 'accepted', helper: { personId: id('officer') } });
    expect(night.told).toEqual(['excluded', 'hand-over-failed']);
    expect(night.refuses({ type: 'accept', by: someone('legal') })).toBe('excluded');
    const again: EscalationEvent = { type: 'hand-over', by: id('officer'), to: id('legal') };
    expect(night.refuses(again)).toBe('excluded');
  });

  it('is named by the councillor alone, and never by mistake themselves', () => {
    const night = story().start();
    expect(night.refuses({ ...exclude('legal'), by: id('officer') } as EscalationEvent)).toBe('not-yours');
    expect(night.refuses(exclude('councillor'))).toBe('not-possible');
    night.happens({ type: 'withdraw', by: id('councillor') });
    expect(night.refuses(exclude('legal'))).toBe('over');
  });
});

describe('a caller who would be asked themselves', () => {
  it.each(officersAndChampion)('is not, in no step and not with everybody: %s', (key) => {
    const night = story({ settings, first: key }).start({ by: key, wish: { kind: 'champion' } });
    expect([...askedInARound(night)]).not.toContain(key);
    expect(night.refuses({ type: 'accept', by: someone(key) })).toBe('own-call');
  });

  it('is not given their own call by a colleague', () => {
    const night = story().start({ by: 'champion' }).accepts('officer');
    const event: EscalationEvent = { type: 'hand-over', by: id('officer'), to: id('champion') };
    expect(night.refuses(event)).toBe('not-possible');
  });
});
