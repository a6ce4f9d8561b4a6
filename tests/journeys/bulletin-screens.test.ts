import sharp from 'sharp';
import type { Browser } from 'playwright-core';
import type { BulletinPictureAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import {
  accessibilityFaults,
  openBrowser,
  openWindow,
  sticksOut,
  type PersonWindow,
  type WindowOptions,
} from '../setup/browser';
import { aBulletin, bulletinSent, bulletinsOf } from '../setup/bulletins';
import { noticesIn } from '../setup/bulletin-channel';
import { bulletinPages } from '../setup/bulletin-pages';
import { chatPages } from '../setup/chat-pages';
import { chatOf } from '../setup/chats';
import { keyboardOf } from '../setup/keyboard';
import { screen } from '../setup/pages';
import { screenFaults, smallTargets, zoomFaults } from '../setup/screen-checks';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { narrowFaults, webPartFaults } from '../setup/web-part-checks';
import { openSitePage } from '../setup/web-parts';

type Theme = NonNullable<WindowOptions['theme']>;
const themes: readonly Theme[] = ['default', 'dark', 'contrast'];

const title = 'Locks and keys';
const long = 'administrationswithoutabreak'.repeat(4);
const alt = 'The gate with its new lock';

let stack: Stack;
let browser: Browser;
/** One that is being written, one that waits for the champion, and one that people have. */
const ids = { draft: '', asked: '', sent: '' };

/** A picture, and words that have to be broken. */
async function withPicture(): Promise<object> {
  const { caller } = await bulletinsOf(stack, 'officer');
  const drawn = sharp({ create: { width: 1200, height: 600, channels: 3, background: '#336699' } });
  const { body } = await caller.call<BulletinPictureAnswer>('/api/bulletins/pictures', {
    ...{ method: 'POST', body: await drawn.png().toBuffer() },
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  const text = `${long}\n\n## Two\n\n- one\n- **two** [the police](https://www.police.uk/${long})\n\n1. first`;
  const [section] = aBulletin().sections;
  const sections = [{ ...section, heading: long, text, picture: { ...body, alt } }];
  const audience = { everyCouncillor: true, groups: [], channels: [await noticesIn(stack)] };
  return { ...aBulletin({ title, audience }), sections };
}

beforeAll(async () => {
  stack = await startStack();
  browser = await openBrowser();
  await tenantControl(stack).teamApp(true);
  await tenantControl(stack).settings({ rateLimits: 'off' });
  const officer = await bulletinsOf(stack, 'officer');
  const sent = await bulletinSent(stack, await withPicture());
  ids.sent = sent.id;
  await officer.untilAtRest(sent.id);
  const councillor = chatOf(stack, 'councillor');
  const card = await councillor.offers('bulletin-ask');
  await councillor.pressVerb(card, 'bulletin-ask', { words: `What of ${long}?` });
  const second = chatOf(stack, 'councillor2');
  await second.pressVerb(await second.offers('bulletin-ask'), 'bulletin-ask', { words: 'And I?' });
  const [question] = await officer.questions();
  const answer = `/api/bulletins/questions/${question?.id ?? ''}/answer`;
  await officer.caller.send(answer, { words: long });
  ids.asked = (await officer.ask(await officer.written(await withPicture()))).body.bulletin.id;
  ids.draft = (await officer.written({ ...(await withPicture()), title: '', authorId: undefined })).id;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

describe.each(themes)('given the theme %s and a screen 320 pixels wide', (theme) => {
  const open = (person: string, route?: string): Promise<PersonWindow> =>
    openWindow(browser, stack, person, { theme, size: 'phone', ...(route && { route }) });

  interface Look {
    readonly heading: string | RegExp;
    /** What is there once everything is. */
    readonly shows: string | RegExp;
  }
  /** Goes to a screen of bulletins and looks at it once everything is there. */
  async function faultsAt(window: PersonWindow, route: string, { heading, shows }: Look): Promise<string[]> {
    await bulletinPages(window.tab).goTo(route, heading);
    await window.tab.getByText(shows).first().waitFor();
    const found = await screenFaults({ ...window, heading });
    return theme === 'default' ? [...found, ...(await zoomFaults({ ...window, heading }))] : found;
  }

  it('then nothing is wrong with what officers see of bulletins', async () => {
    const officer = await open('officer');
    await screen(officer.tab, 'Inbox').waitFor();
    const faults = await faultsAt(officer, '', { heading: 'Bulletins', shows: 'Write a bulletin' });
    const looks: readonly (readonly [string, Look])[] = [
      ['/new', { heading: 'Write a bulletin', shows: 'Urgent notice' }],
      [`/${ids.draft}`, { heading: 'Bulletin without a title', shows: /Safety notices/ }],
      [`/${ids.draft}/check`, { heading: 'Check and send', shows: 'It has no title.' }],
      [`/${ids.asked}`, { heading: title, shows: 'See it and decide' }],
      [`/${ids.asked}/check`, { heading: 'Check and send', shows: 'The check found nothing.' }],
      [`/${ids.sent}`, { heading: title, shows: 'Write a correction' }],
      [`/${ids.sent}/check`, { heading: 'Check and send', shows: 'Recall it' }],
      [`/${ids.sent}/people`, { heading: 'Who has it, and who has confirmed', shows: 'Cllr Bram Oakenfold' }],
      ['/questions', { heading: 'Questions about bulletins', shows: 'And I?' }],
      ['/settings', { heading: 'Settings of bulletins', shows: 'How champions are shown' }],
    ];
    for (const [route, look] of looks) faults.push(...(await faultsAt(officer, route, look)));
    expect(faults).toEqual([]);
    expect(officer.complaints).toEqual([]);
    await officer.context.close();
  }, 120_000);

  it('and nothing once something is open or wrong on them', async () => {
    const { tab, ...window } = await open('officer');
    const pages = bulletinPages(tab);
    await screen(tab, 'Inbox').waitFor();
    const faults: string[] = [];
    const look = async (heading: string): Promise<void> =>
      void faults.push(...(await screenFaults({ ...window, tab, heading, focus: false })));
    await pages.goTo('/new', 'Write a bulletin');
    await tab.getByRole('button', { name: 'Continue' }).click();
    await tab.getByRole('alert').first().waitFor();
    await look('Write a bulletin');
    await pages.goTo(`/${ids.draft}`, 'Bulletin without a title');
    await tab.getByRole('button', { name: 'Link', exact: true }).click();
    await tab.getByRole('button', { name: 'Show who gets it' }).click();
    await tab.getByText('8 people get it in their own chats.').waitFor();
    await tab.getByLabel('Find a group by the beginning of its name').fill('Plan');
    await tab.getByText('1 group found').waitFor();
    await look('Bulletin without a title');
    for (const name of ['Light', 'Dark', 'High contrast']) {
      await pages.goTo(`/${ids.asked}/check`, 'Check and send');
      await tab.getByRole('radio', { name, exact: true }).check();
      await tab.getByRole('radio', { name: 'Phone', exact: true }).check();
      await pages.card.getByRole('img', { name: alt }).waitFor();
      await look('Check and send');
    }
    await pages.goTo(`/${ids.sent}/check`, 'Check and send');
    await tab.getByRole('button', { name: 'Recall it' }).click();
    await look('Check and send');
    await pages.goTo('/questions', 'Questions about bulletins');
    await tab
      .getByRole('button', { name: /^Answer / })
      .first()
      .click();
    await tab.getByRole('button', { name: 'Send the answer' }).click();
    await look('Questions about bulletins');
    expect(faults).toEqual([]);
    await window.context.close();
  }, 120_000);

  it('and nothing with what the champion sees', async () => {
    const champion = await open('champion', 'bulletins');
    await screen(champion.tab, 'Bulletins').waitFor();
    const look = { heading: 'Read it and decide', shows: 'Send it back' };
    const faults = await faultsAt(champion, `/${ids.asked}/check`, look);
    await champion.tab.getByRole('button', { name: 'Send it back' }).click();
    await champion.tab.getByText('Write what should change.').first().waitFor();
    faults.push(...(await screenFaults({ ...champion, heading: look.heading, focus: false })));
    expect(faults).toEqual([]);
    await champion.context.close();
  });

  it('and nothing with the cards in the chat', async () => {
    const faults: string[] = [];
    const look = async ({ page }: PersonWindow, where: string): Promise<void> => {
      const frame = page.mainFrame();
      const found = [...(await accessibilityFaults(frame)), ...(await frame.evaluate(smallTargets))];
      if (await sticksOut(frame)) found.push('sticks out to the side');
      if (await chatPages(page).log.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))
        found.push('its messages stick out to the side');
      faults.push(...found.map((fault) => `${where}: ${fault}`));
    };
    for (const [person, button] of [
      ['councillor2', 'Ask a question'],
      ['champion', 'Send back'],
    ] as const) {
      const window = await open(person);
      const chat = chatPages(window.page);
      await chat.open();
      await chat.log.getByRole('img', { name: alt }).last().waitFor();
      await look(window, person);
      await chat.press(button);
      await look(window, `${person}: ${button}`);
      await window.context.close();
    }
    expect(faults).toEqual([]);
  });
});

describe('given the archive on the hub', () => {
  it.each([
    ['the light theme', {}],
    ['a strong section', { section: 'strong' }],
    ['a dark section', { theme: 'dark', section: 'soft' }],
    ['the theme contrast of Teams', { theme: 'contrast', host: 'teams' }],
  ] as const)('in %s nothing is wrong with it on a phone', async (_look, options) => {
    const part = 'bulletin-archive';
    const window = await openSitePage(browser, stack, 'councillor', { part, size: 'phone', ...options });
    await window.page.getByRole('link', { name: title }).waitFor();
    const faults = await webPartFaults(window, 'list');
    faults.push(...(await narrowFaults(window, 'list')));
    await window.page.getByRole('searchbox').fill('nothinglikethis');
    await window.page.getByText('No bulletin has all of this.').waitFor();
    faults.push(...(await webPartFaults(window, 'nothing found')));
    await window.page.getByRole('searchbox').fill('');
    await window.page.getByRole('link', { name: title }).click();
    await window.page.getByRole('img', { name: alt }).waitFor();
    faults.push(...(await webPartFaults(window, 'bulletin')), ...(await narrowFaults(window, 'bulletin')));
    expect(faults).toEqual([]);
    await window.context.close();
  });
});

describe('given an officer without a mouse', () => {
  it('then they write a bulletin and ask the champion by the keyboard alone', async () => {
    const window = await openWindow(browser, stack, 'officer', { route: 'bulletins' });
    const { tab } = window;
    await screen(tab, 'Bulletins').waitFor();
    const keys = keyboardOf(window);
    await screen(tab, 'Bulletins').focus();
    await keys.tabTo('Write a bulletin');
    expect(await keys.focusShown()).toBe(true);
    await keys.press('Enter');
    await screen(tab, 'Write a bulletin').waitFor();
    await keys.tabTo(/^Blank/);
    await keys.press(' ');
    await keys.tabTo('Continue');
    await keys.press('Enter');
    await bulletinPages(tab).title.waitFor();
    await keys.tabTo(/^Title/);
    await keys.type('Written without a mouse');
    await keys.tabTo(/^Which champion/);
    await keys.type('Cllr');
    await keys.tabTo(/^Routine/);
    await keys.press('ArrowDown');
    await keys.tabTo(/^Heading of the section/);
    await keys.type('News');
    await keys.tabTo(/^Text of the section/);
    await keys.type('The gate is ');
    await keys.press('Control+b');
    await keys.type('shut');
    await keys.tabTo('Check and send');
    await keys.press('Enter');
    await screen(tab, 'Check and send').waitFor();
    await tab.getByText('The check found nothing.').waitFor();
    await keys.tabTo('Ask the champion');
    expect(await keys.focusShown()).toBe(true);
    await keys.press('Enter');
    await tab.getByText(/asked the champion to approve it/).waitFor();
    const officer = await bulletinsOf(stack, 'officer');
    const { body } = await officer.caller.call<{ bulletins: { id: string; title: string }[] }>(
      '/api/bulletins',
    );
    const made = body.bulletins.find((one) => one.title === 'Written without a mouse');
    const { bulletin } = await officer.find(made?.id ?? '');
    expect(bulletin).toMatchObject({ state: 'asked', content: { urgency: 'urgent' } });
    expect(bulletin.content.sections[0]?.text).toBe('The gate is **shut**');
    await window.context.close();
  });
});
