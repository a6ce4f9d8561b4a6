import * as React from 'react';
import { render, screen } from '@testing-library/react';
import { ArticleText } from '@councillor-safety/spfx-webparts/guidance/ArticleText';

const mockReader = { fails: true };
jest.mock('@councillor-safety/spfx-webparts/guidance/MarkdownText', () => {
  if (mockReader.fails) throw new Error('ChunkLoadError');
  return jest.requireActual<object>('@councillor-safety/spfx-webparts/guidance/MarkdownText');
});

const text = 'Call **999** if\nanyone is hurt.\n\nThen tell us.';
const paragraphs = (page: HTMLElement): readonly (string | null)[] =>
  [...page.querySelectorAll('p')].map(({ textContent }) => textContent);

const show = (): HTMLElement => render(<ArticleText text={text} copies={false} />).container;
const aMoment = (): Promise<void> => screen.findByText(/Then/).then(() => Promise.resolve());

test('the text stands there as it was typed when what reads it cannot be fetched, and the next article tries again', async () => {
  const first = show();
  expect(paragraphs(first)).toEqual(['Call **999** if\nanyone is hurt.', 'Then tell us.']);
  await aMoment();
  expect(paragraphs(first)).toEqual(['Call **999** if\nanyone is hurt.', 'Then tell us.']);

  mockReader.fails = false;
  const second = show();
  expect(paragraphs(second)[0]).toBe('Call **999** if\nanyone is hurt.');
  expect((await screen.findByText('999')).localName).toBe('strong');
  expect(first.querySelector('strong')).toBeNull();

  expect(show().querySelector('strong')?.textContent).toBe('999');
});
