import * as React from 'react';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LooseItem } from '@councillor-safety/core/sharepoint/loose-row';
import { Bulletins } from '@councillor-safety/spfx-webparts/bulletin/Bulletins';
import type { ListsReading } from '@councillor-safety/spfx-webparts/reading/useLists';
import type { Host } from '@councillor-safety/spfx-webparts/shell/host';
import { quietReact } from '../../teams-app/quiet-react';
import { aHost, Page } from '../a-host';
import { aReading, item, items, pictureFile } from './bulletins';

quietReact();
beforeEach(() => window.history.replaceState(null, '', '/sites/councillor-safety?as=councillor'));

interface Shown {
  readonly host?: Partial<Host>;
  readonly reading?: Partial<ListsReading>;
  readonly held?: readonly LooseItem[];
  readonly archive?: boolean;
}

function show({ host = {}, reading = {}, held = items, archive = true }: Shown = {}): void {
  render(
    <Page host={aHost(host)}>
      <Bulletins reading={aReading(reading, held)} search={archive ? { most: 200 } : undefined} />
    </Page>,
  );
}

const links = (): (string | null)[] => screen.queryAllByRole('link').map(({ textContent }) => textContent);
const open = async (name: string): Promise<HTMLElement> => {
  await userEvent.click(screen.getByRole('link', { name }));
  return screen.findByRole('heading', { level: 3, name });
};
const type = (words: string) =>
  userEvent.type(screen.getByRole('searchbox', { name: 'Find bulletins by their words' }), words);

describe('the list', () => {
  test('newest first, with day, author and correction', () => {
    show();
    expect(links()).toEqual(['Winter bulletin', 'Autumn bulletin']);
    expect(
      screen.getByText('19 November 2026. Cllr Hollis Emberley · Corrected on 20 November 2026'),
    ).toBeTruthy();
  });

  test('on the hub there is no search', () => {
    show({ archive: false });
    expect(links()).toHaveLength(2);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test.each([
    ['calm COURSE', ['Autumn bulletin'], '1 bulletin'],
    ['police', ['Winter bulletin'], '1 bulletin'],
    ['emberley', ['Winter bulletin', 'Autumn bulletin'], '2 bulletins'],
    ['lit street', ['Winter bulletin'], '1 bulletin'],
    ['nowhere', [], 'No bulletin has all of this. Try fewer words, or another section.'],
  ])('“%s” finds %j', async (words, found, said) => {
    show();
    await type(words);
    expect(links()).toEqual(found);
    expect(screen.getByRole('status').textContent).toBe(said);
    expect(window.location.href).not.toContain(words.split(' ')[0]);
  });

  test('only those with a section, until all are wanted again', async () => {
    show();
    await userEvent.selectOptions(screen.getByLabelText('With a section about'), 'Training');
    expect(links()).toEqual(['Autumn bulletin']);
    await userEvent.click(screen.getByRole('button', { name: 'Show all bulletins' }));
    expect(links()).toHaveLength(2);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('says so when there is none, and when the list cannot be read', () => {
    show({ held: [] });
    expect(screen.getByText('No bulletin has been published yet.')).toBeTruthy();
    document.body.innerHTML = '';
    show({ held: [], reading: { unreadable: ['Bulletins'] } });
    expect(screen.getByText('The bulletins cannot be shown just now.')).toBeTruthy();
    expect(screen.queryByText(/give it back its name/)).toBeNull();
  });

  test('officers read what to mend: a lost list, a row that cannot be read', () => {
    const broken = item('7', { title: 'Broken', day: '2026-10-01', fields: { Content: '{"sections": 7' } });
    const host = { editsLists: true };
    show({ host, held: [...items, broken], reading: { unreadable: ['Bulletins'] } });
    expect(links().filter((name) => name === 'Broken')).toEqual([]);
    expect(screen.getByText(/give it back its name/)).toBeTruthy();
    expect(screen.getByText(/Broken/)).toBeTruthy();
  });
});

describe('one bulletin', () => {
  test('takes the focus and shows author, sections, lists, links and pictures from the hub’s library', async () => {
    show();
    const heading = await open('Winter bulletin');
    expect(document.activeElement).toBe(heading);
    const article = within(screen.getByRole('article'));
    expect(article.getByText('From Cllr Hollis Emberley')).toBeTruthy();
    expect(article.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      'From your safety champion',
      'Who to ring',
    ]);
    const pictures = article
      .getAllByRole('img')
      .map((each) => [each.getAttribute('alt'), each.getAttribute('src')]);
    const src = `/sites/councillor-safety/BulletinPictures/${pictureFile}`;
    expect(pictures).toEqual([
      ['Photo of Cllr Hollis Emberley', src],
      ['A lit street', src],
    ]);
    expect((await article.findByRole('listitem')).textContent).toBe('Tell somebody where you go');
    expect(article.getByRole('link', { name: /the police/ }).getAttribute('href')).toBe(
      'https://www.police.uk/',
    );
  });

  test('closes with its button or with Back, and the focus returns to its link', async () => {
    show();
    await open('Autumn bulletin');
    expect(window.location.hash).toBe('#b=1');
    await userEvent.click(screen.getByRole('button', { name: 'Back to the bulletins' }));
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Autumn bulletin' }));
    await open('Winter bulletin');
    act(() => {
      window.history.replaceState(null, '', '#');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Winter bulletin' }));
  });

  test('on the hub it opens in its own place only, though the archive stands on the same page', async () => {
    show();
    show({ archive: false });
    const newest = screen.getAllByRole('link', { name: 'Autumn bulletin' }).slice(-1);
    for (const link of newest) await userEvent.click(link);
    expect(await screen.findAllByRole('article')).toHaveLength(1);
    expect(window.location.hash).toBe('#n=1');
    expect(screen.getByRole('searchbox')).toBeTruthy();
  });

  test('one that was withdrawn: the archive says so and shows the rest; the hub just shows the rest', () => {
    window.location.hash = '#b=99';
    show();
    expect(screen.getByText(/It may have been withdrawn/)).toBeTruthy();
    expect(links()).toHaveLength(2);
    document.body.innerHTML = '';
    show({ archive: false });
    expect(screen.queryByText(/It may have been withdrawn/)).toBeNull();
  });

  test('hostile text stays text, and no script address is a link', async () => {
    const sections = [
      {
        id: 'x',
        kind: 'free',
        heading: '<b>Hi</b>',
        text: '<img src=x onerror=alert(1)> [go](javascript:alert(1))',
      },
    ];
    show({ held: [item('3', { title: 'Odd <i>one</i>', day: '2026-10-02', sections })] });
    await open('Odd <i>one</i>');
    const article = within(screen.getByRole('article'));
    expect(article.getByRole('heading', { level: 4 }).textContent).toBe('<b>Hi</b>');
    await article.findByText(/go/);
    expect(article.queryByRole('img')).toBeNull();
    expect(article.queryByRole('link')).toBeNull();
  });
});
