import { counted, fill } from '@councillor-safety/spfx-webparts/shell/words';

const forms = { one: '{{count}} article for {{who}}', other: '{{count}} articles for {{who}}' };

test.each([
  [0, '0 articles for you'],
  [1, '1 article for you'],
  [2, '2 articles for you'],
  [21, '21 articles for you'],
])('the form fits the number: %s', (count, text) => {
  expect(counted(forms, count, { who: 'you' })).toBe(text);
});

test('every hole is filled, a value is never taken for a hole, and one without a value stays to be seen', () => {
  expect(fill('{{a}} {{b}} {{a}}', { a: '{{b}}', b: 0 })).toBe('{{b}} 0 {{b}}');
  expect(fill('Until {{time}}', {})).toBe('Until {{time}}');
  expect(fill('{{a}}', { a: '$& $1' })).toBe('$& $1');
});
