import { screen } from '@testing-library/react';
import { safeAddress } from '@councillor-safety/spfx-webparts/guidance/safe-address';
import { shown } from './shown';

test('a web address opens in a tab of its own, gives nothing of this page away, and says so', () => {
  shown('See [the *guide*](https://council.example/a_(b)?c=1 "A title").');
  const link = screen.getByRole('link', { name: 'the guide (opens in a new tab)' });
  expect(link.getAttributeNames().sort()).toEqual(['href', 'rel', 'target']);
  expect(link.getAttribute('href')).toBe('https://council.example/a_(b)?c=1');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('a telephone number and an e-mail address stay in this tab', () => {
  shown('[Ring us](tel:+441632960123) or [write](mailto:desk@ambleford.example).');
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.outerHTML)).toEqual([
    '<a href="tel:+441632960123">Ring us</a>',
    '<a href="mailto:desk@ambleford.example">write</a>',
  ]);
});

test('an address written out is a link without the full stop behind it', () => {
  shown('Go to https://council.example/help. Not http://council.example.');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://council.example/help',
  ]);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'java&#115;cript:alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript:alert(1)',
  '\\x6aavascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'blob:https://council.example/1',
  'file:///etc/passwd',
  'http://council.example',
  '//elsewhere.example',
  '/sites/other',
  '#top',
  'https:elsewhere.example',
  'https:\\\\elsewhere.example',
  'https://council.example\\@elsewhere.example',
  'https://council.example@elsewhere.example/',
  'https://a:b@elsewhere.example/',
  'https://',
  'tel:',
  '',
])('%j is never a link; its words stay', (target) => {
  const page = shown(`[press here](${target}) [press <here>](<${target}>) end`);
  expect(page.querySelector('a')).toBeNull();
  expect(page.textContent).toContain('press here');
});

test('where a refused link would have led can be read', () => {
  expect(shown('[the form](http://council.example/form)').textContent).toBe(
    'the form (http://council.example/form)',
  );
});

test('a name that looks like another is shown in its plain form to who looks at the address', () => {
  expect(safeAddress('https://c\u043euncil.example/')?.href).toBe('https://xn--cuncil-wqf.example/');
});

test('a link cannot stand inside a link', () => {
  const page = shown(
    '[one [two](https://b.example) three](tel:1) [see https://c.example](https://d.example)',
  );
  expect(page.querySelector('a a')).toBeNull();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://b.example/',
    'https://d.example/',
  ]);
});

test('pictures are not loaded: their words stand there instead', () => {
  const page = shown(
    'Before ![A **closed** door](https://elsewhere.example/track.png) after ![](javascript:x)',
  );
  expect(page.querySelector('img, a')).toBeNull();
  expect(page.textContent).toBe('Before A closed door after ');
});
