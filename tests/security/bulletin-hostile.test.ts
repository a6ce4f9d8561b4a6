import { randomUUID } from 'node:crypto';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { BulletinSection } from '@councillor-safety/core/bulletin/bulletin';
import type { ApiAnswer } from '../setup/api';
import { aBulletin, bulletinSent, bulletinsOf } from '../setup/bulletins';
import { answerWords, pressAnything } from '../setup/calls';
import { chatOf, wordsOf } from '../setup/chats';
import { startStack, type Stack } from '../setup/stack';

interface Problem {
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

let stack: Stack;
let officer: Awaited<ReturnType<typeof bulletinsOf>>;
beforeAll(async () => {
  stack = await startStack();
  officer = await bulletinsOf(stack, 'officer');
});
afterAll(() => stack?.stop());

const section = (changes: Partial<BulletinSection> = {}): BulletinSection => ({
  ...{ id: randomUUID(), kind: 'free', heading: 'News', text: 'The gate is locked at six.' },
  ...changes,
});
const saying = (...texts: string[]): object =>
  aBulletin({ sections: texts.map((text) => section({ text })) });

/** Everything inside a card that a client would follow or load. */
const addressesIn = (json: string): string[] =>
  [...json.matchAll(/"url":"([^"]*)"/g)].map(([, url = '']) => url);

describe('words that want to be more than words', () => {
  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const turned = 'The\u202Egnp.exe\u2066 file and a\u200F b';

  test('arrive as words: no mark-up, no turned writing, no address but the good one', async () => {
    const title = `Watch ${markup.slice(0, 28)}`;
    const link = '[the council](https://council.example/a)';
    const text = `${markup}\n\n${turned}\n\n![x](https://pixel.example/a.png)\n\n${link}`;
    const { id } = await bulletinSent(stack, aBulletin({ title, sections: [section({ text })] }));
    await officer.untilAtRest(id);
    const card = await chatOf(stack, 'councillor').reads('Watch');
    const json = JSON.stringify(card.activity.attachments);
    expect(addressesIn(json)).toEqual(['https://council.example/a']);
    expect(wordsOf(card)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/);
    expect(wordsOf(card)).toContain('<script>alert(2)</script>');
    // A TextBlock reads Markdown, a TextRun nothing.
    const blocks = [...json.matchAll(/"type":"TextBlock"[^}]*?"text":"((?:[^"\\]|\\.)*)"/g)];
    expect(blocks.filter(([, words = '']) => words.includes('<img'))).toEqual([]);
  });

  test.each([
    '[here](javascript:alert(1))',
    '[here](JaVaScRiPt:alert(1))',
    '[here](data:text/html;base64,PHNjcmlwdD4=)',
    '[here](http://plain.example)',
    '[here](https://council.example@evil.example)',
    '[here](\\\\evil.example\\share)',
    '<javascript:alert(1)>',
  ])('%s is found by the check and does not go out', async (text) => {
    const written = await officer.written(saying(text));
    const { check } = await officer.find(written.id);
    expect(check.map(({ level, code }) => `${level} ${code}`)).toContain('error bad-link');
    const asked = await officer.ask(written);
    expect([asked.status, asked.body]).toMatchObject([422, { problem: 'has-errors' }]);
  });
});

describe('too much', () => {
  const refused = async (content: object): Promise<ApiAnswer<Problem>> => {
    const { id, version } = await officer.written();
    const answer = (await officer.edit({ id, version }, content)) as unknown as ApiAnswer<Problem>;
    expect((await officer.find(id)).bulletin).toMatchObject({ version });
    return answer;
  };

  test.each([
    ['most of what is read at all', () => saying('a'.repeat(90_000)), 'content.sections.0.text'],
    ['a section a little too long', () => saying('a'.repeat(6_001)), 'content.sections.0.text'],
    ['too much in all', () => saying(...Array<string>(4).fill('a'.repeat(6_000))), 'content.sections'],
    ['too many sections', () => saying(...Array<string>(13).fill('a')), 'content.sections'],
    ['a title too long', () => aBulletin({ title: 'a'.repeat(121) }), 'content.title'],
    ['an unknown part', () => ({ ...aBulletin(), state: 'sent' }), 'content.state'],
    ['an author who is no id', () => ({ ...aBulletin(), authorId: '../../x' }), 'content.authorId'],
    [
      'a kind nobody knows',
      () => ({ ...aBulletin(), sections: [{ ...section(), kind: 'x' }] }),
      'content.sections.0.kind',
    ],
  ])('%s is refused by name, and nothing was changed', async (_what, content, field) => {
    const { status, body } = await refused(content());
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.field)).toContain(field);
  });

  test.each([
    ['200 kB in one section', () => saying('a'.repeat(200_000))],
    ['huge JSON', () => ({ ...aBulletin(), more: 'a'.repeat(5_000_000) })],
  ])('%s is not read at all', async (_what, content) => {
    expect((await refused(content())).status).toBe(413);
  });

  test('JSON in depth is refused, and the service lives', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const answer = await fetch(`${stack.serviceUrl}/api/bulletins`, {
      method: 'POST',
      headers: {
        ...{ Authorization: `Bearer ${officer.caller.token}`, 'Content-Type': 'application/json' },
        'Idempotency-Key': randomUUID(),
      },
      body: deep,
    });
    expect(answer.status).toBe(400);
    expect((await officer.caller.call('/api/bulletins')).status).toBe(200);
  });

  test('what fills a card to the brim is found by the check, and does not go out', async () => {
    const written = await officer.written(saying(...Array<string>(3).fill('a **b** '.repeat(740))));
    const { check } = await officer.find(written.id);
    expect(check.map(({ code }) => code)).toContain('too-large');
    expect((await officer.ask(written)).status).toBe(422);
  });
});

describe('buttons that nobody gave out', () => {
  let bulletin: BulletinAnswer['bulletin'];
  beforeAll(async () => {
    bulletin = (await officer.ask(await officer.written())).body.bulletin;
  });
  const still = async () => expect((await officer.find(bulletin.id)).bulletin.state).toBe('asked');

  test.each(['councillor', 'officer', 'officer2', 'administrator', 'outsider'])(
    'approved by %s: refused in a sentence, and nothing was changed',
    async (person) => {
      const { id: bulletinId, contentVersion } = bulletin;
      const chat = chatOf(stack, person);
      for (const verb of ['bulletin-approve', 'bulletin-refuse']) {
        const answer = await pressAnything(chat, verb, { bulletinId, contentVersion, words: 'No.' });
        expect(answer.status).toBe(200);
        expect(answerWords(answer)).toMatch(/Only the champion|Only people of this council/);
        expect(JSON.stringify(answer.body)).not.toContain('east gate');
      }
      await still();
    },
  );

  test.each([
    ['no bulletin', {}],
    ['a bulletin that is no id', { bulletinId: "' or 1=1 --", contentVersion: 1 }],
    ['one that is not there', { bulletinId: randomUUID(), contentVersion: 1 }],
    ['a version of the future', { contentVersion: 99 }],
    ['a version that is none', { contentVersion: '1' }],
    ['no object', ['bulletin-approve']],
  ])('approved by the champion with %s: nothing was changed', async (_what, changes) => {
    const data = Array.isArray(changes) ? changes : { bulletinId: bulletin.id, ...changes };
    for (const verb of ['bulletin-approve', 'bulletin-refuse', 'bulletin-read', 'bulletin-ask'])
      expect((await pressAnything(chatOf(stack, 'champion'), verb, data)).status).toBe(200);
    await still();
  });

  test('a question that is too long is not kept, and its writer is told', async () => {
    const before = (await officer.questions()).length;
    const data = { bulletinId: bulletin.id, words: 'a'.repeat(2_001) };
    const answer = await pressAnything(chatOf(stack, 'councillor'), 'bulletin-ask', data);
    expect(answerWords(answer)).toMatch(/too long/);
    expect(await officer.questions()).toHaveLength(before);
  });
});

test('the champion sees only what they were asked about', async () => {
  const champion = await bulletinsOf(stack, 'champion');
  const hidden = await officer.written();
  const second = await officer.written();
  await officer.ask(second, { of: 'second-officer', why: 'The champion is away.' });
  const { body } = await champion.caller.call<{ bulletins: { id: string }[] }>('/api/bulletins');
  const seen = body.bulletins.map(({ id }) => id);
  for (const { id } of [hidden, second]) {
    expect(seen).not.toContain(id);
    expect((await champion.caller.call(`/api/bulletins/${id}`)).status).toBe(404);
    const decide = { decision: 'approve', contentVersion: 1 };
    expect((await champion.caller.send(`/api/bulletins/${id}/decision`, decide)).status).toBe(404);
  }
});

test('the file of people is a download, and no cell of it is reckoned with', async () => {
  const { id } = await bulletinSent(stack);
  await officer.untilAtRest(id);
  const { status, headers, body } = await officer.caller.call<string>(`/api/bulletins/${id}/people.csv`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const cells = body
    .replace('\uFEFF', '')
    .trim()
    .split(/[,\r\n]+/);
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
});
