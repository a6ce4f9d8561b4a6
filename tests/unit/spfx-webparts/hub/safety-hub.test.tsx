import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openHub, type Lists } from './hub-page';

const member = { Title: 'Member services', Hours: 'Mon-Fri 09:00-17:00', Phone: '01632 960100' };
const article = { Title: 'Staying safe at surgeries', Body: 'Sit near the door.', Topic: 'Out and about' };
const lists: Lists = { Contacts: [member], Bulletins: [], Guidance: [article] };

const headings = (): (string | null)[] =>
  screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const all = [
  'What do you need?',
  'Who to go to',
  'What happens when you report',
  'Looking after yourself',
  'Bulletins',
  'Guidance',
];

describe('blocks', () => {
  test('come in their usual order', async () => {
    openHub({ lists });
    await screen.findByText('Member services');
    expect(headings()).toEqual(['Safety hub', ...all]);
  });

  test('come in the council’s order, and only those it shows', async () => {
    const blocks = [
      { block: 'guidance', shown: true },
      { block: 'support', shown: false },
      { block: 'what-happens', shown: true },
      { block: 'contacts', shown: false },
    ];
    openHub({ lists, properties: { title: 'Ambleford', blocks } });
    await screen.findByText('Staying safe at surgeries');
    expect(headings()).toEqual([
      'Ambleford',
      'Guidance',
      'What happens when you report',
      'What do you need?',
      'Bulletins',
    ]);
  });

  test('their headings never skip a level', async () => {
    openHub({ lists });
    await screen.findByText('Member services');
    const levels = screen.getAllByRole('heading', { hidden: true }).map(({ tagName }) => Number(tagName[1]));
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 1);
  });

  test('all lists are read in one call', async () => {
    const { asked } = openHub({ lists });
    await screen.findByText('Member services');
    expect(asked).toEqual([['Contacts', 'Guidance', 'Bulletins']]);
  });
});

describe('when SharePoint does not answer', () => {
  test('it is spoken of once, and can be tried again', async () => {
    const { asked } = openHub({ lists: 'down' });
    const again = await screen.findAllByRole('button', { name: 'Try again' });
    expect(again).toHaveLength(1);
    expect(screen.getAllByText(/cannot reach SharePoint/)).toHaveLength(3);
    expect(
      screen.getAllByRole('status').filter(({ textContent }) => /SharePoint/.test(textContent ?? '')),
    ).toHaveLength(1);
    fireEvent.click(again[0] as HTMLElement);
    await waitFor(() => expect(asked).toHaveLength(2));
  });

  test('what needs no list is all there', async () => {
    openHub({ lists: 'down' });
    await screen.findByRole('button', { name: 'Try again' });
    expect(headings()).toEqual(['Safety hub', ...all]);
    expect(screen.getByText(/^Within 1 working day/)).toBeTruthy();
  });
});

describe('when a block breaks', () => {
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void jest.restoreAllMocks());

  test('the other blocks stand, and the emergency numbers first of all', async () => {
    openHub({
      lists,
      isBankHoliday: () => {
        throw new Error('no calendar');
      },
    });
    expect(await screen.findByText(/This part of the page cannot be shown/)).toBeTruthy();
    expect(headings()).toEqual(['Safety hub', ...all]);
    expect(screen.getByRole('link', { name: 'Call 999' })).toBeTruthy();
  });

  test('all that is below can break, and the emergency numbers stand', () => {
    openHub({
      copies: {
        recall: () => {
          throw new Error('no storage');
        },
        keep: () => undefined,
      },
    });
    expect(screen.getByText(/This part of the page cannot be shown/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Call 999' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Call 116 123' })).toBeTruthy();
  });
});

describe('settings that cannot be used', () => {
  test('are named to whoever edits the page', () => {
    openHub({ faultySettings: ['Phone of the on-call line', 'Id of the bot'] });
    const notice = screen.getByText(/2 settings of this web part cannot be used/).closest('div');
    expect(
      within(notice as HTMLElement)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Phone of the on-call line', 'Id of the bot']);
  });

  test('are not spoken of to anybody else', () => {
    openHub({ properties: { onCallPhone: 'ask' } });
    expect(screen.queryByText(/cannot be used/)).toBeNull();
  });
});

describe('corrections', () => {
  test('go where the council says', () => {
    openHub({ correctionsEmail: 'hub@ambleford.example' });
    const link = screen.getByRole('link', { name: 'Tell us at hub@ambleford.example' });
    expect(link.getAttribute('href')).toBe('mailto:hub@ambleford.example');
  });

  test('are not asked for when it has not', () => {
    openHub();
    expect(screen.queryByText(/Something wrong on this page/)).toBeNull();
  });
});
