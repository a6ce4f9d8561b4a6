import type { BulletinState } from '@councillor-safety/core/bulletin/bulletin';
import { actionsFor } from '@councillor-safety/core/bulletin/bulletin-change';
import { contentOf, correcting, onApproval, person, stories, Story, urgent } from './change-story';

const running = { state: 'running', hasLeft: true } as const;
const may = (story: Story, key: string, run?: Parameters<typeof actionsFor>[2]): string =>
  actionsFor(story.bulletin, person(key), run).join(' ');

describe('what a screen offers', () => {
  test.each<[BulletinState, string, string]>([
    ['draft', 'edit ask discard duplicate', ''],
    ['asked', 'edit take-back discard duplicate', 'approve refuse'],
    ['approved', 'edit send discard duplicate', ''],
    ['scheduled', 'edit cancel discard duplicate', ''],
    ['sending', 'pause stop recall duplicate', 'recall'],
    ['sent', 'edit recall remind duplicate', 'recall'],
    ['stopped', 'edit recall remind duplicate', 'recall'],
    ['recalled', 'duplicate', ''],
    ['discarded', 'duplicate', ''],
  ])('%s: officers %s, the champion %s', (state, officers, champion) => {
    const run = state === 'sending' ? running : undefined;
    expect(may(stories[state](), 'officer', run)).toBe(officers);
    expect(may(stories[state](), 'champion', run)).toBe(champion);
    for (const key of ['councillor', 'administrator', 'outsider'])
      expect(may(stories[state](), key, run)).toBe('');
  });

  test('a second officer decides, and who wrote it does not', () => {
    const story = new Story().writes(urgent).asks('second-officer');
    expect(may(story, 'officer2')).toBe('edit take-back approve refuse discard duplicate');
    expect(may(story, 'officer')).toBe('edit take-back discard duplicate');
    expect(may(story, 'champion')).toBe('');
  });

  test.each([
    ['preparing', false, 'cancel pause stop recall duplicate'],
    ['running', false, 'cancel pause stop recall duplicate'],
    ['running', true, 'pause stop recall duplicate'],
    ['waiting', true, 'pause stop recall duplicate'],
    ['paused', false, 'cancel resume stop recall duplicate'],
    ['paused', true, 'resume stop recall duplicate'],
    ['stopped', true, 'recall duplicate'],
    ['done', true, 'recall duplicate'],
  ] as const)('while its run is %s (left: %s): %s', (state, hasLeft, officers) => {
    expect(may(stories.sending(), 'officer', { state, hasLeft })).toBe(officers);
  });

  test('a run that nobody can tell about can be stopped', () => {
    expect(may(stories.sending(), 'officer')).toBe('stop recall duplicate');
  });

  test('a correction: written, on its way, and no second reminder', () => {
    expect(may(correcting(), 'officer')).toBe('edit ask recall discard duplicate');
    expect(may(correcting(), 'champion')).toBe('recall');
    const going = correcting().asks().approves();
    expect(may(going, 'officer', { state: 'running', hasLeft: false })).toBe('pause stop recall duplicate');
    const reminded = stories.sent().does({ type: 'remind' }, 'officer');
    expect(may(reminded, 'officer')).toBe('edit recall duplicate');
  });

  test('another champion than the author is offered nothing', () => {
    const story = new Story().writes(contentOf({ authorId: person('councillor').id }), onApproval);
    expect(may(story, 'champion')).toBe('');
  });
});
