import { id, story } from './escalation-story';

const talking = () => story().start().accepts('officer').says('officer', 'I am here', 'm0');
const relayed = (one: ReturnType<typeof story>) =>
  one.got('relay').map(({ to, content }) => [to, content.from, content.text, content.key]);

describe('what is said before somebody is there', () => {
  it('is kept, and brought to whoever accepts, in its order', () => {
    const night = story().start().says('councillor', 'There is a man', 'm1');
    expect([night.last.notices, night.lineKinds]).toEqual([[], ['from-councillor']]);
    night.happens({ type: 'picture', by: id('councillor'), key: 'p1', pictureId: 'picture-1' });
    night.says('councillor', 'at my door', 'm2').timePasses().accepts('officer');
    const brought = night.last.notices.filter(({ content }) => ['relay', 'picture'].includes(content.say));
    expect(brought.map(({ to, content }) => [to, 'key' in content && content.key])).toEqual(
      ['m1', 'p1', 'm2'].map((key) => [id('officer'), key]),
    );
    expect(relayed(night)[0]).toEqual([id('officer'), 'Cllr Avani Thistlewood', 'There is a man', 'm1']);
    expect([night.call.unheard, night.call.state]).toEqual([[], 'accepted']);
  });

  it('is too long to be brought in full: the councillor hears that at once, and once', () => {
    const night = story().start().says('councillor', 'Please read this. '.repeat(6_000), 'm1');
    expect(night.told).toEqual(['cut-short']);
    night.says('councillor', 'Please hurry', 'm2').accepts('officer');
    const texts = night.got('relay').map(({ content }) => content.text);
    expect(texts.at(-2)).toMatch(/^The rest of this message was not sent here\./);
    expect([texts.at(-1), night.told]).toEqual(['Please hurry', ['accepted']]);
  });

  it('and then again, when the helper is lost', () => {
    const night = talking().happens({ type: 'exclude', by: id('councillor'), personId: id('officer') });
    night.says('councillor', 'Is anybody there?', 'm1').accepts('officer2');
    expect(relayed(night)).toEqual([[id('officer2'), 'Cllr Avani Thistlewood', 'Is anybody there?', 'm1']]);
  });
});

describe('what is said between the two', () => {
  it('goes to the other, from the name or role that each goes by', () => {
    const night = talking();
    expect(night.call.state).toBe('in-conversation');
    expect(relayed(night)).toEqual([[id('councillor'), 'the on-call officer', 'I am here', 'm0']]);
    expect(night.last.lines).toMatchObject([
      { kind: 'from-helper', lineKey: 'm0', body: 'I am here', actorName: 'Imani Larkspur' },
    ]);
    night.says('councillor', 'Good', 'm1');
    expect(relayed(night)).toEqual([[id('officer'), 'Cllr Avani Thistlewood', 'Good', 'm1']]);
  });

  it('is nobody else’s', () => {
    expect(talking().refuses({ type: 'say', by: id('officer2'), key: 'm', text: 'Hello' })).toBe('not-yours');
  });

  it.each([[''], ['  \n ']])('is not nothing: %j', (text) => {
    expect(talking().refuses({ type: 'say', by: id('councillor'), key: 'm', text })).toBe('not-possible');
  });

  it('ends with the call', () => {
    const night = talking().happens({ type: 'withdraw', by: id('councillor') });
    expect(night.refuses({ type: 'say', by: id('councillor'), key: 'm', text: 'Hello' })).toBe('over');
  });

  it('takes 100 kB: in parts, with a plain word to both that the rest is in the record', () => {
    const text = 'A word at a time. '.repeat(6_000);
    const night = talking().says('councillor', text, 'm1');
    const parts = night.got('relay').map(({ content }) => content);
    expect(parts).toHaveLength(21);
    expect(parts.map(({ part, parts: of }) => `${part}/${of}`).at(-1)).toBe('21/21');
    expect(parts.at(-1)?.text).toMatch(/^The rest of this message was not sent here\./);
    expect(night.told).toEqual(['cut-short']);
    expect(night.last.lines.map(({ body }) => body).join('')).toBe(text);
    expect(night.last.lines.map(({ lineKey }) => lineKey)).toEqual(['m1', 'm1:2', 'm1:3', 'm1:4']);
  });
});

describe('what was written and then changed', () => {
  it('is sent again, marked, and the writer told', () => {
    const night = talking().happens({ type: 'edited', by: id('officer'), key: 'm0', text: 'I am here now' });
    expect(night.got('relay')).toMatchObject([
      { to: id('councillor'), content: { key: 'm0', text: 'I am here now', edited: true } },
    ]);
    expect(night.got('told-helper')[0]?.content.what).toBe('edit-passed-on');
    expect(night.last.lines).toMatchObject([
      { kind: 'edited', body: 'I am here now', detail: { aboutKey: 'm0' } },
    ]);
  });

  it('before anybody had it: they get the new words only', () => {
    const night = story().start().says('councillor', 'Hlep', 'm1');
    night.happens({ type: 'edited', by: id('councillor'), key: 'm1', text: 'Help' }).accepts('officer');
    expect(night.got('relay').map(({ content }) => [content.text, content.edited])).toEqual([
      ['Help', false],
    ]);
  });
});

describe('what was written and then deleted', () => {
  it('cannot be taken back: both are told', () => {
    const night = talking().happens({ type: 'deleted', by: id('officer'), key: 'm0' });
    expect(night.got('told-helper').map(({ content }) => content.what)).toEqual(['cannot-delete']);
    expect(night.got('told')[0]?.content.what).toEqual({
      is: 'deleted-by-other',
      helper: 'the on-call officer',
    });
    night.says('councillor', 'Oh', 'm1').happens({ type: 'deleted', by: id('councillor'), key: 'm1' });
    expect(night.told).toEqual(['cannot-delete']);
    expect(night.got('told-helper').map(({ content }) => content.what)).toEqual(['deleted-by-other']);
    expect(night.last.lines).toMatchObject([{ kind: 'deleted', detail: { aboutKey: 'm1' } }]);
  });

  it('before anybody had it: it is not passed on', () => {
    const night = story().start().says('councillor', 'Never mind', 'm1').says('councillor', 'Help', 'm2');
    night.happens({ type: 'deleted', by: id('councillor'), key: 'm1' });
    expect(night.told).toEqual(['not-passed-on']);
    expect(relayed(night.accepts('officer')).map(([, , text]) => text)).toEqual(['Help']);
  });
});

describe('what did not arrive', () => {
  it.each([
    ['at the councillor', 'councillor', [], ['not-delivered'], 'in-conversation'],
    ['at a former helper', 'officer', ['not-delivered'], [], 'waiting'],
  ])('%s: the writer is told', (_where, to, told, toldHelper, state) => {
    const night = talking();
    if (state === 'waiting')
      night.happens({ type: 'exclude', by: id('councillor'), personId: id('officer') });
    night.happens({ type: 'not-delivered', to: id(to), key: 'm0' });
    expect(night.told).toEqual(told);
    expect(night.got('told-helper').map(({ content }) => content.what)).toEqual(toldHelper);
    expect(night.call.state).toBe(state);
    expect(night.last.lines).toMatchObject([{ kind: 'not-delivered', detail: { aboutKey: 'm0' } }]);
  });

  it('after the end as well', () => {
    const night = talking().says('councillor', 'Thank you', 'm1');
    night.happens({ type: 'end', by: id('officer'), outcome: 'talked' });
    night.happens({ type: 'not-delivered', to: id('officer'), key: 'm1' });
    expect([night.told, night.call.state]).toEqual([['not-delivered'], 'ended']);
  });

  it('is not for somebody who never had a part in it', () => {
    expect(talking().refuses({ type: 'not-delivered', to: id('legal'), key: 'm0' })).toBe('not-possible');
  });
});

describe('a pause', () => {
  const pausedBy = (key: string) => talking().happens({ type: 'pause', by: id(key) });

  it('of the councillor: the helper’s words are kept, and the helper told so, until it ends', () => {
    const night = pausedBy('councillor');
    expect(night.got('told')[0]?.content.what).toMatchObject({ is: 'paused', byYou: true });
    expect(night.got('told-helper')[0]?.content.what).toBe('paused');
    expect(night.got('standing')[0]?.content.paused).toBe(true);
    night.says('officer', 'Take your time', 'm1');
    expect([relayed(night), night.got('told-helper')[0]?.content.what]).toEqual([[], 'paused']);
    night.happens({ type: 'resume', by: id('councillor') });
    expect(relayed(night)).toEqual([[id('councillor'), 'the on-call officer', 'Take your time', 'm1']]);
    expect([night.told, night.got('told-helper')[0]?.content.what]).toEqual([['resumed'], 'resumed']);
  });

  it('of the helper: the councillor’s words are kept, and either may end it', () => {
    const night = pausedBy('officer').says('councillor', 'Are you there?', 'm1');
    expect(night.got('told')[0]?.content.what).toEqual({
      is: 'paused',
      byYou: false,
      helper: 'the on-call officer',
    });
    night.happens({ type: 'resume', by: id('councillor') });
    expect(relayed(night).map(([to]) => to)).toEqual([id('officer')]);
  });

  it('ends when the one who asked for it writes', () => {
    const night = pausedBy('councillor').says('officer', 'Take your time', 'm1');
    night.says('councillor', 'I am back', 'm2');
    expect(night.call.pausedBy).toBeUndefined();
    expect(relayed(night).map(([, , text]) => text)).toEqual(['Take your time', 'I am back']);
  });

  it('of the councillor is not ended by the helper', () => {
    expect(pausedBy('councillor').refuses({ type: 'resume', by: id('officer') })).toBe('not-possible');
  });

  it.each([
    ['twice', () => pausedBy('councillor'), 'officer', 'not-possible'],
    ['with nobody there', () => story().start(), 'councillor', 'nobody-there'],
    ['by somebody else', talking, 'legal', 'not-yours'],
  ])('%s is refused', (_what, call, by, why) => {
    expect(call().refuses({ type: 'pause', by: id(by) })).toBe(why);
  });

  it('brings what it kept when the call ends or is handed over', () => {
    const ended = pausedBy('officer').says('councillor', 'Thank you', 'm1');
    ended.happens({ type: 'end', by: id('officer'), outcome: 'advised' });
    expect(relayed(ended).map(([to]) => to)).toEqual([id('officer')]);
    const handed = pausedBy('councillor').says('officer', 'A colleague comes', 'm1');
    handed.happens({ type: 'hand-over', by: id('officer'), to: id('legal') }).accepts('legal');
    expect(relayed(handed)).toEqual([[id('councillor'), 'the on-call officer', 'A colleague comes', 'm1']]);
    expect(handed.call.pausedBy).toBeUndefined();
  });
});
