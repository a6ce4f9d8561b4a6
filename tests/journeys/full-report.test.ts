import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, sticksOut, type PersonWindow } from '../setup/browser';
import { keyboardOf } from '../setup/keyboard';
import { councillorPages, fullReportPages, officerPages, onePixel, screen } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';

const questions = [
  'Are you safe right now?',
  'Who did this happen to?',
  'What happened?',
  'When did it happen?',
  'What happened, in your own words?',
  'How did it reach you?',
  'Where did it happen?',
  'Who did it?',
  'Do you have pictures, messages or files that show it?',
  'How has it affected you?',
  'Was it aimed at something about you?',
  'What would help?',
  'Have you told the police?',
  'May we share this with the police?',
  'Is there anyone who must not see this?',
  'How is it safe to reach you?',
] as const;

const account = 'He waited by my car and said “we know your street”. אני בסדר. 🌧️ <script>alert(1)</script>';

describe('given a councillor with a small phone who has a lot to tell', () => {
  let stack: Stack;
  let browser: Browser;
  let councillor: PersonWindow;
  let report: ReturnType<typeof fullReportPages>;
  let reference: string;

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
    councillor = await openWindow(browser, stack, 'councillor', { size: 'phone' });
    report = fullReportPages(councillor.tab);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when they do not feel safe, then help comes first, and the report is not in the way', async () => {
    await report.open();
    await report.choose('I am not sure');
    const help = councillor.tab.getByRole('alert');
    await help.getByRole('heading', { name: 'Get help first' }).waitFor();
    await help.getByRole('link', { name: /Call 999/ }).waitFor();
    await help.getByText(/press 55/).waitFor();
    await help.getByRole('button', { name: 'Talk to someone now' }).waitFor();
    await report.goOn();
    await report.at('Who did this happen to?');
  });

  it('when they answer question by question, then nothing sticks out, and they can go back without loss', async () => {
    const { tab } = councillor;
    await report.choose('Me');
    await report.goOn();
    await report.at('What happened?');
    await report.choose('Threat of harm', 'Stalking, following or waiting for you');
    await report.goOn();
    await report.at('When did it happen?');
    await report.choose('I know the day and the time');
    await report.fill('Day', '2026-01-15');
    await report.fill('Time', '18:45');
    await report.goOn();
    await report.at('What happened, in your own words?');
    await report.fill('What happened', account);
    await report.back();
    await report.at('When did it happen?');
    expect(await tab.getByLabel('Time', { exact: true }).inputValue()).toBe('18:45');
    await report.back();
    await report.at('What happened?');
    expect(await tab.getByRole('checkbox', { name: 'Threat of harm' }).isChecked()).toBe(true);
    await report.goOn();
    await report.goOn();
    await report.at('What happened, in your own words?');
    expect(await tab.getByLabel('What happened', { exact: true }).inputValue()).toBe(account);
    expect(await sticksOut(tab)).toBe(false);
    await report.goOn();
  });

  it('when they tell how, where and who, then two people can be named', async () => {
    const { tab } = councillor;
    await report.at('How did it reach you?');
    await report.choose('At home', 'Facebook');
    await report.goOn();
    await report.at('Where did it happen?');
    await report.fill('Place', 'Outside the library');
    await report.goOn();
    await report.at('Who did it?');
    await report.choose('A person I know of');
    await report.fill('Name', 'Somebody Invented');
    await tab.getByRole('button', { name: 'Add another person or group' }).click();
    const second = tab.getByRole('region', { name: 'Person or group 2' });
    await second.getByLabel('An account that hides who it is').check();
    await second.getByLabel('Account name or link').fill('@nobody-in-particular');
    await report.goOn();
    await report.at('Do you have pictures, messages or files that show it?');
    await councillorPages(tab).attach({ name: 'wing mirror.png', mimeType: 'image/png', buffer: onePixel });
    await tab.getByText('Ready. It is sent after the report.').waitFor();
    await report.goOn();
    await report.at('How has it affected you?');
    await report.fill('How it affected you', 'I take another way home.');
    await report.goOn();
  });

  it('when they say what would help and who must not see it, then the last question leads to all answers', async () => {
    await report.at('Was it aimed at something about you?');
    await report.choose('Sex');
    await report.goOn();
    await report.at('What would help?');
    await report.choose('Talk to someone', 'Bring in the police');
    await report.goOn();
    await report.at('Have you told the police?');
    await report.choose('Yes');
    await report.fill('Crime reference', 'AM/4711/26');
    await report.goOn();
    await report.at('May we share this with the police?');
    await report.choose('Ask me first');
    await report.goOn();
    await report.at('Is there anyone who must not see this?');
    await report.choose('Jonty Pemberwick (Member services)');
    await report.goOn();
    await report.at('How is it safe to reach you?');
    await report.choose('Phone');
    await report.fill('Phone number', '01632 960 001');
    await report.fill('When is it safe, and when is it not?', 'Not after nine in the evening');
    await report.goOn();
    await report.at('Check your answers');
  });

  it('then every question stands there in order with its answer, and one can be changed', async () => {
    const { tab } = councillor;
    expect(await tab.getByRole('term').allInnerTexts()).toEqual([...questions]);
    expect(await tab.getByText('Not answered').count()).toBe(0);
    expect(await sticksOut(tab)).toBe(false);
    await report.change('Where did it happen?');
    expect(await tab.getByLabel('Place', { exact: true }).inputValue()).toBe('Outside the library');
    await report.fill('Place', 'Behind the library');
    await report.toCheck();
    await tab.getByRole('definition').filter({ hasText: 'Behind the library' }).waitFor();
  });

  it('when it is sent, then the officer reads every answer as it was given', async () => {
    reference = await report.send();
    const officer = await openWindow(browser, stack, 'officer');
    await officerPages(officer.tab).open(reference);
    const { tab } = officer;
    for (const words of [
      account,
      'I am not sure',
      /Threat of harm/,
      /Stalking/,
      /At home.*Facebook/,
      'Behind the library',
      /Somebody Invented/,
      /@nobody-in-particular/,
      'I take another way home.',
      'Sex',
      /Bring in the police/,
      /AM\/4711\/26/,
      'Ask me first',
      /Jonty Pemberwick/,
      /01632 960 001.*Not after nine in the evening/,
    ]) {
      await tab.getByRole('definition').filter({ hasText: words }).first().waitFor();
    }
    await tab.getByText('wing mirror.png').first().waitFor();
    await tab.getByRole('heading', { name: 'Urgent: the councillor may not be safe' }).waitFor();
    await officer.context.close();
  });

  it('when somebody has only a keyboard, then the focus starts at each heading, is seen, and leads to the receipt', async () => {
    const { tab } = councillor;
    const keys = keyboardOf(councillor);
    const goOn = async (heading: string): Promise<void> => {
      await keys.tabTo('Continue');
      expect(await keys.focusShown()).toBe(true);
      await keys.press('Enter');
      await screen(tab, heading).waitFor();
      expect(await keys.focused()).toBe(`H1 ${heading}`);
    };
    const choose = async (name: string | RegExp): Promise<void> => {
      await keys.tabTo(name);
      expect(await keys.focusShown()).toBe(true);
      await keys.press('Space');
    };
    await tab.getByRole('link', { name: 'Back to the start' }).click();
    await screen(tab, 'What do you need?').waitFor();
    await keys.tabTo(/^Full report/);
    await keys.press('Enter');
    await screen(tab, 'Are you safe right now?').waitFor();
    expect(await keys.focused()).toBe('H1 Are you safe right now?');
    await choose('Yes');
    await goOn('Who did this happen to?');
    await choose('Me');
    await goOn('What happened?');
    await choose('Abusive messages');
    await goOn('When did it happen?');
    await keys.tabTo('Just now');
    await keys.press('Space');
    await goOn('What happened, in your own words?');
    await keys.tabTo('What happened');
    await keys.type('Forty messages since breakfast.');
    for (const heading of questions.slice(5)) await goOn(heading);
    await keys.tabTo('Phone');
    await keys.press('Space');
    await goOn('Check your answers');
    await keys.tabTo('Send the report');
    await keys.press('Enter');
    await screen(tab, 'We have your report').waitFor();
    expect(await keys.focused()).toBe('H1 We have your report');
    expect(await councillorPages(tab).reference()).not.toBe(reference);
  });
});
