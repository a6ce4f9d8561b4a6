import { follow } from './browser';
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Locator, Page } from 'playwright-core';
import { daysAfter, weekdayOf } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { PersonWindow } from './browser';
import { chatPages } from './chat-pages';
import { dayFromNow } from './drop-ins';
import { screen } from './pages';

const weekMs = 7 * 86_400_000;
const mondayOf = (day: string): string => daysAfter(day, -weekdayOf(day));

type Window = Pick<PersonWindow, 'page' | 'tab'>;

/** A time as people read it: its day on the London calendar, and the words of the clock. */
export interface SaidTime {
  /** `2026-12-01` */
  readonly day: string;
  /** `9am` */
  readonly at: string;
}

const inWords = (day: string, year?: 'numeric'): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year })
    .format(new Date(`${day}T00:00Z`))
    .replace(',', '');

export const weekdayWords = (day: string): string => inWords(day).split(' ')[0] ?? '';
/** `Tuesday 1 December` */
export const shortDayWords = (day: string): string => inWords(day);
/** `Tuesday 1 December 2026` */
export const dayWords = (day: string): string => inWords(day, 'numeric');
/** `Tuesday 1 December, 9am` */
export const timeWords = ({ day, at }: SaidTime): string => `${inWords(day)}, ${at}`;

/** Keeps what a page asks for away from it, until the function that comes back is called. */
export async function holdBack(page: Page, address: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** What another program makes of a calendar file. */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents();
  const [event] = events;
  if (!event || events.length > 1) throw new Error(`Not one appointment: ${text}`);
  const value = (name: string): string => String(event.getFirstPropertyValue(name));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    summary: value('summary'),
    sequence: value('sequence'),
    start: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate(),
  };
}

/** Goes to a screen of the tab by its address, also from the chat. */
async function goTo({ page, tab }: Window, route: string): Promise<void> {
  await chatPages(page).openTab();
  await follow(tab, route);
}

/** What a councillor does with appointments in the tab, by the names they read. */
export function ownDropIns(window: Window) {
  const { tab } = window;
  const button = (name: string): Locator => tab.getByRole('button', { name, exact: true });
  return {
    button,
    /** From their start. */
    async open(): Promise<void> {
      await tab.getByRole('link', { name: 'Book a drop-in', exact: true }).click();
      await screen(tab, 'Book a drop-in').waitFor();
    },
    async book(): Promise<void> {
      await goTo(window, 'drop-in');
      await screen(tab, 'Book a drop-in').waitFor();
    },
    async appointments(): Promise<void> {
      await goTo(window, 'drop-in/mine');
      await screen(tab, 'Your appointments').waitFor();
    },
    /** A free time in the list. */
    free: ({ day, at }: SaidTime, name: string): Locator => button(`${at}: ${dayWords(day)}, ${name}`),
    /** A free time that is offered in the place of another. */
    near: (time: SaidTime, name: string): Locator => button(`${timeWords(time)}, with ${name}`),
    async take(): Promise<void> {
      await button('Book this time').click();
    },
    /** What is said once it is done. */
    async reads(news: 'Booked' | 'Moved'): Promise<void> {
      await screen(tab, 'Your appointment').waitFor();
      await tab.getByRole('region', { name: news, exact: true }).waitFor();
    },
    /** The id of the appointment that is open. */
    id: (): string => /mine\/([0-9a-f-]{36})/.exec(tab.url())?.[1] ?? '',
    /** One appointment; `hours` as in `9am to 9:30am`. */
    card: (day: string, hours: string): Locator =>
      tab.getByRole('listitem').filter({
        has: tab.getByRole('heading', { name: `${dayWords(day)}, ${hours}`, level: 2, exact: true }),
      }),
    async calendarFile(time: SaidTime) {
      const [file] = await Promise.all([
        window.page.waitForEvent('download'),
        button(`Add to your calendar: ${timeWords(time)}`).click(),
      ]);
      const text = await readFile(await file.path(), 'utf8');
      return { name: file.suggestedFilename(), text, ...readCalendar(text) };
    },
  };
}

/** What an officer types to lay down a session every week. */
interface Weekly {
  readonly firstDay: string;
  readonly lastDay: string;
  /** `09:00` */
  readonly from: string;
  readonly to: string;
  readonly room: string;
}

/** What whoever holds sessions does in the tab. */
export function heldDropIns(window: Window) {
  const { tab } = window;
  const link = (name: string | RegExp): Locator => tab.getByRole('link', { name, exact: true });
  const button = (name: string): Locator => tab.getByRole('button', { name, exact: true });
  return {
    link,
    button,
    async open(): Promise<void> {
      await link('Drop-ins').click();
      await screen(tab, 'Your drop-in days').waitFor();
    },
    async openSessions(): Promise<void> {
      await this.open();
      await link('Sessions and cover').click();
      await screen(tab, 'Drop-in sessions').waitFor();
    },
    /** Goes to the week that a day is in. */
    async weekOf(day: string): Promise<void> {
      await this.open();
      await button('Today').click();
      const monday = mondayOf(day);
      const weeks = (Date.parse(monday) - Date.parse(mondayOf(dayFromNow(0)))) / weekMs;
      for (let week = 0; week < weeks; week += 1) await button('Later').click();
      await tab.getByRole('heading', { name: `Week of ${dayWords(monday)}`, level: 2 }).waitFor();
    },
    async fillWeekly({ firstDay, lastDay, from, to, room }: Weekly): Promise<void> {
      await tab.getByRole('checkbox', { name: 'In person' }).check();
      await tab.getByLabel('Where to come to').fill(room);
      await tab.getByRole('checkbox', { name: weekdayWords(firstDay) }).check();
      for (const [label, value] of [
        ['First date', firstDay],
        ['Last date', lastDay],
        ['From', from],
        ['To', to],
      ] as const)
        await tab.getByLabel(label, { exact: true }).fill(value);
      await tab.getByLabel('Bank holidays').selectOption({ label: 'Held on bank holidays too' });
    },
    /** One's appointment on the days that are shown. */
    appointment: (at: string, name: string): Locator => link(`${at}: ${name}`),
    async openAppointment(at: string, name: string): Promise<void> {
      await this.appointment(at, name).click();
      await screen(tab, 'An appointment').waitFor();
    },
    async note(words: string): Promise<void> {
      await tab.getByLabel('Add a note').fill(words);
      await button('Keep the note').click();
      await tab.getByRole('listitem').filter({ hasText: words }).waitFor();
    },
    /** So many appointments, week by week, from one of one's free times on. */
    async bookSeries(times: number, first: SaidTime): Promise<void> {
      await tab.getByRole('radio', { name: 'Several, for regular 1-2-1 support' }).check();
      await tab.getByLabel('How many?').fill(String(times));
      await tab.getByLabel('Look from').fill(first.day);
      await tab.getByLabel('When is the first one?').selectOption({ label: timeWords(first) });
      await button('Book them').click();
    },
  };
}
