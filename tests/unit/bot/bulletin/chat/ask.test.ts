import { emergencyMessage } from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { createBulletinOffer } from '@councillor-safety/bot/bulletin/chat/bulletin-offer';
import { contentOf, idOf, morning, person, stories } from '../../../core/bulletin/change-story';
import { chatRig, sentenceOf, type ChatRig } from './chat-rig';

const kept =
  'Your question is kept. Member services will read it and answer you in your own chat with me. Nobody watches this chat day and night.';

function out(rig: ChatRig = chatRig()) {
  const bulletin = rig.memory.holds(stories.sent());
  const ask = (words: unknown, said = {}) =>
    rig.press('councillor', 'bulletin-ask', { bulletinId: bulletin.id, words }, said);
  return { rig, bulletin, ask };
}

describe('a question from the card', () => {
  test('is kept with who, what about and the press it came with; who reads it is said', async () => {
    const { rig, bulletin, ask } = out();
    expect(sentenceOf(await ask(' Is the gate open? '))).toBe(kept);
    expect(rig.kept).toEqual([
      {
        ...{ activityId: 'activity-1', by: { id: idOf('councillor'), name: person('councillor').name } },
        ...{ bulletin: { id: bulletin.id, title: 'Safety bulletin' }, words: 'Is the gate open?' },
        tell: idOf('officer'),
      },
    ]);
    expect(rig.replies).toEqual([]);
    expect(rig.audited).toEqual([
      {
        ...{ actorId: idOf('councillor'), action: 'bulletin.question-asked', outcome: 'done' },
        subject: bulletin.id,
      },
    ]);
  });

  test.each(['He has a knife. Is the gate open?', 'I saw the caretaker at the door'])(
    'that speaks of danger is answered with what to do first, and kept: %s',
    async (words) => {
      const { rig, ask } = out();
      const answer = sentenceOf(await ask(words));
      expect(rig.replies).toEqual([emergencyMessage()]);
      expect(answer).toBe(`In danger now? Call 999. ${kept}`);
      expect(rig.kept).toHaveLength(1);
    },
  );

  test('what to do in danger goes out before anything is looked up', async () => {
    const order: string[] = [];
    const { memory } = chatRig();
    const find = (id: string) => {
      order.push('looked up');
      return memory.desk.find(id);
    };
    const rig = chatRig({ desk: { ...memory.desk, find } });
    const turn = rig.turn('councillor', {
      verb: 'bulletin-ask',
      data: { bulletinId: memory.holds(stories.sent()).id, words: 'He has a knife.' },
    });
    await rig.turns.take({ ...turn, reply: () => Promise.resolve(void order.push('said')) });
    expect(order).toEqual(['said', 'looked up']);
  });

  test('is kept although what to do in danger could not be shown, and the answer says it', async () => {
    const { rig, ask } = out();
    rig.state.replyFails = new Error('the chat is away');
    expect(sentenceOf(await ask('He has a knife.'))).toMatch(/^In danger now\? Call 999\. /);
    expect(rig.kept).toHaveLength(1);
  });

  test('that could not be kept is not said to be kept', async () => {
    const failing = chatRig({ questions: { keep: () => Promise.reject(new Error('the disk is full')) } });
    const { ask } = out(failing);
    expect(sentenceOf(await ask('Is the gate open?'))).toContain('was not kept');
    expect(sentenceOf(await ask('He has a knife.'))).toContain('Call 999');
    expect(failing.replies).toEqual([emergencyMessage()]);
  });

  test.each(['', '   ', undefined])('without words (%j) is asked for them', async (words) => {
    const { rig, ask } = out();
    expect(sentenceOf(await ask(words))).toContain('Write your question first');
    expect(rig.kept).toEqual([]);
  });

  test('in a channel is kept, and what others could read along names nothing', async () => {
    const { rig, ask } = out();
    const answer = sentenceOf(await ask('He has a knife.', { where: 'channel' }));
    expect(answer).toBe(`In danger now? Call 999. ${kept}`);
    expect(rig.replies).toEqual([]);
    expect(rig.kept).toHaveLength(1);
  });
});

describe('a mention of the bot under a bulletin in a channel', () => {
  const where = { kind: 'message', where: 'channel' } as const;
  const address = { conversationId: '19:c;messageid=1', serviceUrl: 'https://connector.example/' };

  test('is kept, and answered in the thread without a word of it and without a name', async () => {
    const { rig, bulletin } = out();
    rig.threads.set(address.conversationId, { runId: 'r', kind: 'bulletin-send', subject: bulletin.id });
    const taken = await rig.take('councillor', { ...where, address, text: 'Is the gate open? Ask Avani.' });
    expect(taken).toEqual({ answer: undefined });
    expect(rig.kept).toMatchObject([
      { words: 'Is the gate open? Ask Avani.', bulletin: { id: bulletin.id } },
    ]);
    const [reply] = rig.replies;
    expect(reply?.text).toContain('In danger now? Call 999.');
    expect(reply?.text).toContain('write to me there');
    expect(reply?.text).not.toMatch(/gate|Avani|Thistlewood|Safety bulletin/);
  });

  test('of 5,000 characters is kept as far as a question goes', async () => {
    const { rig, bulletin } = out();
    rig.threads.set(address.conversationId, { runId: 'r', kind: 'bulletin-correct', subject: bulletin.id });
    await rig.take('councillor', { ...where, address, text: `${'x'.repeat(1_998)}😀${'y'.repeat(3_000)}` });
    const [{ words } = { words: '' }] = rig.kept;
    expect(words).toBe(`${'x'.repeat(1_998)}…`);
  });

  test('with nothing but the mention keeps nothing, and still says where help is', async () => {
    const { rig, bulletin } = out();
    rig.threads.set(address.conversationId, { runId: 'r', kind: 'bulletin-send', subject: bulletin.id });
    await rig.take('councillor', { ...where, address, text: ' ' });
    expect(rig.kept).toEqual([]);
    expect(rig.replies).toHaveLength(1);
  });

  test('under something else, or of a guest, goes on to whoever answers everything else', async () => {
    const { rig } = out();
    expect(await rig.take('councillor', { ...where, address, text: 'hello' })).toBe('not-mine');
    rig.threads.set(address.conversationId, { runId: 'r', kind: 'other-run', subject: 'x' });
    expect(await rig.take('councillor', { ...where, address, text: 'hello' })).toBe('not-mine');
    rig.threads.set(address.conversationId, { runId: 'r', kind: 'bulletin-send', subject: 'x' });
    expect(await rig.take('councillor', { ...where, address, text: 'hello', person: undefined })).toBe(
      'not-mine',
    );
  });
});

describe('the button for what nobody understood', () => {
  const offer = (rig: ChatRig) => createBulletinOffer(rig.deps);
  const by = { id: idOf('councillor') };

  test('names the bulletin that reached them in the last seven days and carries what they wrote', async () => {
    const rig = chatRig();
    const asked: { person: string; since: Date }[] = [];
    const desk = {
      ...rig.memory.desk,
      lastReached: (person: string, since: Date) => {
        asked.push({ person, since });
        return Promise.resolve(stories.sent().bulletin);
      },
    };
    const button = await createBulletinOffer({ ...rig.deps, desk })(by, 'what about the gate');
    expect(asked).toEqual([{ person: by.id, since: new Date(morning.getTime() - 7 * 24 * 3_600_000) }]);
    expect(button).toEqual({
      title: 'Ask about the bulletin “Safety bulletin”',
      pressed: {
        ...{ verb: 'bulletin-ask', bulletinId: stories.sent().bulletin.id },
        words: 'what about the gate',
      },
    });
  });

  test('keeps a long title and a long text short, and no character in two halves', async () => {
    const rig = chatRig();
    const story = stories
      .draft()
      .writes(contentOf({ title: '😀'.repeat(60) }))
      .asks()
      .approves()
      .ends();
    rig.memory.reachedLately = story.bulletin;
    const button = await offer(rig)(by, `${'x'.repeat(1_998)}😀${'y'.repeat(50)}`);
    expect(button?.title).toBe(`Ask about the bulletin “${'😀'.repeat(39)}…”`);
    expect(button?.pressed['words']).toBe(`${'x'.repeat(1_998)}…`);
  });

  test('is not there when none has reached them', async () => {
    expect(await offer(chatRig())(by, 'what about the gate')).toBeUndefined();
  });
});
