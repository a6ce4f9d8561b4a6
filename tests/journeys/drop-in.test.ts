import type { Browser } from 'playwright-core';
import { londonMs } from '@councillor-safety/core/clock/london-instants';
import { openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { chatPages } from '../setup/chat-pages';
import { chatOf } from '../setup/chats';
import {
  dayWords,
  holdBack,
  heldDropIns,
  ownDropIns,
  shortDayWords,
  timeWords,
  weekdayWords,
} from '../setup/drop-in-pages';
import { aSession, bookedOf, dayFromNow, dropInsOf } from '../setup/drop-ins';
import { screen } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl } from '../setup/tenant-control';

const discreet = 'You have a message in Councillor Safety';
const imani = 'Imani Larkspur';
const room = 'Room 2, Town Hall';
/** What nobody may read over somebody's shoulder. */
const telling = /Larkspur|Vanterpool|Town Hall|\d ?[ap]m|in person/i;

const days = [3, 10, 17, 24].map(dayFromNow);
const [day = '', later = ''] = days;
const [nine, half, ten] = ['9am', '9:30am', '10am'].map((at) => ({ day, at })) as [
  { day: string; at: string },
  { day: string; at: string },
  { day: string; at: string },
];

type Somebody = PersonWindow & {
  readonly chat: ReturnType<typeof chatPages>;
  readonly own: ReturnType<typeof ownDropIns>;
};

describe('given an officer, and two councillors who look for a private appointment on their phones', () => {
  let stack: Stack;
  let browser: Browser;
  let officer: PersonWindow;
  let avani: Somebody;
  let bram: Somebody;
  let bramLooksAgain: () => void;

  const open = async (person: string): Promise<Somebody> => {
    const window = await openWindow(browser, stack, person, { size: 'phone' });
    return { ...window, chat: chatPages(window.page), own: ownDropIns(window) };
  };
  const toChat = async ({ chat }: Somebody, words: string): Promise<string> => {
    await chat.open();
    await chat.card(words).waitFor();
    return chat.card(words).innerText();
  };

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
    officer = await openWindow(browser, stack, 'officer');
    avani = await open('councillor');
    bram = await open('councillor2');
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when the officer lays down a session for every week, then they see its dates before it counts', async () => {
    const held = heldDropIns(officer);
    await held.open();
    await held.link('Add a session').click();
    await screen(officer.tab, 'Add a session').waitFor();
    const [firstDay, lastDay] = [day, days[3] ?? ''];
    await held.fillWeekly({ firstDay, lastDay, from: '09:00', to: '10:30', room });
    await held.button('Show the next dates').click();
    await officer.tab.getByText('3 appointments on each date').waitFor();
    for (const each of days) await officer.tab.getByText(dayWords(each), { exact: true }).waitFor();
    expect(await (await dropInsOf(stack, 'councillor')).free()).toEqual([]);
    await held.button('Save').click();
    await screen(officer.tab, 'Drop-in sessions').waitFor();
    await officer.tab.getByText('Saved.', { exact: true }).waitFor();
    const words = `Every ${weekdayWords(day)}, 9am to 10:30am, 30 minutes each`;
    await officer.tab.getByRole('heading', { name: words, level: 3 }).waitFor();
  });

  it('then both councillors see the times, with whom they would meet; and who cannot wait is in the chat at once', async () => {
    for (const { tab, own } of [avani, bram]) {
      await own.open();
      await tab.getByText('You need not say why. Times are London time.').waitFor();
      await tab.getByRole('heading', { name: shortDayWords(day), level: 2 }).waitFor();
      await tab
        .getByRole('heading', { name: `${imani} (Democratic services)` })
        .first()
        .waitFor();
      await own.free(nine, imani).waitFor();
    }
    await avani.own.button('I need someone today').click();
    await avani.page.getByRole('heading', { name: /Councillor Safety/, level: 1 }).waitFor();
    await avani.chat.openTab();
    // What Bram has before him stays as it is until he presses.
    bramLooksAgain = await holdBack(bram.page, '**/api/drop-in/slots?*');
    await bram.own.free(nine, imani).click();
  });

  it('when one takes a time in two taps, then they read what they have, without having said why', async () => {
    await avani.own.free(nine, imani).click();
    await avani.own.take();
    await avani.own.reads('Booked');
    const card = await avani.own.card(day, '9am to 9:30am').innerText();
    expect(card).toContain(`${imani} (Democratic services)`);
    expect(card).toContain(room);
    expect(card).not.toContain('What it is about');
  });

  it('then the entry for their calendar names nobody', async () => {
    const file = await avani.own.calendarFile(nine);
    expect(file).toMatchObject({
      ...{ name: 'appointment.ics', method: 'PUBLISH', summary: 'You have an appointment' },
      ...{ uid: `${avani.own.id()}@councillor-safety`, sequence: '0' },
      start: new Date(londonMs(`${day}T09:00`)),
    });
    expect(file.text).not.toMatch(/Larkspur|Thistlewood|Town Hall|ATTENDEE|ORGANIZER|LOCATION|mailto/i);
  });

  it('and their chat says no more than that there is one', async () => {
    await avani.chat.preview(discreet).waitFor();
    expect(await avani.page.locator('#toast').innerText()).not.toMatch(telling);
    expect(await toChat(avani, 'You have an appointment.')).not.toMatch(telling);
    await avani.chat.openTab();
  });

  it('when the other presses the time that they still see, then it has gone, and one press books one near it', async () => {
    await bram.own.take();
    const gone = bram.tab.getByRole('alert').filter({ hasText: 'This time has just gone' });
    await gone.waitFor();
    expect(await gone.innerText()).not.toMatch(/Thistlewood|Avani/);
    bramLooksAgain();
    const near = await gone.getByRole('button').allInnerTexts();
    expect(near.slice(0, 2)).toEqual([half, ten].map((time) => `${timeWords(time)}, with ${imani}`));
    await bram.own.near(half, imani).click();
    await bram.own.take();
    await bram.own.reads('Booked');
    await bram.own.card(day, '9:30am to 10am').waitFor();
  });

  it('when the first moves theirs, then the calendar has the same entry at its new time', async () => {
    const id = avani.own.id();
    await avani.own.appointments();
    await avani.own.button(`Move: ${timeWords(nine)}`).click();
    await avani.tab.getByText('You keep your time until you have the new one.').waitFor();
    await avani.own.free(half, imani).waitFor({ state: 'detached' });
    await avani.own.free(ten, imani).click();
    await avani.own.button('Move to this time').click();
    await avani.own.reads('Moved');
    await avani.own.card(day, '10am to 10:30am').waitFor();
    const file = await avani.own.calendarFile(ten);
    expect(file).toMatchObject({ uid: `${id}@councillor-safety`, sequence: '1' });
    expect(file.start).toEqual(new Date(londonMs(`${day}T10:00`)));
  });

  it('when they say in the chat that they cannot come, then it is cancelled, and nobody asks why', async () => {
    expect(await toChat(avani, 'Your appointment has changed.')).not.toMatch(telling);
    await avani.chat.press('I cannot come');
    await avani.chat.card('Your appointment is cancelled.').waitFor();
    await avani.own.appointments();
    await avani.tab.getByText('You have no appointment to come.').waitFor();
  });

  it('given SharePoint does not answer, when they book, then they read that it is not known, and nothing is lost', async () => {
    await avani.own.book();
    await avani.own.free(nine, imani).click();
    await avani.tab.getByText('Say more (you can leave this out)').click();
    await avani.tab.getByLabel('What is it about?').fill('The letters at home.');
    await tenantControl(stack).fault({ match: allOfGraph, status: 503 });
    await avani.own.take();
    const unsure = avani.tab.getByRole('alert').filter({
      hasText: 'We do not know yet whether this is booked',
    });
    await unsure.waitFor();
    expect(await unsure.innerText()).toContain('Nothing is booked yet as far as we know.');
    expect(await avani.tab.getByLabel('What is it about?').inputValue()).toBe('The letters at home.');
  });

  it('when it answers again, then one more press books it, once', async () => {
    await tenantControl(stack).mend();
    await avani.own.button('Try again').click();
    await avani.own.reads('Booked');
    expect(await avani.own.card(day, '9am to 9:30am').innerText()).toContain('The letters at home.');
    const { upcoming } = await (await dropInsOf(stack, 'councillor')).mine();
    expect(upcoming.map(({ startsAt }) => startsAt)).toEqual([`${day}T09:00`]);
    const held = (await (await dropInsOf(stack, 'officer')).days()).days.find((one) => one.day === day);
    expect(held?.bookings.map(({ startsAt }) => startsAt).sort()).toEqual([`${day}T09:00`, `${day}T09:30`]);
  });

  it('given all times of somebody are taken, when they wait and one comes free, then it is theirs with one press in the chat', async () => {
    const [celeste, kirsi] = [await dropInsOf(stack, 'councillor3'), await dropInsOf(stack, 'legal')];
    const firstDay = dayFromNow(4);
    const draft = aSession({ firstDay, lastDay: firstDay, from: '14:00', to: '14:30', ways: ['room'], room });
    const slotId = `${await kirsi.layDown(draft)}@${firstDay}T14:00`;
    const { id } = bookedOf(await celeste.take(slotId, { way: 'room', phone: undefined }));
    await avani.own.book();
    await avani.tab.getByRole('link', { name: 'Join the waiting list' }).click();
    await screen(avani.tab, 'Waiting list').waitFor();
    await avani.tab.getByRole('checkbox', { name: 'Kirsi Vanterpool (Legal)' }).check();
    await avani.own.button('Join the waiting list').click();
    await avani.tab.getByText('You are on the waiting list.').waitFor();
    await celeste.cancel(id);
    expect(await toChat(avani, 'An appointment time is free for you.')).not.toMatch(telling);
    expect(await (await dropInsOf(stack, 'councillor2')).free()).not.toContain(slotId);
    await avani.chat.press('Take it');
    await avani.chat.card('You have an appointment.').waitFor();
    await avani.own.appointments();
    await avani.own.card(firstDay, '2pm to 2:30pm').filter({ hasText: 'Kirsi Vanterpool' }).waitFor();
  });

  it('when one would not meet somebody, then their times are hidden from that one alone', async () => {
    await bram.own.book();
    await bram.own.free({ day: later, at: '9am' }, imani).waitFor();
    await bram.tab.getByRole('link', { name: 'Your choices' }).click();
    await screen(bram.tab, 'Your choices').waitFor();
    await bram.tab.getByRole('checkbox', { name: `${imani} (Democratic services)` }).check();
    await bram.own.button('Save').click();
    await bram.tab.getByText('Your choices are saved.').waitFor();
    await bram.own.book();
    await bram.tab.getByText('The times of 1 person are left out').waitFor();
    await bram.tab.getByText('No time is free just now.').waitFor();
    expect(await bram.tab.getByText(imani).count()).toBe(0);
    await avani.own.book();
    await avani.own.free({ day: later, at: '9am' }, imani).waitFor();
  });

  it('and neither ever read of the other', async () => {
    const avaniRead = JSON.stringify(await chatOf(stack, 'councillor').lines());
    const bramRead = JSON.stringify(await chatOf(stack, 'councillor2').lines());
    expect(avaniRead).not.toMatch(/Oakenfold|Marrowby/);
    expect(bramRead).not.toMatch(/Thistlewood|Marrowby/);
    for (const { tab } of [avani, bram])
      expect(await tab.locator('body').innerText()).not.toMatch(/Oakenfold|Marrowby|Thistlewood/);
  });

  it('and nobody’s console had anything to complain of, but of the outage', () => {
    const complaints = [officer, avani, bram].flatMap((window) => window.complaints);
    expect(complaints.filter((line) => !/status of 503/.test(line))).toEqual([]);
  });
});
