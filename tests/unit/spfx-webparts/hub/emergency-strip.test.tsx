import { screen, within } from '@testing-library/react';
import { nations, type Nation } from '@councillor-safety/core/clock/bank-holidays';
import { openHub } from './hub-page';

const strip = (): HTMLElement => screen.getByRole('region', { name: 'Emergency help' });
const numbers = (): (string | null)[] =>
  within(strip())
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));

const bot = '7c0ffee0-0000-4000-8000-0000000000b2';

describe('the emergency numbers', () => {
  test('stand there while nothing has answered yet', () => {
    openHub();
    expect(numbers()).toEqual(['tel:999', 'tel:101', 'tel:116123', 'tel:111']);
    expect(strip().textContent).toContain('press 55');
    expect(strip().textContent).toContain('Text 999');
  });

  test('are the first thing of the web part', () => {
    const { container } = openHub();
    expect(container.firstElementChild).toBe(strip());
  });

  test('stay when SharePoint does not answer', async () => {
    openHub({ lists: 'down' });
    await screen.findAllByText(/cannot reach SharePoint/);
    expect(numbers().slice(0, 2)).toEqual(['tel:999', 'tel:101']);
  });

  test('stay when every block is switched off', () => {
    const off = ['ways-in', 'contacts', 'what-happens', 'support', 'bulletins', 'guidance', 'emergency'];
    openHub({ properties: { title: '', blocks: off.map((block) => ({ block, shown: false })) } });
    expect(screen.queryAllByRole('heading')).toEqual([]);
    expect(numbers()).toContain('tel:999');
  });

  test.each<[Nation, string[]]>([
    ['England', ['tel:111']],
    ['Wales', ['tel:111', 'tel:+44800132737']],
    ['Scotland', ['tel:111', 'tel:+44800838587']],
    ['Northern Ireland', ['tel:+448088088000']],
  ])('end with those of %s', (nation, own) => {
    openHub({ nation });
    expect(numbers()).toEqual(['tel:999', 'tel:101', 'tel:116123', ...own]);
    expect(nations).toContain(nation);
  });
});

describe('somebody to talk to', () => {
  test('the council’s on-call line, once it is set', () => {
    openHub({ properties: { onCallPhone: '01632 960123' } });
    const line = within(strip()).getByRole('link', { name: 'Call 01632 960123' });
    expect(line.getAttribute('href')).toBe('tel:+441632960123');
  });

  test('no on-call line that cannot be dialled', () => {
    openHub({ properties: { onCallPhone: 'ask at the desk' } });
    expect(strip().textContent).not.toContain('on-call');
  });

  test('the bot, when its id is known', () => {
    openHub({ properties: { botId: bot } });
    expect(within(strip()).getByRole('link', { name: 'Chat in Teams' }).getAttribute('href')).toBe(
      `https://teams.microsoft.com/l/chat/0/0?users=28%3A${bot}`,
    );
  });

  test.each([
    ['its switch is off', { botId: bot, waysOn: { talk: false } }],
    ['its id is not known', { waysOn: { talk: true } }],
    ['its id is not one', { botId: 'the bot', waysOn: { talk: true } }],
  ])('no bot while %s', (_when, properties) => {
    openHub({ properties });
    expect(within(strip()).queryByRole('link', { name: 'Chat in Teams' })).toBeNull();
  });
});
