import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { chatPages } from '../setup/chat-pages';
import { chatOf } from '../setup/chats';
import { dayWords, heldDropIns, ownDropIns, timeWords, weekdayWords } from '../setup/drop-in-pages';
import { aSession, bookedOf, dayFromNow, dropInsOf } from '../setup/drop-ins';
import { screen } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';

const [imani, jonty] = ['Imani Larkspur', 'Jonty Pemberwick'];
const [avaniName, bramName] = ['Cllr Avani Thistlewood', 'Cllr Bram Oakenfold'];
const note = 'Wants to know about the new lock.';

const days = [3, 10, 17, 24].map(dayFromNow);
const [first = '', second = '', third = '', fourth = ''] = days;
const weekday = (new Date(`${first}T00:00Z`).getUTCDay() + 6) % 7;
const session = aSession({
  ...{ ways: ['room'], room: 'Room 2, Town Hall', firstDay: first, lastDay: fourth },
  ...{ recurrence: { every: 'week', weeks: 1, days: [weekday] }, from: '09:00', to: '10:30' },
});
const inRoom = { way: 'room', phone: undefined } as const;
/** The hours of half an hour that begins then. */
const hours = { '9am': '9am to 9:30am', '9:30am': '9:30am to 10am' } as const;

type Officer = PersonWindow & {
  readonly chat: ReturnType<typeof chatPages>;
  readonly held: ReturnType<typeof heldDropIns>;
};
type Councillor = PersonWindow & {
  readonly chat: ReturnType<typeof chatPages>;
  readonly own: ReturnType<typeof ownDropIns>;
};

describe('given an officer with a session every week, a colleague, and two councillors with appointments', () => {
  let stack: Stack;
  let browser: Browser;
  let officer: Officer;
  let colleague: Officer;
  let avani: Councillor;
  let bram: Councillor;

  const openOfficer = async (person: string): Promise<Officer> => {
    const window = await openWindow(browser, stack, person);
    return { ...window, chat: chatPages(window.page), held: heldDropIns(window) };
  };
  const openCouncillor = async (person: string): Promise<Councillor> => {
    const window = await openWindow(browser, stack, person, { size: 'phone' });
    return { ...window, chat: chatPages(window.page), own: ownDropIns(window) };
  };
  const wordsOf = ({ tab }: PersonWindow): Promise<string> => tab.locator('body').innerText();

  beforeAll(async () => {
    stack = await startStack();
    const sessionId = await (await dropInsOf(stack, 'officer')).layDown(session);
    for (const [person, start] of [
      ['councillor2', `${first}T09:30`],
      ['councillor', `${fourth}T09:00`],
    ] as const)
      bookedOf(await (await dropInsOf(stack, person)).take(`${sessionId}@${start}`, inRoom));
    browser = await openBrowser();
    officer = await openOfficer('officer');
    colleague = await openOfficer('officer2');
    avani = await openCouncillor('councillor');
    bram = await openCouncillor('councillor2');
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('then the officer’s week shows who comes, and a colleague sees places only', async () => {
    await officer.held.weekOf(first);
    await officer.held.appointment('9:30am', bramName).waitFor();
    await officer.tab.getByText('1 of 3 places taken').waitFor();
    await officer.tab.getByText('Free: 9am and 10am').waitFor();
    await colleague.held.weekOf(first);
    await colleague.tab.getByLabel('Whose days?').selectOption({ label: 'The whole team' });
    await colleague.tab.getByText('1 of 3 places taken').waitFor();
    expect(await wordsOf(colleague)).not.toMatch(/Oakenfold|Free: /);
    await colleague.tab.getByLabel('Whose days?').selectOption({ label: 'Yours' });
  });

  it('when they open it and keep a note, then only they read it', async () => {
    await officer.held.openAppointment('9:30am', bramName);
    await officer.tab.getByText('They have not said. Nobody has to.').waitFor();
    await officer.held.note(note);
    await bram.own.open();
    await bram.own.appointments();
    await bram.own.card(first, hours['9:30am']).waitFor();
    expect(await wordsOf(bram)).not.toContain(note);
    expect(JSON.stringify(await (await dropInsOf(stack, 'councillor2')).mine())).not.toContain(note);
  });

  it('when they book two more in a row, then both sides have them', async () => {
    await officer.held.bookSeries(2, { day: second, at: '9:30am' });
    const booked = officer.tab.getByRole('alert').filter({ hasText: 'Booked' });
    for (const day of [second, third]) {
      await booked.getByText(timeWords({ day, at: '9:30am' })).waitFor();
      const card = bram.own.card(day, hours['9:30am']);
      await card.getByText(`${imani} booked this for you.`).waitFor();
      await card.getByText('One of a series.').waitFor();
    }
    expect(await booked.getByText('Could not be booked').count()).toBe(0);
  });

  it('when they take a day as leave, then they are shown first whose appointment that takes away', async () => {
    const { tab, held } = officer;
    await held.weekOf(second);
    await held.link(`Change this day: ${dayWords(second)}, 9am to 10:30am`).click();
    await screen(tab, 'A session').waitFor();
    expect(await tab.getByLabel('Which day?').inputValue()).toBe(second);
    await tab.getByRole('radio', { name: 'Leave: it is not held' }).check();
    await held.button('Save').click();
    const hit = tab.getByRole('alert').filter({ hasText: 'There is 1 appointment that this takes away' });
    await hit.getByText(`${bramName}: ${timeWords({ day: second, at: '9:30am' })}`).waitFor();
    const { upcoming } = await (await dropInsOf(stack, 'councillor2')).mine();
    expect(upcoming.map(({ state }) => state)).toEqual(['booked', 'booked', 'booked']);
  });

  it('when they go ahead, then the councillor is told, and the officer sees who has not chosen yet', async () => {
    const { tab, held } = officer;
    await held.button('Go ahead and offer them other times').click();
    await screen(tab, 'Your drop-in days').waitFor();
    await tab.getByText('Not held: leave').waitFor();
    await tab.getByRole('heading', { name: 'Needs your attention' }).waitFor();
    await held.link(new RegExp(`^${bramName}, ${dayWords(second)}`)).waitFor();
    await tab.getByText('Has not chosen a new time yet.').waitFor();
    await bram.chat.open();
    await bram.chat.card('Your appointment has changed. Open it to see.').waitFor();
    await bram.chat.openTab();
  });

  it('when they press one of the nearest times, then it is theirs', async () => {
    const card = bram.own.card(second, hours['9:30am']);
    await card.getByText('Please choose another time').waitFor();
    await card.getByText('The person is away that day, so this time is not there any more.').waitFor();
    const near = await card.getByRole('button', { name: /, with / }).allInnerTexts();
    expect(near.slice(0, 2)).toEqual(
      [
        { day: first, at: '10am' },
        { day: third, at: '9am' },
      ].map((time) => `${timeWords(time)}, with ${imani}`),
    );
    await bram.own.near({ day: third, at: '9am' }, imani).click();
    await bram.own.reads('Moved');
    await bram.own.card(third, hours['9am']).waitFor();
    await officer.tab.getByText('Has not chosen a new time yet.').waitFor({ state: 'detached' });
    await officer.held.weekOf(third);
    await officer.held.appointment('9am', bramName).waitFor();
  });

  it('when they ask a colleague for cover, then the colleague accepts without knowing who comes', async () => {
    const { tab, held } = officer;
    await held.openSessions();
    const words = `Every ${weekdayWords(first)}, 9am to 10:30am, 30 minutes each`;
    await held.link(`Open: ${words}, ${imani}`).click();
    await held.button('Ask a colleague to hold it').click();
    await tab.getByRole('checkbox', { name: dayWords(fourth) }).check();
    await tab.getByLabel('Which colleague?').selectOption({ label: jonty });
    await held.button('Ask').click();
    await screen(tab, 'Drop-in sessions').waitFor();
    await tab.getByText('Not answered yet').waitFor();
    await colleague.chat.open();
    await colleague.chat.card(`${imani} asks you to hold drop-in sessions for them.`).waitFor();
    await colleague.chat.openTab();
    await colleague.tab.getByRole('heading', { name: 'A colleague asks you for cover' }).waitFor();
    await colleague.tab.getByRole('button', { name: /^Accept: / }).click();
    await colleague.tab.getByText('Done. It is kept.').waitFor();
    await tab.getByText('Accepted').waitFor();
  });

  it('then whoever is booked is asked, and until they say yes, the colleague sees no name', async () => {
    await avani.chat.open();
    await avani.chat.card('There is a question about your appointment.').waitFor();
    expect(await avani.chat.card('There is a question').innerText()).not.toMatch(/Larkspur|Pemberwick/);
    await avani.chat.openTab();
    await avani.own.open();
    await avani.own.appointments();
    const question = avani.tab.getByRole('region', { name: 'Would you like to meet somebody else?' });
    await question.getByText(`${jonty} (Democratic services) could.`).waitFor();
    await colleague.held.weekOf(fourth);
    await colleague.tab
      .getByText(/^\d of \d places taken$/)
      .first()
      .waitFor();
    expect(await wordsOf(colleague)).not.toContain('Thistlewood');
    const { days: known } = await (await dropInsOf(stack, 'officer2')).days('own', fourth);
    expect(known.map(({ day, bookings }) => ({ day, bookings }))).toEqual([{ day: fourth, bookings: [] }]);
    await officer.held.open();
    await officer.tab.getByText(`Has not said yet whether they would rather meet ${jonty}.`).waitFor();
  });

  it('when they say yes, then the colleague has the appointment, and the officer no more', async () => {
    await avani.own.button(`Meet ${jonty}`).click();
    await avani.tab.getByText('Thank you. Your answer is kept.').waitFor();
    await avani.own
      .card(fourth, hours['9am'])
      .filter({ hasText: `${jonty} (Democratic services)` })
      .waitFor();
    await colleague.held.openAppointment('9am', avaniName);
    await officer.held.weekOf(fourth);
    await officer.held.appointment('9am', avaniName).waitFor({ state: 'detached' });
    expect(await wordsOf(officer)).not.toContain('Thistlewood');
  });

  it('and what the officers’ chats say names no councillor', async () => {
    for (const person of ['officer', 'officer2'])
      expect(JSON.stringify(await chatOf(stack, person).lines())).not.toMatch(/Thistlewood|Oakenfold/);
  });

  it('and nobody’s console had anything to complain of', () => {
    // That a change takes appointments away is answered with a 409, which the browser writes down.
    const complaints = [officer, colleague, avani, bram].flatMap((window) => window.complaints);
    expect(complaints.filter((line) => !/status of 409/.test(line))).toEqual([]);
  });
});
