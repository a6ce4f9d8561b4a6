import * as React from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Article } from '@councillor-safety/core/guidance/guidance';
import { ArticleView } from '@councillor-safety/spfx-webparts/guidance/ArticleView';
import { fetchMarkdownText } from '@councillor-safety/spfx-webparts/guidance/useMarkdownText';
import type { Host } from '@councillor-safety/spfx-webparts/shell/host';
import { quietReact } from '../../teams-app/quiet-react';
import { aHost, Page } from '../a-host';
import { anArticle } from './articles';

quietReact();

const unexpected = (): never => {
  throw new Error('not expected');
};

/** Without waiting for what reads Markdown: most of an article does not need it. */
beforeAll(fetchMarkdownText);

function open(
  given: Partial<Article> = {},
  host: Partial<Host> = {},
  onClose: () => void = unexpected,
): void {
  render(
    <Page host={aHost(host)}>
      <ArticleView article={anArticle(given)} onClose={onClose} />
    </Page>,
  );
}

test('an article has its heading, kind, audience, text and owner, and takes the focus', () => {
  open({ kind: 'Policy', audience: ['Councillors', 'The public'], body: '# First\n\nTell **somebody**.' });
  const title = screen.getByRole('heading', { level: 3, name: 'Holding a surgery' });
  expect(document.activeElement).toBe(title);
  expect(screen.getByText('Policy. For: councillors, the public')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 4, name: 'First' })).toBeTruthy();
  expect(screen.getByText('somebody').localName).toBe('strong');
  expect(screen.getByText('Kept right by: Member services')).toBeTruthy();
});

test('the button leads back', async () => {
  const onClose = jest.fn();
  open({}, {}, onClose);
  await userEvent.click(screen.getByRole('button', { name: 'Back to all guidance' }));
  expect(onClose).toHaveBeenCalledTimes(1);
});

test.each([
  [true, 1],
  [false, 0],
])('a text that nobody has checked says so (%s)', (starter, times) => {
  open({ starter });
  expect(screen.queryAllByText('Starter text: your council has not checked this yet.')).toHaveLength(times);
});

describe('when it is to be reviewed', () => {
  const day = { reviewBy: '2026-03-03' };
  test('a checked one says when next', () => {
    open({ reviewBy: '2027-03-03' });
    expect(screen.getByText('Next due for review on 3 March 2027.')).toBeTruthy();
  });
  test('an overdue one warns councillors before its text', () => {
    open({ ...day, overdue: true });
    const warning = screen.getByText(
      'Your council was due to check this by 3 March 2026. It may be out of date.',
    );
    const text = screen.getByText('somebody');
    expect(warning.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.queryByText(/Next due/)).toBeNull();
  });
  test('and tells officers what is theirs to do', () => {
    open({ ...day, overdue: true }, { editsLists: true });
    expect(screen.getByText(/^Review was due on 3 March 2026\./)).toBeTruthy();
  });
  test('one without a day says so', () => {
    open({ reviewBy: undefined });
    expect(screen.getByText('No day has been set for its review.')).toBeTruthy();
  });
});

describe('something wrong here', () => {
  const href = (): string =>
    screen.getByRole('link', { name: /^Something wrong here\?/ }).getAttribute('href') ?? '';
  test('goes to the owner; the subject names no article', () => {
    open({}, { correctionsEmail: 'hub@ambleford.example' });
    expect(screen.getByRole('link', { name: 'Something wrong here? Tell Member services' })).toBeTruthy();
    const { pathname, searchParams } = new URL(href());
    expect(pathname).toBe('member.services@ambleford.example');
    expect(searchParams.get('subject')).toBe('Something wrong in the guidance');
    expect(searchParams.get('body')).toBe('This is about “Holding a surgery”.');
  });
  test.each([undefined, '', 'not an address', 'a@b.example?bcc=x@y.example', 'a@b.example,x@y.example'])(
    'goes to the council when the owner cannot be written to: %j',
    (ownerEmail) => {
      open({ ownerEmail }, { correctionsEmail: 'hub@ambleford.example' });
      expect(screen.getByRole('link', { name: 'Something wrong here? Tell us' })).toBeTruthy();
      expect(href()).toMatch(/^mailto:hub@ambleford\.example\?subject=/);
    },
  );
  test('is a sentence when there is nobody to write to', () => {
    open({ ownerEmail: undefined });
    expect(screen.queryByRole('link', { name: /Something wrong/ })).toBeNull();
    expect(screen.getByText(/^Something wrong here\? Tell the officer/)).toBeTruthy();
  });
});

describe('templates', () => {
  const body =
    'How to use it.\n\n> Dear [name]\n>\n> Thank **you**.\n\n```\nA boxed text\n```\n\n- > In a list';
  const clipboard = (value: unknown): void => {
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  };
  const buttons = (): HTMLElement[] => screen.getAllByRole('button', { name: 'Copy this text' });

  test('each text to use has a button that copies it without its marks, and says so', async () => {
    const user = userEvent.setup();
    const copied: string[] = [];
    clipboard({ writeText: (text: string) => Promise.resolve(void copied.push(text)) });
    open({ kind: 'Template', body });
    for (const button of buttons()) await user.click(button);
    expect(copied).toEqual(['Dear [name]\n\nThank you.', 'A boxed text', 'In a list']);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
      'Copied.',
      'Copied.',
      'Copied.',
    ]);
  });

  test.each([
    ['refuses', { writeText: () => Promise.reject(new Error('NotAllowedError')) }],
    ['has no way to', undefined],
  ])('when the browser %s, the text is selected and that is said', async (_, value) => {
    const user = userEvent.setup();
    clipboard(value);
    open({ kind: 'Template', body });
    await user.click(buttons()[0] as HTMLElement);
    const status = await screen.findByText(/^It could not be copied for you\./);
    expect(status.getAttribute('role')).toBe('status');
    expect(window.getSelection()?.toString()).toBe('Dear [name]Thank you.');
    const quote = screen.getByText('Dear [name]').closest('blockquote') as HTMLElement;
    expect(within(quote).queryByRole('button')).toBeNull();
  });

  test('other articles have no such buttons', () => {
    open({ kind: 'Guidance', body });
    expect(screen.queryByRole('button', { name: 'Copy this text' })).toBeNull();
  });
});
