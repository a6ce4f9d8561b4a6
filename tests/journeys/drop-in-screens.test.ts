import type { Browser, Frame } from 'playwright-core';
import { openBrowser, openWindow, type PersonWindow, type WindowOptions, follow } from '../setup/browser';
import { dayWords, ownDropIns, timeWords } from '../setup/drop-in-pages';
import { aFullWeek, longWord, nextWeek, type FullWeek } from '../setup/drop-in-world';
import { bookedOf, dropInsOf } from '../setup/drop-ins';
import { keyboardOf } from '../setup/keyboard';
import { orderFaults } from '../setup/order-checks';
import { screen } from '../setup/pages';
import { screenFaults, zoomFaults } from '../setup/screen-checks';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';

type Theme = NonNullable<WindowOptions['theme']>;
/** Each theme with a time of its own that somebody else takes. */
const themes: readonly (readonly [Theme, string, string])[] = [
  ['default', '13:40', '1:40pm'],
  ['dark', '14:20', '2:20pm'],
  ['contrast', '15:00', '3pm'],
];

let stack: Stack;
let browser: Browser;
let week: FullWeek;

beforeAll(async () => {
  stack = await startStack({ CALENDAR_ENTRIES: 'on' });
  browser = await openBrowser();
  await tenantControl(stack).settings({ rateLimits: 'off' });
  week = await aFullWeek(stack);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

async function goTo(tab: Frame, route: string, heading: string | RegExp): Promise<void> {
  await follow(tab, route);
  await screen(tab, heading).waitFor();
}

const shows = (tab: Frame, words: string | RegExp): Promise<void> =>
  tab.getByText(words).locator('visible=true').first().waitFor();

describe.each(themes)('given the theme %s and a screen 320 pixels wide', (theme, wall, at) => {
  const open = (person: string, route?: string): Promise<PersonWindow> =>
    openWindow(browser, stack, person, { theme, size: 'phone', ...(route && { route }) });

  /** Everything wrong with a screen as it is now; the order of the focus is walked through last, since that moves it. */
  async function faultsNow(window: PersonWindow, heading: string, focus = false): Promise<string[]> {
    const found = await screenFaults({ ...window, heading, focus });
    if (theme === 'default') found.push(...(await zoomFaults({ ...window, heading })));
    return [...found, ...(await orderFaults(window, heading))];
  }

  type Look = readonly [route: string, heading: string, shows: string | RegExp];
  async function faultsAt(window: PersonWindow, looks: readonly Look[]): Promise<string[]> {
    const faults: string[] = [];
    for (const [route, heading, words] of looks) {
      await goTo(window.tab, route, heading);
      await shows(window.tab, words);
      faults.push(...(await faultsNow(window, heading, true)));
    }
    return faults;
  }

  it('then nothing is wrong with what a councillor has', async () => {
    const councillor = await open('councillor');
    await shows(councillor.tab, 'See your appointments');
    const faults = await faultsNow(councillor, 'What do you need?');
    const one = (id: string): string => `drop-in/mine/${id}`;
    const looks: readonly Look[] = [
      ['drop-in', 'Book a drop-in', 'Imani Larkspur (Democratic services)'],
      [`drop-in/about/${week.reference}`, 'Book a drop-in', 'Imani Larkspur (Democratic services)'],
      ['drop-in/mine', 'Your appointments', 'Please choose another time'],
      [one(week.ids.words), 'Your appointment', `About ${longWord}`],
      [one(week.ids.displaced), 'Your appointment', 'I do not need it any more'],
      [one(week.ids.cover), 'Your appointment', 'Would you like to meet somebody else?'],
      [one(week.ids.teams), 'Your appointment', 'Open the Teams meeting'],
      [one(week.ids.group), 'Your appointment', /other people come too/],
      [one(week.ids.cancelled), 'Your appointment', 'Cancelled'],
      ['drop-in/waiting', 'Waiting list', 'You wait for'],
      ['drop-in/choices', 'Your choices', 'Put my appointments into my Outlook calendar'],
      [one(week.sessions.officer), 'We cannot find that', /./],
    ];
    faults.push(...(await faultsAt(councillor, looks)));
    expect(faults).toEqual([]);
    expect(councillor.complaints).toEqual([]);
    await councillor.context.close();
    const second = await open('councillor2', 'drop-in/mine');
    await shows(second.tab, 'A time is free for you');
    expect(await faultsNow(second, 'Your appointments')).toEqual([]);
    await second.context.close();
  }, 120_000);

  it('and nothing once something is open or wrong on it', async () => {
    const councillor = await open('councillor', 'drop-in');
    const { tab } = councillor;
    const own = ownDropIns(councillor);
    const heading = 'Book a drop-in';
    await shows(tab, 'Imani Larkspur (Democratic services)');
    await tab.getByText('Show only some times').click();
    await own.free({ day: nextWeek(0), at: '10am' }, 'Imani Larkspur').click();
    await tab.getByText('Say more').click();
    const faults = await faultsNow(councillor, heading);
    await tab.getByRole('radio', { name: 'By phone' }).check();
    await tab.getByLabel('Which number').fill('12');
    await own.take();
    await shows(tab, /Enter a telephone number/);
    faults.push(...(await faultsNow(councillor, heading)));

    await tab.getByLabel('Person', { exact: true }).selectOption({ label: 'Kirsi Vanterpool (Legal)' });
    await own.free({ day: nextWeek(1), at }, 'Kirsi Vanterpool').click();
    const third = await dropInsOf(stack, 'councillor3');
    const taken = await third.take(week.slot('legal', 1, wall), { way: 'teams', phone: undefined });
    bookedOf(taken);
    await own.take();
    await shows(tab, 'This time has just gone');
    faults.push(...(await faultsNow(councillor, heading)));

    const name = (action: string): string => `${action}: ${timeWords({ day: nextWeek(0), at: '9am' })}`;
    await goTo(tab, `drop-in/mine/${week.ids.words}`, 'Your appointment');
    await own.button(name('Change what you said')).click();
    await shows(tab, 'What is it about?');
    faults.push(...(await faultsNow(councillor, 'Your appointment')));
    await own.button(name('Move')).click();
    await shows(tab, 'You keep your time until you have the new one.');
    faults.push(...(await faultsNow(councillor, 'Your appointment')));
    await goTo(tab, 'drop-in/waiting', 'Waiting list');
    for (const part of await tab.getByRole('checkbox', { name: /^(Morning|Afternoon|Evening)/ }).all())
      await part.uncheck();
    await tab.getByRole('button', { name: 'Join the waiting list' }).click();
    await shows(tab, 'There is a problem');
    faults.push(...(await faultsNow(councillor, 'Waiting list')));
    expect(faults).toEqual([]);
    expect(councillor.complaints).toEqual([]);
    await councillor.context.close();
  }, 120_000);

  it('and nothing with what an officer has', async () => {
    const officer = await open('officer');
    const { tab } = officer;
    await screen(tab, 'Inbox').waitFor();
    const looks: readonly Look[] = [
      ['drop-ins', 'Your drop-in days', 'Needs your attention'],
      ['drop-ins/sessions', 'Drop-in sessions', 'Cover that you asked for'],
      ['drop-ins/sessions/new', 'Add a session', 'How often is it held?'],
      [`drop-ins/sessions/${week.sessions.officer}`, 'A session', 'Days that are not as usual'],
      [`drop-ins/appointments/${week.ids.words}`, 'An appointment', `They said ${longWord}`],
      [`drop-ins/appointments/${week.ids.displaced}`, 'An appointment', longWord],
      [`drop-ins/appointments/${week.ids.cover}`, 'An appointment', /would rather meet/],
      ['drop-ins/settings', 'Reminders and offers', 'Your council offers calendar entries.'],
    ];
    const faults = await faultsAt(officer, looks);
    await goTo(tab, 'drop-ins', 'Your drop-in days');
    await tab.getByRole('button', { name: 'Later', exact: true }).click();
    await shows(tab, '9am: Cllr Avani Thistlewood');
    faults.push(...(await faultsNow(officer, 'Your drop-in days')));
    await tab.getByLabel('Whose days?').selectOption({ label: 'The whole team' });
    await shows(tab, /^, Jonty Pemberwick|Jonty Pemberwick/);
    faults.push(...(await faultsNow(officer, 'Your drop-in days')));
    await tab.getByLabel('Show', { exact: true }).selectOption({ label: 'One day' });
    await tab.getByRole('heading', { name: dayWords(nextWeek(0)), level: 2 }).waitFor();
    faults.push(...(await faultsNow(officer, 'Your drop-in days')));
    expect(faults).toEqual([]);
    expect(officer.complaints).toEqual([]);
    await officer.context.close();
    const colleague = await open('officer2', 'drop-ins');
    await shows(colleague.tab, 'A colleague asks you for cover');
    expect(await faultsNow(colleague, 'Your drop-in days')).toEqual([]);
    await colleague.context.close();
  }, 120_000);

  it('and nothing once something is open or wrong there', async () => {
    const officer = await open('officer', 'drop-ins/sessions/new');
    const { tab } = officer;
    const press = (name: string): Promise<void> => tab.getByRole('button', { name, exact: true }).click();
    await shows(tab, 'How often is it held?');
    const faults: string[] = [];
    for (const label of ['Once', 'On one weekday of every month', 'On one date of every month']) {
      await tab.getByLabel('How often is it held?').selectOption({ label });
      faults.push(...(await faultsNow(officer, 'Add a session')));
    }
    await tab.getByLabel('An open group: several people at the same time').check();
    await press('Save');
    await shows(tab, 'There is a problem');
    faults.push(...(await faultsNow(officer, 'Add a session')));

    await goTo(tab, `drop-ins/sessions/${week.sessions.officer}`, 'A session');
    await press('Change the session');
    await press('Show the next dates');
    await tab.getByRole('heading', { name: 'The next dates', exact: true }).waitFor();
    faults.push(...(await faultsNow(officer, 'A session')));
    await press('Change one day');
    await tab.getByLabel('Which day?').selectOption(nextWeek(0));
    await tab.getByLabel('It is held at another time').check();
    faults.push(...(await faultsNow(officer, 'A session')));
    await tab.getByLabel('Leave: it is not held').check();
    await press('Save');
    await shows(tab, 'There is 1 appointment that this takes away');
    faults.push(...(await faultsNow(officer, 'A session')));
    await press('Ask a colleague to hold it');
    await press('Ask');
    await shows(tab, 'There is a problem');
    faults.push(...(await faultsNow(officer, 'A session')));
    await press('End the session');
    faults.push(...(await faultsNow(officer, 'A session')));

    await goTo(tab, `drop-ins/appointments/${week.ids.words}`, 'An appointment');
    await tab.getByLabel('Several, for regular 1-2-1 support').check();
    await tab.getByLabel('When is the first one?').waitFor();
    await press('Book them');
    await press('Cancel this appointment');
    await shows(tab, 'Choose a time.');
    faults.push(...(await faultsNow(officer, 'An appointment')));
    await goTo(tab, 'drop-ins/settings', 'Reminders and offers');
    await tab
      .getByLabel(/^How (long|many)|^Minutes/)
      .first()
      .fill('no');
    await press('Save');
    await shows(tab, 'There is a problem');
    faults.push(...(await faultsNow(officer, 'Reminders and offers')));
    expect(faults).toEqual([]);
    // Being shown whose appointments a change takes away is a 409.
    expect(officer.complaints.filter((line) => !/status of 409/.test(line))).toEqual([]);
    await officer.context.close();
  }, 120_000);
});

describe('given a councillor without a mouse', () => {
  it('then they book, say how, move and cancel by the keyboard alone', async () => {
    const window = await openWindow(browser, stack, 'councillor4');
    const { tab } = window;
    const keys = keyboardOf(window);
    const mine = async () => (await (await dropInsOf(stack, 'councillor4')).mine()).upcoming;
    const press = async (name: string | RegExp, key = 'Enter'): Promise<void> => {
      await keys.tabTo(name);
      expect(await keys.focusShown()).toBe(true);
      await keys.press(key);
    };
    await screen(tab, 'What do you need?').waitFor();
    await press('Book a drop-in');
    await shows(tab, 'Imani Larkspur (Democratic services)');
    expect(await keys.focused()).toBe('H1 Book a drop-in');
    await press(/^10:30am: .*, Imani Larkspur$/);
    expect(await keys.focused()).toMatch(/^H3 .*10:30am to 11am$/);
    await keys.tabTo('In person');
    await keys.press('ArrowDown');
    await keys.tabTo(/^Which number/);
    await keys.type('020 7946 0001');
    await press(/^Say more/);
    await keys.tabTo(/^What is it about/);
    await keys.type('The gate');
    await press('Book this time');
    await screen(tab, 'Your appointment').waitFor();
    await tab.getByRole('region', { name: 'Booked', exact: true }).waitFor();
    expect(await keys.focused()).toBe('H1 Your appointment');
    expect(await mine()).toMatchObject([
      { state: 'booked', details: { way: 'phone', phone: '020 7946 0001', topic: 'The gate' } },
    ]);

    await press(/^Move: /);
    await shows(tab, 'You keep your time until you have the new one.');
    await press(/^11:30am: .*, Imani Larkspur$/);
    await press('Move to this time');
    await tab.getByRole('region', { name: 'Moved', exact: true }).waitFor();
    expect((await mine()).map(({ startsAt }) => startsAt.slice(11))).toEqual(['11:30']);
    await press(/^Cancel: /);
    await shows(tab, /^Cancelled: /);
    expect(await mine()).toEqual([]);
    await press('Take it back');
    await tab.getByRole('region', { name: 'Booked', exact: true }).waitFor();
    await window.context.close();
  });
});
