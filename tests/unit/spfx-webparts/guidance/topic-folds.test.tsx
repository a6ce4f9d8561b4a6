import * as React from 'react';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { topicHref } from '@councillor-safety/spfx-webparts/guidance/article-address';
import { GuidanceBlock } from '@councillor-safety/spfx-webparts/guidance/GuidanceBlock';
import { quietReact } from '../../teams-app/quiet-react';
import { aHost, Page } from '../a-host';
import { aReading } from './articles';

quietReact();
beforeEach(() => window.history.replaceState(null, '', '/sites/councillor-safety'));

function show(): void {
  render(
    <Page host={aHost()}>
      <GuidanceBlock reading={aReading()} />
    </Page>,
  );
}

const topics = (): readonly HTMLDetailsElement[] =>
  screen
    .getAllByRole('heading', { level: 3 })
    .flatMap((heading) => heading.closest('details') ?? [])
    .filter(({ id }) => id !== '');
const opened = (): readonly (string | null)[] =>
  topics().flatMap(({ open, firstElementChild }) =>
    open ? [firstElementChild?.querySelector('h3')?.textContent ?? null] : [],
  );
const summary = (name: string): HTMLElement =>
  screen.getByRole('heading', { level: 3, name }).closest('summary') as HTMLElement;
const isOpen = (...names: readonly string[]): Promise<void> => waitFor(() => expect(opened()).toEqual(names));
const box = (): HTMLElement => screen.getByRole('searchbox');
const link = (name: string): HTMLElement => screen.getByRole('link', { name });
const back = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: 'Back to all guidance' }));
const goTo = (hash: string): void => {
  act(() => {
    window.location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
};

test('all topics are folded at first; each is opened and closed by its name', async () => {
  show();
  expect(topics()).toHaveLength(3);
  expect(opened()).toEqual([]);
  await userEvent.click(summary('Online'));
  await isOpen('Online');
  await userEvent.click(summary('Out and about'));
  await isOpen('Out and about', 'Online');
  await userEvent.click(summary('Online'));
  await isOpen('Out and about');
});

test('while something is looked for, everything that was found is open; afterwards all is as it was', async () => {
  show();
  await userEvent.click(summary('Online'));
  await isOpen('Online');
  await userEvent.type(box(), 'e');
  await isOpen('Out and about', 'Online', 'Other guidance');
  await userEvent.type(box(), '{Backspace}  ');
  await isOpen('Online');
});

test('Back from an article leads to its link, in its topic, and topics opened before are still open', async () => {
  show();
  await userEvent.click(summary('Online'));
  await isOpen('Online');
  await userEvent.click(summary('Out and about'));
  await isOpen('Out and about', 'Online');
  await userEvent.click(link('Visits'));
  await back();
  await waitFor(() => expect(document.activeElement).toBe(link('Visits')));
  await isOpen('Out and about', 'Online');
});

test('Back from an article that a link led to opens its topic alone', async () => {
  window.location.hash = '#g=3';
  show();
  await back();
  expect(document.activeElement).toBe(link('Settings for your page'));
  await isOpen('Online');
});

describe('a link to a topic', () => {
  test('opens it, and its name takes the focus', async () => {
    show();
    goTo(topicHref('Online'));
    await isOpen('Online');
    expect(document.activeElement).toBe(summary('Online'));
    expect(topics().find(({ open }) => open)?.id).toBe(topicHref('Online').slice(1));
  });

  test('does so from the page’s address, too', async () => {
    window.location.hash = topicHref('Out and about');
    show();
    await isOpen('Out and about');
    expect(document.activeElement).toBe(summary('Out and about'));
  });

  test('closes an article, and ends a search', async () => {
    show();
    await userEvent.type(box(), 'door');
    await userEvent.click(link('Holding a surgery'));
    goTo(topicHref('Online'));
    await isOpen('Out and about', 'Online');
    expect(document.activeElement).toBe(summary('Online'));
  });

  test('does not keep the focus from an article that was opened after it', async () => {
    show();
    goTo(topicHref('Online'));
    await userEvent.click(link('Visits'));
    expect(window.location.hash).toBe('#g=2');
    await back();
    await waitFor(() => expect(document.activeElement).toBe(link('Visits')));
    expect(window.location.hash).toBe(topicHref('Online'));
  });

  test('that has no articles leads to the list', () => {
    const seen = jest.fn();
    Element.prototype.scrollIntoView = seen;
    show();
    goTo(topicHref('Looking after yourself'));
    expect(seen).toHaveBeenCalledTimes(1);
    expect(opened()).toEqual([]);
  });
});

test('on paper everything is open, and afterwards it is as it was', async () => {
  show();
  await userEvent.click(summary('Online'));
  await isOpen('Online');
  fireEvent(window, new Event('beforeprint'));
  expect(opened()).toEqual(['Out and about', 'Online', 'Other guidance']);
  // The browser tells of what was opened while the paper is made, not at once.
  for (const topic of topics()) fireEvent(topic, new Event('toggle'));
  fireEvent(window, new Event('afterprint'));
  await isOpen('Online');
});
