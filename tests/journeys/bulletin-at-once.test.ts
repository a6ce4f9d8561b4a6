import { aBulletin, bulletinsOf, wallTimeOf } from '../setup/bulletins';
import { answerWords } from '../setup/calls';
import { chatOf, wordsOf } from '../setup/chats';
import { startStack, type Stack } from '../setup/stack';

const dayMs = 24 * 60 * 60_000;
const councillors = 8;

let stack: Stack;
let officer: Awaited<ReturnType<typeof bulletinsOf>>;
beforeAll(async () => {
  stack = await startStack();
  officer = await bulletinsOf(stack, 'officer');
});
afterAll(() => stack?.stop());

const inTwoDays = () => ({ kind: 'at', wallTime: wallTimeOf(new Date(Date.now() + 2 * dayMs)) });

/** Cards of a bulletin that somebody has, without those that asked for its approval. */
async function cardsOf(person: string, title: string): Promise<number> {
  const said = (await chatOf(stack, person).lines()).filter(({ fromBot }) => fromBot).map(wordsOf);
  return said.filter((words) => words.includes(`${title}\n`) && !words.includes('Your decision')).length;
}

async function sentOnce(id: string, title: string): Promise<void> {
  const { bulletin, run } = await officer.untilAtRest(id);
  expect(bulletin.runs.map(({ kind }) => kind)).toEqual(['send']);
  expect(run).toMatchObject({ all: councillors, sent: councillors });
  expect(await cardsOf('councillor', title)).toBe(1);
  expect(await cardsOf('councillor2', title)).toBe(1);
}

describe('given a bulletin that is approved and waits', () => {
  async function held(title: string) {
    const champion = await bulletinsOf(stack, 'champion');
    const written = await officer.written(aBulletin({ title }), inTwoDays());
    const scheduled = (await champion.approve((await officer.ask(written)).body.bulletin)).body.bulletin;
    expect(scheduled.state).toBe('scheduled');
    return (await officer.change(scheduled.id, 'cancel')).body.bulletin;
  }

  it('when two officers press send at once, then one of them does, and everybody has it once', async () => {
    const title = 'Sent by two';
    const { id, version, state } = await held(title);
    expect(state).toBe('approved');
    const colleague = await bulletinsOf(stack, 'officer2');
    const wish = { version, when: { kind: 'on-approval' }, people: councillors };
    const answers = await Promise.all(
      [officer, colleague, officer, colleague].map(({ caller }) =>
        caller.send(`/api/bulletins/${id}/send`, wish),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => ![200, 409, 422].includes(status))).toEqual([]);
    await sentOnce(id, title);
  });

  it('when it would reach others than the officer was shown, then it does not go', async () => {
    const { id, version } = await held('Not these');
    const wish = { version, when: { kind: 'on-approval' }, people: councillors - 1 };
    const { status, body } = await officer.caller.send(`/api/bulletins/${id}/send`, wish);
    expect([status, body]).toMatchObject([422, { problem: 'audience-changed' }]);
    expect((await officer.find(id)).bulletin.state).toBe('approved');
  });

  it('when its content is changed, then it needs approval again; when only its time is, then it does not', async () => {
    const title = 'Approved words';
    const before = await held(title);
    const later = await officer.edit(before, before.content, inTwoDays());
    expect(later.body.bulletin.approval).toBeDefined();
    const changed = await officer.edit(later.body.bulletin, { ...before.content, title: 'Other words' });
    expect(changed.body.bulletin).toMatchObject({ state: 'draft' });
    expect(changed.body.bulletin.approval).toBeUndefined();
    const { version } = changed.body.bulletin;
    const wish = { version, when: { kind: 'on-approval' }, people: councillors };
    expect((await officer.caller.send(`/api/bulletins/${before.id}/send`, wish)).status).toBe(422);
  });
});

describe('given a bulletin that waits for approval', () => {
  it('when the champion’s tap comes several times at once, in the chat and in the tab, then it counts once', async () => {
    const title = 'Approved by many taps';
    const asked = (await officer.ask(await officer.written(aBulletin({ title })))).body.bulletin;
    const chat = chatOf(stack, 'champion');
    const card = await chat.reads(title);
    const champion = await bulletinsOf(stack, 'champion');
    const [first, second] = await Promise.all([
      chat.pressVerb(card, 'bulletin-approve'),
      chat.pressVerb(card, 'bulletin-approve'),
      champion.approve(asked),
    ]);
    for (const answer of [first, second]) expect(answerWords(answer)).toContain('Approved by');
    await sentOnce(asked.id, title);
  });

  it('when two second officers decide at once, one for and one against, then one decision stands', async () => {
    const title = 'For and against';
    const written = await officer.written(aBulletin({ title }));
    const wish = { of: 'second-officer', why: 'The champion cannot be reached.' };
    const asked = (await officer.ask(written, wish)).body.bulletin;
    const [yes, no] = [chatOf(stack, 'officer2'), chatOf(stack, 'legal')];
    const cards = await Promise.all([yes.reads(title), no.reads(title)]);
    const answers = await Promise.all([
      yes.pressVerb(cards[0], 'bulletin-approve'),
      no.pressVerb(cards[1], 'bulletin-refuse', { words: 'Not yet.' }),
    ]);
    const words = answers.map(answerWords);
    const { bulletin } = await officer.find(asked.id);
    const approved = bulletin.refusal === undefined;
    expect(bulletin.approval !== undefined).toBe(approved);
    for (const each of words)
      expect(each).toContain(approved ? 'Approved by Jonty Pemberwick.' : 'Sent back by Kirsi Vanterpool.');
    await yes.reads(approved ? 'Approved by Jonty Pemberwick.' : 'Sent back by Kirsi Vanterpool.');
    if (approved) await sentOnce(asked.id, title);
    else expect(await cardsOf('councillor', title)).toBe(0);
  });

  it('when whoever asked, or whoever edited it, approves it as the second officer, then nothing happens', async () => {
    const colleague = await bulletinsOf(stack, 'officer2');
    const first = await officer.written(aBulletin({ title: 'Edited by two' }));
    const edited = (await colleague.edit(first, { ...first.content, title: 'Edited by both' })).body.bulletin;
    const wish = { of: 'second-officer', why: 'The champion cannot be reached.' };
    const asked = (await officer.ask(edited, wish)).body.bulletin;
    for (const editor of [officer, colleague, await bulletinsOf(stack, 'champion')])
      expect([403, 404]).toContain((await editor.approve(asked)).status);
    expect((await officer.find(asked.id)).bulletin.state).toBe('asked');
  });
});

describe('given two officers who write in the same bulletin', () => {
  it('when both save, then the later one is shown what the other wrote, and nothing is lost unseen', async () => {
    const colleague = await bulletinsOf(stack, 'officer2');
    const draft = await officer.written(aBulletin({ title: 'One draft' }));
    await colleague.find(draft.id);
    expect((await officer.find(draft.id)).hereNow.map(({ name }) => name)).toEqual(['Jonty Pemberwick']);
    const mine = await officer.edit(draft, { ...draft.content, title: 'Mine' });
    expect(mine.status).toBe(200);
    const theirs = await colleague.edit(draft, { ...draft.content, title: 'Theirs' });
    expect([theirs.status, theirs.body]).toMatchObject([
      409,
      { current: { bulletin: { content: { title: 'Mine' } } } },
    ]);
    expect((await officer.find(draft.id)).bulletin.content.title).toBe('Mine');
  });
});
