import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { ApiProblem, NoConnection } from '@councillor-safety/teams-app/api/api-problem';
import { checkDraft } from '@councillor-safety/teams-app/bulletin/compose/draft-answers';
import { createDraftSaver, type DraftSaver } from '@councillor-safety/teams-app/bulletin/compose/draft-saver';
import { deviceCopiesOf } from '@councillor-safety/teams-app/offline/device-copies';
import { memoryStore } from '@councillor-safety/teams-app/offline/memory-store';
import '@councillor-safety/teams-app/bulletin/strings/load-strings';
import { aBulletin, bulletinId, content, imani, jonty, published } from '../../bulletins';
import { manualTime, settled } from '../../fakes';

const now = new Date('2026-11-20T14:05:00.000Z');
const form = `bulletin:${bulletinId}`;
const titled = (title: string, version: number, different = {}): BulletinAnswer =>
  aBulletin({ content: { ...content, title }, version, ...different });

type Put = Parameters<typeof createDraftSaver>[0]['put'];

/** The service holds one bulletin, and this device its own copies. */
function around(stored = titled('Old', 3)) {
  const time = manualTime();
  const copies = deviceCopiesOf(memoryStore(), imani.id);
  const service = { stored, sent: [] as Parameters<Put>[0][], fail: undefined as Error | undefined };
  const conflict = (): ApiProblem =>
    new ApiProblem({ status: 409, detail: 'Somebody changed it.', errors: [], body: undefined });
  const put: Put = (wish) => {
    service.sent.push(wish);
    if (service.fail !== undefined) return Promise.reject(service.fail);
    if (wish.version !== service.stored.bulletin.version) return Promise.reject(conflict());
    service.stored = aBulletin({ content: wish.content, when: wish.when, version: wish.version + 1 });
    return Promise.resolve(service.stored);
  };
  const open = async (): Promise<DraftSaver> => {
    const saver = createDraftSaver({
      ...{ stored: service.stored, copies, put, after: time.after, now: () => now },
      read: () => Promise.resolve(service.stored),
      check: (draft, saved) => checkDraft(draft, saved, now),
      onAnswer: () => undefined,
    });
    await saver.open();
    return saver;
  };
  return { time, copies, service, open };
}

const type = (saver: DraftSaver, title: string): void =>
  saver.change((draft) => ({ ...draft, content: { ...draft.content, title } }));
const titleOf = (saver: DraftSaver): string => saver.draft.get().content.title;

test('what is typed is on the device at once and on the service after a pause, and then no longer on the device', async () => {
  const { time, copies, service, open } = around();
  const saver = await open();
  type(saver, 'New');
  await settled();
  expect(service.sent).toEqual([]);
  expect(await copies.read(form)).toMatchObject({ revision: 3 });
  await time.pass();
  expect(service.sent.map(({ version, content: { title } }) => [version, title])).toEqual([[3, 'New']]);
  expect(saver.state.get()).toEqual({ at: 'saved', time: now });
  expect(await copies.read(form)).toBeUndefined();
});

test('without a connection it is kept, tried again under the same key, and nothing is lost by a reload', async () => {
  const { time, copies, service, open } = around();
  const saver = await open();
  service.fail = new NoConnection('offline');
  type(saver, 'New');
  await time.pass();
  expect(saver.state.get()).toEqual({ at: 'offline', kept: true });
  expect(await copies.read(form)).toBeDefined();
  saver.close();

  service.fail = undefined;
  const again = await open();
  expect(titleOf(again)).toBe('New');
  await settled();
  expect(service.stored.bulletin.content.title).toBe('New');

  service.fail = new NoConnection('offline');
  type(again, 'Newer');
  await time.pass();
  service.fail = undefined;
  await time.pass();
  const keys = service.sent.filter(({ content: { title } }) => title === 'Newer').map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('an answer that was lost is no second version', async () => {
  const { time, service, open } = around();
  const saver = await open();
  service.fail = new NoConnection('cut off');
  type(saver, 'New');
  await time.pass();
  service.stored = titled('New', 4);
  service.fail = undefined;
  type(saver, 'New and more');
  await time.pass();
  expect(saver.state.get().at).toBe('saved');
  expect(service.stored.bulletin.content.title).toBe('New and more');
});

test('somebody else was quicker: nothing is written over until the person has chosen', async () => {
  const { time, service, open } = around();
  const saver = await open();
  service.stored = titled('Theirs', 4, { editedBy: jonty.id });
  type(saver, 'Mine');
  await time.pass();
  expect(saver.state.get()).toMatchObject({ at: 'two-versions', theirs: service.stored });
  type(saver, 'Mine, longer');
  await time.pass();
  await saver.flush();
  expect(service.stored.bulletin.content.title).toBe('Theirs');
  await saver.keepMine();
  expect(service.sent.at(-1)).toMatchObject({ version: 4, content: { title: 'Mine, longer' } });
  expect(saver.state.get().at).toBe('saved');
});

test('theirs can be taken, and the device keeps nothing of mine then', async () => {
  const { time, copies, service, open } = around();
  const saver = await open();
  service.stored = titled('Theirs', 4);
  type(saver, 'Mine');
  await time.pass();
  await saver.takeTheirs();
  expect(titleOf(saver)).toBe('Theirs');
  expect(await copies.read(form)).toBeUndefined();
});

test('what was typed into an older version on this device stands beside the newer one', async () => {
  const { copies, service, open } = around();
  const typed = {
    content: { ...content, title: 'Kept here' },
    when: { kind: 'on-approval', day: '', time: '' },
  };
  await copies.write(form, { value: typed, revision: 2 });
  const saver = await open();
  expect(saver.state.get().at).toBe('two-versions');
  expect(titleOf(saver)).toBe('Kept here');
  expect(service.sent).toEqual([]);
});

test('nothing was typed: what somebody else saved is shown; typed: it is not touched', async () => {
  const { service, open } = around();
  const saver = await open();
  saver.arrived(titled('Theirs', 4));
  expect(titleOf(saver)).toBe('Theirs');
  saver.arrived(titled('Older', 3));
  expect(titleOf(saver)).toBe('Theirs');
  type(saver, 'Mine');
  saver.arrived(titled('Theirs again', 5));
  expect(titleOf(saver)).toBe('Mine');
  expect(service.sent).toEqual([]);
});

test('approval that came meanwhile is not thrown away unseen', async () => {
  const { time, service, open } = around();
  const saver = await open();
  service.stored = titled('Old', 4, { state: 'approved' });
  type(saver, 'New');
  await time.pass();
  expect(saver.state.get().at).toBe('two-versions');
});

test('a text that is too long is kept and refused with its limit; the rest waits with it', async () => {
  const { time, copies, service, open } = around();
  const saver = await open();
  const long = 'a'.repeat(200_000);
  saver.change((draft) => ({
    ...draft,
    content: {
      ...draft.content,
      sections: draft.content.sections.map((one, at) => (at === 0 ? { ...one, text: long } : one)),
    },
  }));
  await time.pass();
  expect(service.sent).toEqual([]);
  expect(saver.state.get().at).toBe('refused');
  expect(saver.problems.get().map(({ sentence }) => sentence)).toEqual([
    'The text of Section 1, From your safety champion has 200,000 characters. It can have 6,000 at most: make it shorter, or split it.',
  ]);
  expect(JSON.stringify(await copies.read(form))).toContain(long);
  expect(await saver.flush()).toBe(false);
});

test('a time that cannot be is not saved, and everything else is', async () => {
  const { time, service, open } = around();
  const saver = await open();
  saver.change((draft) => ({ ...draft, when: { kind: 'at', day: '2027-03-28', time: '01:30' } }));
  type(saver, 'New');
  await time.pass();
  expect(service.sent).toMatchObject([{ content: { title: 'New' }, when: { kind: 'on-approval' } }]);
  expect(saver.problems.get()).toEqual([
    {
      field: 'when',
      sentence: 'The clocks go forward then, so this time does not exist. Choose another one.',
    },
  ]);
  expect(saver.state.get().at).toBe('refused');
  expect(time.waiting()).toBe(0);
});

test.each([
  ['2026-11-20', '14:00', 'This time has passed. Choose a later one.'],
  ['2026-11-21', '', 'Choose a day and a time, such as 01/12/2026 09:30.'],
])('%s %s: %s', (day, clock, sentence) => {
  const { problems } = checkDraft(
    { content: aBulletin().bulletin.content, when: { kind: 'at', day, time: clock } },
    { kind: 'on-approval' },
    now,
  );
  expect(problems).toEqual([{ field: 'when', sentence }]);
});

test('a refusal of the service stands at the field of its section', async () => {
  const { time, service, open } = around();
  const saver = await open();
  const errors = [{ field: 'content.sections.1.heading', message: 'Look at this.' }];
  service.fail = new ApiProblem({ status: 400, detail: 'No.', errors, body: undefined });
  type(saver, 'New');
  await time.pass();
  const [, section] = content.sections;
  expect(saver.problems.get()).toEqual([
    { field: `section.${section?.id}.heading`, sentence: 'Look at this.' },
  ]);
});

test('taking back what was typed leaves nothing to save', async () => {
  const { time, copies, service, open } = around();
  const saver = await open();
  type(saver, 'New');
  type(saver, 'Old');
  await time.pass();
  expect(service.sent).toEqual([]);
  expect(saver.state.get().at).toBe('untouched');
  expect(await copies.read(form)).toBeUndefined();
});

test('a correction has no time of its own', async () => {
  const sent = aBulletin({ state: 'sent', published, when: { kind: 'at', wallTime: '2026-11-20T12:00' } });
  const { time, service, open } = around(sent);
  const saver = await open();
  type(saver, 'Corrected');
  await time.pass();
  expect(service.sent).toMatchObject([{ content: { title: 'Corrected' }, when: { kind: 'on-approval' } }]);
});
