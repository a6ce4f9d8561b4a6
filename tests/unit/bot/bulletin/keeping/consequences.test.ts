/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { OpenMessage } from '@councillor-safety/bot/outbox/outbox-store';
import { at, contentOf, endOfQuiet, idOf, onApproval } from '../../../core/bulletin/change-story';
import { newFolder, removeFolder } from '../../support/platform';
import { deskRig, minutes, type DeskRig } from './desk-rig';

let folder: string;
let rig: DeskRig;
beforeAll(async () => {
  folder = await newFolder();
  rig = await deskRig(folder);
});
afterAll(async () => {
  await rig.close();
  await removeFolder(folder);
});
beforeEach(() => rig.clear());

const ask = { type: 'ask', of: 'champion', confirmWarnings: true } as const;
const edit = (title: string, when = onApproval) =>
  ({ type: 'edit', content: contentOf({ title }), when }) as const;
const textOf = (message: OpenMessage | undefined): string => {
  const kind = rig.keeping.messages.find((one) => one.kind === message?.kind);
  const said = kind?.render(message?.data());
  return [said?.text, JSON.stringify(said?.card)].join('\n');
};
const timers = async (): Promise<string[]> =>
  (await rig.database.query<{ kind: string }>('select kind from hub.timer order by kind')).map(
    ({ kind }) => kind,
  );

describe('the approval', () => {
  test('is asked for with the whole bulletin in the champion’s chat, and nothing in the notification', async () => {
    const bulletin = await rig.begin({ title: 'Winter bulletin' });
    await rig.done(bulletin, ask);
    const [message] = await rig.said('champion');
    expect(textOf(message)).toContain('Winter bulletin');
    expect(textOf(message)).toContain('bulletin-approve');
    const [kind] = rig.keeping.messages;
    expect(kind?.render(message?.data()).summary).toBe('You have a message in Councillor Safety');
    expect(await rig.said('officer2')).toEqual([]);
  });

  test('pressed twice sends one run and says the second time that it is done', async () => {
    const bulletin = await rig.begin();
    await rig.done(bulletin, ask);
    const approve = { type: 'approve', contentVersion: 1 } as const;
    const ends = await Promise.all([1, 2].map(() => rig.does(bulletin, approve, 'champion')));
    expect(ends.map((end) => (end.ok ? 'approved' : end.problem)).sort()).toEqual([
      'already-done',
      'approved',
    ]);
    expect(rig.mailing.runs).toHaveLength(1);
  });

  test('shows on the card what was decided, in the place of its buttons', async () => {
    await rig.sending();
    const [first, second] = await rig.said('champion');
    expect(second?.replaces).toBe(first?.key);
    expect(textOf(second)).not.toContain('bulletin-approve');
  });

  test('that is no longer asked for takes the buttons away from everybody who was asked', async () => {
    const bulletin = await rig.begin({ urgency: 'urgent' });
    const why = 'The champion is away.';
    await rig.done(bulletin, { ...ask, of: 'second-officer', why });
    expect(await rig.said('officer2')).toHaveLength(1);
    expect(await rig.said('officer')).toEqual([]);
    await rig.done(bulletin, { type: 'take-back' });
    const [first, second] = await rig.said('officer2');
    expect(second?.replaces).toBe(first?.key);
    expect(textOf(second)).not.toContain('bulletin-approve');
  });

  test('that is sent back tells the officer why, in the words of the champion', async () => {
    const bulletin = await rig.begin({ title: 'Winter bulletin' });
    await rig.done(bulletin, ask);
    const refuse = { type: 'refuse', contentVersion: 1, words: 'Name the new number.' } as const;
    await rig.done(bulletin, refuse, 'champion');
    const [message] = await rig.said('officer');
    expect(textOf(message)).toContain('“Winter bulletin”');
    expect(textOf(message)).toContain('> Name the new number.');
  });

  test('whose card reaches nobody is told to the officer who waits for it', async () => {
    const bulletin = await rig.begin();
    await rig.done(bulletin, ask);
    const [message] = await rig.said('champion');
    const kind = rig.keeping.messages.find((one) => one.kind === message?.kind);
    await kind?.settled?.(
      {
        ...{ key: message?.key ?? '', to: idOf('champion'), data: message?.data() },
        delivery: { state: 'unreachable', why: 'blocked' },
      },
      (work) => rig.database.transaction(work),
    );
    const [news] = await rig.said('officer');
    expect(textOf(news)).toContain('did not reach somebody');
  });
});

describe('the time at which it goes', () => {
  const schedule = async (wallTime: string) => {
    const bulletin = await rig.begin();
    await rig.done(bulletin, edit('Anew', at(wallTime)));
    await rig.done(bulletin, ask);
    return rig.done(bulletin, { type: 'approve', contentVersion: 2 }, 'champion');
  };

  test('comes once, however often the timer fires', async () => {
    const { id } = await schedule('2026-12-01T10:30');
    const due = rig.keeping.timers.find(({ kind }) => kind === 'bulletin-due');
    await rig.pass(30 * minutes);
    const timer = { kind: 'bulletin-due', subject: id, due: new Date(rig.around.now) };
    await due?.fired(timer, (act) => rig.database.transaction(act));
    expect(rig.mailing.runs).toHaveLength(1);
    expect(rig.mailing.runs[0]).toMatchObject({ kind: 'bulletin-send', subject: id, mode: 'at-most-once' });
  });

  test('does not come when it was cancelled', async () => {
    const bulletin = await schedule('2026-12-01T10:30');
    await rig.done(bulletin, { type: 'cancel' });
    await rig.pass(30 * minutes);
    expect(rig.mailing.runs).toEqual([]);
  });

  test('is not before the end of quiet hours for a routine one', async () => {
    const bulletin = await schedule('2026-12-01T22:30');
    expect(bulletin.dueAt).toBe(endOfQuiet);
  });

  test('can be called off until the first message has left', async () => {
    const bulletin = await rig.sending();
    const { runId } = rig.mailing.runs[0] ?? { runId: '' };
    rig.mailing.setLeft(runId);
    expect(await rig.does(bulletin, { type: 'cancel' }, 'officer')).toEqual({
      ok: false,
      problem: 'has-left',
    });
    expect(rig.mailing.changes).toEqual([]);
  });

  test('an urgent one is sent at least once', async () => {
    await rig.sending({ urgency: 'urgent' });
    expect(rig.mailing.runs[0]).toMatchObject({ mode: 'at-least-once' });
  });
});

describe('the record in SharePoint', () => {
  test('gets what is typed once a minute, as it stands then', async () => {
    const bulletin = await rig.begin();
    await rig.done(bulletin, edit('One'));
    await rig.pass(30_000);
    await rig.done(bulletin, edit('Two'));
    expect(await rig.toFile(bulletin.id)).toEqual([]);
    await rig.pass(30_000);
    expect(await rig.toFile(bulletin.id)).toEqual(['draft']);
    await rig.file(bulletin.id);
    expect(rig.hub.drafts.map(({ version, bulletin: { content } }) => [version, content.title])).toEqual([
      [3, 'Two'],
    ]);
    await rig.done(bulletin, edit('Three'));
    await rig.pass(minutes);
    await rig.file(bulletin.id);
    expect(rig.hub.drafts).toHaveLength(2);
  });

  test('gets everything else at once, and no timer is left', async () => {
    const bulletin = await rig.begin();
    await rig.done(bulletin, ask);
    expect(await rig.toFile(bulletin.id)).toEqual(['draft']);
    expect(await timers()).toEqual([]);
  });

  test('waits while Microsoft 365 is away, and nobody waits for it', async () => {
    rig.hub.down = true;
    const { id } = await rig.sending();
    expect(await rig.file(id)).toBe(false);
    expect(rig.hub.drafts).toEqual([]);
    rig.hub.down = false;
    rig.around.now += 60 * minutes;
    expect(await rig.file(id)).toBe(true);
    expect(rig.hub.drafts.map(({ state }) => state)).toEqual(['asked', 'sending']);
  });

  test('shows what was published, with its pictures first and nothing of who it went to', async () => {
    const pictureId = '99999999-0000-4000-8000-000000000001';
    const picture = { pictureId, alt: 'The new door', width: 800, height: 600 };
    const [section] = contentOf().sections;
    if (!section) throw new Error('It has no section');
    const { id } = await rig.sending({ title: 'Winter bulletin', sections: [{ ...section, picture }] });
    await rig.file(id);
    expect(rig.hub.pictures).toEqual([pictureId]);
    const [published] = rig.hub.published;
    expect(published).toMatchObject({ bulletinKey: id, heading: 'Winter bulletin' });
    expect(Object.keys(JSON.parse(published?.content ?? '{}') as object).sort()).toEqual([
      'sections',
      'title',
      'urgency',
    ]);
  });

  test('no longer shows what was taken back', async () => {
    const bulletin = await rig.sending();
    await rig.done(bulletin, { type: 'recall' });
    await rig.file(bulletin.id);
    expect(rig.hub.unpublished).toEqual([bulletin.id]);
    expect(rig.mailing.changes.map(([, change]) => change)).toEqual(['stop']);
  });
});

describe('the audit trail', () => {
  const actions = () => rig.audited.map(({ action, outcome }) => [action, outcome]);

  test('says who did what, in the chat and in the tab alike', async () => {
    const bulletin = await rig.sending();
    await rig.done(bulletin, { type: 'recall' }, 'officer2');
    expect(actions()).toEqual([
      ['bulletin.written', 'done'],
      ['bulletin.asked', 'done'],
      ['bulletin.approved', 'done'],
      ['bulletin.sent', 'done'],
      ['bulletin.recalled', 'done'],
    ]);
    expect(rig.audited.at(-1)).toMatchObject({ actorId: idOf('officer2'), subject: bulletin.id });
  });

  test('says who was not let', async () => {
    const bulletin = await rig.begin();
    await rig.done(bulletin, ask);
    await rig.does(bulletin, { type: 'approve', contentVersion: 1 }, 'councillor');
    expect(actions().at(-1)).toEqual(['bulletin.approved', 'refused']);
  });

  test('does not count keystrokes', async () => {
    const bulletin = await rig.begin();
    for (const title of ['One', 'Two']) await rig.done(bulletin, edit(title));
    await rig.done(bulletin, edit('Three'), 'officer2');
    expect(actions().slice(1)).toEqual([['bulletin.edited', 'done']]);
  });
});
