import * as cards from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { partsOf, shownIn } from '../support/card-check';
import { askSay, relaySay, sampleNow, standingSay } from '../support/sample-says';

const rendered = (text: string, from = 'the on-call officer') =>
  cards.renderSay(relaySay({ text, from }), { now: sampleNow });
const runsOf = (card: unknown): string[] =>
  partsOf(card)
    .filter(({ type }) => type === 'TextRun')
    .map(({ text }) => String(text));

describe('what somebody wrote', () => {
  test.each([
    ['a link', '[click](https://bad.example)'],
    ['HTML', '<a href="https://bad.example">x</a> <at>Imani</at> &amp;'],
    ['emphasis', '*a* _b_ # c'],
  ])('is shown as it was written, and nowhere where Markdown is read: %s', (_what, text) => {
    const { card, text: beside } = rendered(text);
    expect(runsOf(card)).toContain(text);
    expect(beside).toBeUndefined();
    for (const part of partsOf(card))
      if (part['type'] === 'TextBlock') expect(part['text']).not.toContain(text);
  });

  test('keeps its lines and its spaces', () => {
    const [, ...lines] = runsOf(rendered('one\r\n\r\n  two   three\tfour\u2028five').card);
    expect(lines.map((line) => line.replaceAll('\u00a0', '·'))).toEqual([
      'one',
      '·',
      '··two···three···four',
      'five',
    ]);
  });

  test('a message of very many lines keeps all of them', () => {
    const text = Array.from({ length: 300 }, (_, line) => `line ${line}`).join('\n');
    const [, ...lines] = runsOf(rendered(text).card);
    expect(lines.join('\n')).toBe(text);
  });

  test('is not worked out: dates in braces stay text', () => {
    const [, line] = runsOf(rendered('{{DATE(2026-11-20T23:40:00Z, SHORT)}}').card);
    expect(line).not.toContain('{{');
    expect(line?.replaceAll('\u2060', '')).toBe('{{DATE(2026-11-20T23:40:00Z, SHORT)}}');
  });

  test('from right to left stays within its own line', () => {
    expect(runsOf(rendered('שלום\u202e').card).at(-1)).toBe('\u2068שלום\u2069');
    expect(runsOf(rendered('he said \u2069\u202eevil').card).at(-1)).toBe('he said evil');
  });
});

describe('a name', () => {
  const odd = 'Eve [x](https://bad.example)\n\u202e{{TIME(2026-11-20T23:40:00Z)}}\u0000';

  test.each([
    ['who wrote', rendered('hello', odd)],
    ['who is asked', cards.renderSay(standingSay({ waitingFor: [odd] }), { now: sampleNow })],
    ['who needs somebody', cards.renderSay(askSay({ councillor: odd }), { now: sampleNow })],
  ])('is one line of plain text: %s', (_what, { card }) => {
    expect(shownIn(card)).not.toMatch(/\{\{|\p{Cc}(?<!\n)|\u202e/u);
    for (const { type, text } of partsOf(card)) if (type === 'TextBlock') expect(text).not.toContain('Eve');
    expect(runsOf(card).some((run) => run.includes('Eve [x](https://bad.example) {'))).toBe(true);
  });
});
