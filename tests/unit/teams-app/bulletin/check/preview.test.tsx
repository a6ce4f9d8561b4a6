import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cardLooks } from '@councillor-safety/teams-app/bulletin/check/card-looks';
import { themeName } from '@councillor-safety/teams-app/shell/theme';
import { aBulletin, content, hollis, published, sectionIds } from '../../bulletins';
import { quietReact } from '../../quiet-react';
import { choose, openCheck } from './open-check';

quietReact();
afterEach(() => themeName.set('default'));

const card = (): HTMLElement => screen.getByRole('group', { name: 'The card' });
const pictureId = '9f4f1f52-0000-4000-8000-0000000000f1';
const withPicture = {
  ...content,
  sections: [
    {
      ...{ id: sectionIds[0], kind: 'champion' as const, heading: 'Winter' },
      text: 'Read [the guide](https://www.gov.uk/guide). *Bold_*',
      picture: { pictureId, alt: 'A lamp in a dark street', width: 800, height: 600 },
    },
  ],
};

test('the preview is the card that Teams gets: headings, text, link, picture, and both buttons', async () => {
  const around = { picturesAt: 'https://service.example/bulletin-pictures' };
  await openCheck({ stored: aBulletin({ content: withPicture }, around) });
  const shown = within(card());
  expect(shown.getByRole('heading', { name: 'Safety in December' })).toBeTruthy();
  expect(shown.getByRole('heading', { name: 'Winter' }).getAttribute('aria-level')).toBe('3');
  expect(shown.getByText(hollis.name)).toBeTruthy();
  expect(shown.getByRole('img').getAttribute('src')).toBe(
    `${window.location.origin}/bulletin-pictures/${pictureId}`,
  );
  expect(shown.getByRole('img').getAttribute('alt')).toBe('A lamp in a dark street');
  expect(shown.getByRole('link').getAttribute('href')).toBe('https://www.gov.uk/guide');
  expect(shown.getByRole('button', { name: 'I have read and understood' })).toBeTruthy();
});

test('nothing in it can be pressed into doing something, and nothing unfolds', async () => {
  const where = { ...window.location };
  await openCheck({ stored: aBulletin({ content: withPicture }) });
  const hash = window.location.hash;
  const open = jest.spyOn(window, 'open').mockImplementation(() => null);
  for (const button of within(card()).getAllByRole('button')) await userEvent.click(button);
  await userEvent.click(within(card()).getByRole('link'));
  expect(within(card()).queryByRole('textbox')).toBeNull();
  expect(open).not.toHaveBeenCalled();
  expect(window.location.hash).toBe(hash);
  expect(window.location.pathname).toBe(where.pathname);
});

test('without an address of the service there is no picture, and that is said', async () => {
  await openCheck({ stored: aBulletin({ content: withPicture }) });
  expect(within(card()).queryByRole('img')).toBeNull();
  expect(
    screen.getByText('Pictures are not shown: nobody has said yet at which address this service is.'),
  ).toBeTruthy();
});

test('it begins with the reader’s own theme, and shows each theme and width by keyboard', async () => {
  themeName.set('dark');
  await openCheck({ stored: aBulletin() });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Dark' }).checked).toBe(true);
  expect(card().style.getPropertyValue('--card-ground')).toBe(cardLooks.dark.ground);
  expect(card().style.width).toBe('600px');
  screen.getByRole('radio', { name: 'High contrast' }).focus();
  await userEvent.keyboard(' ');
  expect(card().style.getPropertyValue('--card-ground')).toBe(cardLooks.contrast.ground);
  await choose('Light');
  expect(card().style.getPropertyValue('--card-ground')).toBe(cardLooks.default.ground);
  await choose('Phone');
  expect(card().style.width).toBe('320px');
});

test('a corrected one bears its day, and one that was taken back says so', async () => {
  const corrected = { ...published, correctedAt: '2026-11-21T09:00:00.000Z' };
  const recalled = { by: hollis.id, at: '2026-11-22T09:00:00.000Z' };
  await openCheck({ stored: aBulletin({ state: 'recalled', published: corrected, recalled }, { may: [] }) });
  expect(within(card()).getByText('Corrected on 21 November 2026')).toBeTruthy();
  expect(screen.getByText('This is what it said before it was taken back.')).toBeTruthy();
});

test('a correction that is still to go bears today', async () => {
  await openCheck({ stored: aBulletin({ published }) });
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  expect(within(card()).getByText(`Corrected on ${today.format(new Date())}`)).toBeTruthy();
});

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries(cardLooks))(
  'every text of the theme "%s" can be read on every ground',
  (_, look) => {
    const { ground, emphasis, line, ...texts } = look;
    const low = Object.entries(texts).filter(([, colour]) =>
      [ground, emphasis].some((below) => contrast(colour, below) < 4.5),
    );
    expect(low).toEqual([]);
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
  },
);
