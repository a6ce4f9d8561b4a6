import type { Browser } from 'playwright-core';
import { agreeToBeAsked } from '../resilience/support/calls';
import {
  accessibilityFaults,
  openBrowser,
  openWindow,
  sticksOut,
  type PersonWindow,
  type WindowOptions,
  follow,
} from '../setup/browser';
import { changeCallSettings, pressAnything, putOnCallNow, talkBegun } from '../setup/calls';
import { chatOf } from '../setup/chats';
import { chatPages } from '../setup/chat-pages';
import { screen } from '../setup/pages';
import { screenFaults, smallTargets, zoomFaults } from '../setup/screen-checks';
import { startStack, type Stack } from '../setup/stack';

type Theme = NonNullable<WindowOptions['theme']>;

describe.each<Theme>(['default', 'dark', 'contrast'])(
  'given the theme %s and a screen 320 pixels wide',
  (theme) => {
    let stack: Stack;
    let browser: Browser;
    let reference: string;

    const open = (person: string, route?: string): Promise<PersonWindow> =>
      openWindow(browser, stack, person, { theme, size: 'phone', ...(route && { route }) });

    /** Goes to a screen of the tab and looks at it. */
    async function faultsAt(window: PersonWindow, route: string, heading: string): Promise<string[]> {
      await follow(window.tab, route);
      const found = await screenFaults({ ...window, heading });
      return theme === 'default' ? [...found, ...(await zoomFaults({ ...window, heading }))] : found;
    }

    /** Everything wrong with the chat as it is now. */
    async function chatFaults({ page }: PersonWindow, where: string): Promise<string[]> {
      const frame = page.mainFrame();
      const faults = [...(await accessibilityFaults(frame)), ...(await frame.evaluate(smallTargets))];
      if (await sticksOut(frame)) faults.push('sticks out to the side');
      const log = chatPages(page).log;
      if (await log.evaluate((element) => element.scrollWidth > element.clientWidth))
        faults.push('its messages stick out to the side');
      return faults.map((fault) => `${where}: ${fault}`);
    }

    beforeAll(async () => {
      stack = await startStack();
      browser = await openBrowser();
      await agreeToBeAsked(stack, ['officer', 'legal']);
      await putOnCallNow(stack, 'officer');
      const phones = [{ label: 'Civic centre reception, day and night', phone: '01632 960001' }];
      await changeCallSettings(stack, (settings) => ({ ...settings, phones }));
    });
    afterAll(async () => {
      await browser?.close();
      await stack?.stop();
    });

    it('then nothing is wrong with the chat of somebody who asks for help', async () => {
      const councillor = await open('councillor');
      const chat = chatPages(councillor.page);
      await chat.open();
      await chat.write('help');
      await chat.card('I can find a person for you').waitFor();
      const faults = await chatFaults(councillor, 'start');
      await chat.press('Choose a person');
      await chat.card('These people agreed to be asked by name').waitFor();
      faults.push(...(await chatFaults(councillor, 'choose a person')));
      await chat.press('I need someone now');
      await chat.card('I am looking for somebody').waitFor();
      faults.push(...(await chatFaults(councillor, 'waiting')));
      await chat.press('Do not ask somebody');
      await chat.card('Whoever you choose is never asked about this').waitFor();
      faults.push(...(await chatFaults(councillor, 'do not ask')));
      await chat.press('Back');
      await chat.press('I am OK now');
      await chat.reads(/I have stopped/);
      expect(faults).toEqual([]);
      await councillor.context.close();
    });

    it('and nothing with the chat of whoever helps', async () => {
      const officer = await open('officer');
      const chat = chatPages(officer.page);
      await chat.open();
      ({ reference } = await talkBegun(stack, { councillor: 'councillor', officer: 'officer' }));
      await chat.card('You are helping somebody').waitFor();
      await chatOf(stack, 'councillor').say(`It is about ${'threatening'.repeat(12)}`);
      await chat.reads(/threateningthreatening/);
      const faults = await chatFaults(officer, 'helping');
      for (const [button, words] of [
        ['Internal note', 'The councillor never sees this.'],
        ['Hand over', 'It stays with you until your colleague accepts.'],
        ['Make it a report', 'The councillor is asked first.'],
        ['End this call', 'The councillor is told that you have ended it'],
      ] as const) {
        await chat.press(button);
        await chat.card(words).waitFor();
        faults.push(...(await chatFaults(officer, button)));
        await chat.press('Back');
        await chat.card('You are helping somebody').waitFor();
      }
      await pressAnything(chatOf(stack, 'officer'), 'note', { reference, text: 'Known before.' });
      await pressAnything(chatOf(stack, 'officer'), 'offer-incident', { reference, kinds: 'other' });
      expect(faults).toEqual([]);
      await officer.context.close();
      const councillor = await open('councillor');
      await chatPages(councillor.page).open();
      await chatPages(councillor.page).card('May this become a report?').waitFor();
      expect(await chatFaults(councillor, 'may this become a report')).toEqual([]);
      await councillor.context.close();
    });

    it('and nothing with the screens about calls', async () => {
      const officer = await open('officer');
      await screen(officer.tab, 'Inbox').waitFor();
      const faults = await faultsAt(officer, 'calls', 'Calls');
      faults.push(...(await faultsAt(officer, `calls/${reference}`, `Call ${reference}`)));
      await officer.tab.getByText('Known before.').waitFor();
      faults.push(...(await screenFaults({ ...officer, heading: `Call ${reference}`, focus: false })));
      faults.push(...(await faultsAt(officer, 'who-is-asked', 'Who is asked')));
      await officer.tab.getByLabel('Day', { exact: true }).fill('2026-12-25');
      await officer.tab.getByLabel('Time in London').fill('23:40');
      await officer.tab.getByRole('button', { name: 'Show who would be asked' }).click();
      await officer.tab.getByRole('heading', { name: 'Who would be asked' }).waitFor();
      await officer.tab.getByText(/It begins again$/).waitFor();
      faults.push(...(await screenFaults({ ...officer, heading: 'Who is asked', focus: false })));
      faults.push(...(await faultsAt(officer, 'what-i-agreed-to', 'What I have agreed to')));
      faults.push(...(await faultsAt(officer, 'calls/TK-22222222', 'We cannot find that')));
      expect(faults).toEqual([]);
      await officer.context.close();
      const councillor = await open('councillor', 'calls');
      const theirs = await screenFaults({ ...councillor, heading: 'My calls for a person', focus: false });
      theirs.push(...(await faultsAt(councillor, `calls/${reference}`, `Call ${reference}`)));
      expect(theirs).toEqual([]);
      await councillor.context.close();
    });

    it('and nothing with the rota', async () => {
      const officer = await open('officer', 'rota');
      await officer.tab.getByText(/^First on call: .* per cent covered/).waitFor();
      const faults = await screenFaults({ ...officer, heading: 'Rota', focus: false });
      for (const [route, heading] of [
        ['rota/shift', 'Add a shift'],
        ['rota/pattern', 'Add a repeating shift'],
        ['rota/override', 'Change one time'],
        ['rota/swap', 'Offer a swap'],
        ['rota/csv', 'Import or download as CSV'],
        ['rota/settings', 'What the rota must cover'],
      ] as const)
        faults.push(...(await faultsAt(officer, route, heading)));
      faults.push(...(await faultsAt(officer, 'rota/shift', 'Add a shift')));
      await officer.tab.getByRole('button', { name: 'Save', exact: true }).click();
      await officer.tab.getByRole('alert').first().waitFor();
      faults.push(...(await screenFaults({ ...officer, heading: 'Add a shift', focus: false })));
      expect(faults).toEqual([]);
      await officer.context.close();
    });
  },
);

describe('given a councillor without a mouse', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('then they ask for a person, and say that they are fine, by the keyboard alone', async () => {
    const { page } = await openWindow(browser, stack, 'councillor');
    const chat = chatPages(page);
    const tabTo = async (name: string): Promise<void> => {
      const target = chat.log.getByRole('button', { name, exact: true }).last();
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if (await target.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`Tab never came to ${name}`);
    };
    await chat.appButton.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Message', exact: true }).focus();
    await page.keyboard.type('help');
    await page.keyboard.press('Enter');
    await chat.card('I can find a person for you').waitFor();
    await chat.appButton.focus();
    await tabTo('I need someone now');
    await page.keyboard.press('Enter');
    await chat.card('I am looking for somebody').waitFor();
    await chat.appButton.focus();
    await tabTo('I am OK now');
    await page.keyboard.press(' ');
    await chat.reads(/I have stopped/);
  });
});
