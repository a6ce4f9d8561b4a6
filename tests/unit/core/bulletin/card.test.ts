import { bulletinCard, cardBytes, recalledCard } from '@councillor-safety/core/bulletin/bulletin-card';
import { faultsOf, linesOf, ofType } from './card-check';
import {
  author,
  bulletinId,
  cardFor,
  content,
  everyCard,
  photoId,
  pictureId,
  picturesAt,
} from './card-samples';

const top = ['# Winter surgeries', '[Photo of Cllr Celeste Marrowby]'];
const from = ['Cllr Celeste Marrowby', 'Deputy leader and safety champion'];
const learned = ['# What we learned', '[A hall with two doors]', '# Doors', 'Sit near the way out.'];
const sections = [...learned, '•\u00a0Phone', '•\u00a0Keys', '1.\u00a0Look', '2.\u00a0Leave'];
const bulletin = [...top, ...from, ...sections, '# Training', 'Come on Friday.'];
const read = '(I have read and understood)';
const goesTo = (readers: string) => `Your question goes to ${readers}. The answer comes to your own chat.`;
const ask = [
  ...['(Ask a question)', goesTo('Member services'), 'In danger now? Call 999.'],
  ...['Your question', '(Send the question)'],
];
const shown = (...given: Parameters<typeof cardFor>) => linesOf(cardFor(...given));

describe.each(everyCard)('%s', (_name, parts) => {
  const card = cardFor(parts);

  test('is a card 1.5 that Microsoft’s renderer takes whole', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(faultsOf(card)).toEqual([]);
  });

  test('says nothing of its content aloud, nor where cards cannot be shown', () => {
    const { speak, fallbackText } = card;
    expect(speak).toMatch(/^A bulletin .{10,}\.$/);
    expect(fallbackText).toMatch(/999/);
    for (const secret of ['Winter', 'Celeste', 'Doors', 'Friday', 'Imani', 'Avery', 'She is']) {
      expect(`${String(speak)} ${String(fallbackText)}`).not.toContain(secret);
    }
  });

  test('has buttons that say the same to every channel', () => {
    for (const { title, verb, data, associatedInputs, fallback } of ofType(card, 'Action.Execute')) {
      const same = { ...(data as object), verb };
      expect(fallback).toEqual({ type: 'Action.Submit', title, data: same, associatedInputs });
    }
  });

  test('describes every picture and wraps every heading', () => {
    for (const { altText } of ofType(card, 'Image')) expect(altText).toMatch(/\S/);
    for (const block of ofType(card, 'TextBlock'))
      expect(block).toMatchObject({ wrap: true, style: 'heading' });
  });
});

describe('a person', () => {
  test('sees the bulletin, then what they can do', () => {
    expect(shown()).toEqual([...bulletin, read, ...ask]);
  });

  test('says with the button which bulletin they read, and nothing that they typed', () => {
    const [button] = ofType(cardFor(), 'Action.Execute');
    expect(button).toMatchObject({ verb: 'bulletin-read', associatedInputs: 'none' });
    expect(button?.['data']).toEqual({ bulletinId, contentVersion: 3 });
  });

  test('asks in words that cannot be empty or without an end', () => {
    const [, button] = ofType(cardFor(), 'Action.Execute');
    expect(button).toMatchObject({ verb: 'bulletin-ask', associatedInputs: 'auto', data: { bulletinId } });
    const [input] = ofType(cardFor(), 'Input.Text');
    expect(input).toMatchObject({ id: 'words', isRequired: true, maxLength: 2_000, label: 'Your question' });
    expect(input?.['errorMessage']).toBe('Write your question first.');
  });

  test('is told when they confirmed, by London’s clock, and is asked no more', () => {
    const at = (time: string) => shown({ foot: { kind: 'person', readAt: new Date(time) }, reminder: true });
    const done = (words: string) => [...bulletin, words, ...ask];
    expect(at('2026-11-20T14:05:59Z')).toEqual(done('You confirmed this on 20 November 2026 at 14:05.'));
    expect(at('2026-06-30T23:00:00Z')).toEqual(done('You confirmed this on 1 July 2026 at 00:00.'));
  });

  test('is reminded first of all', () => {
    expect(shown({ reminder: true })).toEqual([
      'You have not confirmed this yet.',
      ...bulletin,
      read,
      ...ask,
    ]);
  });

  test('learns in words that it is urgent, and that it was corrected', () => {
    const correctedAt = new Date('2026-12-03T00:30:00Z');
    const [title = '', ...others] = bulletin;
    const lines = shown({ content: { ...content, urgency: 'urgent' }, correctedAt });
    expect(lines.slice(0, 3)).toEqual(['Urgent', title, 'Corrected on 3 December 2026']);
    expect(lines.slice(3)).toEqual([...others, read, ...ask]);
  });

  test('is told that officers read it when nobody has said who', () => {
    expect(shown({ questionsReadBy: undefined })).toContain(goesTo('the officers who look after bulletins'));
  });
});

describe('pictures', () => {
  test.each([picturesAt, `${picturesAt}/`])('come from %s', (from) => {
    const images = ofType(cardFor({ picturesAt: from }), 'Image');
    const photo = { url: `${picturesAt}/${photoId}`, size: 'Small', style: 'Person' };
    expect(images).toMatchObject([photo, { url: `${picturesAt}/${pictureId}`, size: 'Stretch' }]);
  });

  test('are left out where Teams could not fetch them, and nothing else is', () => {
    const words = bulletin.filter((line) => !line.startsWith('['));
    expect(shown({ picturesAt: undefined })).toEqual([...words, read, ...ask]);
  });

  test('an author without a photo and an office is still named', () => {
    const lines = shown({ author: { ...author, office: ' ', photoId: undefined } });
    expect(lines.slice(0, 3)).toEqual(['# Winter surgeries', 'Cllr Celeste Marrowby', '# What we learned']);
  });
});

test('a channel gets the same buttons and no word of who has read it', () => {
  expect(shown({ foot: { kind: 'channel' } })).toEqual([...bulletin, read, ...ask]);
});

test('the preview is what a person gets', () => {
  expect(cardFor({ foot: { kind: 'preview' } })).toEqual(cardFor());
});

describe('whoever approves it', () => {
  const foot = { kind: 'approval', as: 'champion', askedBy: 'Avery Democratic' } as const;
  const below = 'Below this, people get two buttons: “I have read and understood” and “Ask a question”.';
  const buttons = ['(Approve)', '(Send back)', 'What should change?', '(Send it back)'];

  test('sees all that people will see, who asks, and can decide', () => {
    const asks = 'Avery Democratic asks you to approve this bulletin. It goes out under your name.';
    expect(shown({ foot })).toEqual([...bulletin, below, '# Your decision', asks, ...buttons]);
  });

  test('learns as a second officer why they are asked', () => {
    const lines = shown({ foot: { ...foot, as: 'second-officer', why: 'She is ill.\n\nIt cannot wait.' } });
    expect(lines.slice(lines.indexOf('# Your decision') + 1)).toEqual([
      'Avery Democratic asks you, as a second officer, to approve this urgent bulletin in place of the safety champion.',
      ...['Why: She is ill.', 'It cannot wait.', ...buttons],
    ]);
  });

  test('decides on exactly what they see', () => {
    const [approve, refuse, ...others] = ofType(cardFor({ foot }), 'Action.Execute');
    const data = { bulletinId, contentVersion: 3 };
    expect(approve).toMatchObject({ verb: 'bulletin-approve', data, associatedInputs: 'none' });
    expect(refuse).toMatchObject({ verb: 'bulletin-refuse', data, associatedInputs: 'auto' });
    expect(others).toEqual([]);
    expect(ofType(cardFor({ foot }), 'Input.Text')).toMatchObject([
      { id: 'words', isRequired: true, maxLength: 2_000, errorMessage: 'Write what should change first.' },
    ]);
  });

  test.each([
    ['approved', 'Approved by Imani.'],
    ['refused', 'Sent back by Imani.'],
    ['moved-on', 'This has moved on since. There is nothing to decide here any more.'],
  ] as const)('can decide no more once it is %s', (what, line) => {
    const card = cardFor({ foot: { ...foot, decided: { what, by: 'Imani' } } });
    expect(linesOf(card).at(-1)).toBe(line);
    expect(card['speak']).not.toContain('waits');
    expect(ofType(card, 'Action.Execute')).toEqual([]);
    expect(ofType(card, 'Action.ShowCard')).toEqual([]);
  });
});

test('one that was taken back is one line and no button', () => {
  expect(linesOf(recalledCard())).toEqual(['This bulletin has been withdrawn. You need do nothing.']);
  expect(faultsOf(recalledCard())).toEqual([]);
});

test('a card is weighed as Teams does, two bytes to a sign of UTF-16', () => {
  expect(cardBytes({ a: 'é😀' })).toBe(Buffer.byteLength('{"a":"é😀"}', 'utf16le'));
  const parts = { bulletinId, contentVersion: 1, foot: { kind: 'preview' } } as const;
  const long = bulletinCard({ ...parts, content: { ...content, title: 'a'.repeat(120) } });
  const short = bulletinCard({ ...parts, content: { ...content, title: 'a'.repeat(20) } });
  expect(cardBytes(long) - cardBytes(short)).toBe(200);
});
