import type { Browser } from 'playwright-core';
import { parseOpeningHours } from '@councillor-safety/core/clock/opening-hours-parser';
import { emailProblem, phoneProblem } from '@councillor-safety/core/hub/hub-mistakes';
import { contactsStrings } from '@councillor-safety/spfx-webparts/contacts/contacts-strings';
import { directoryStrings } from '@councillor-safety/spfx-webparts/directory/directory-strings';
import { fill } from '@councillor-safety/spfx-webparts/shell/words';
import { openBrowser } from '../setup/browser';
import { choices, hubLists } from '../setup/hub-lists';
import { startHubSite } from '../setup/stack';
import {
  directoryPages,
  hubPages,
  officerRemarks,
  openSitePage,
  servicesOfEngland,
  type SitePage,
} from '../setup/web-parts';

const phone = 'ring the front desk';
const hours = 'nine till late';
const hoursProblem = ((read) => (read.ok ? '' : read.problem))(parseOpeningHours(hours));

/** What an officer reads of each row; none of it is for councillors. */
const told = {
  contacts: [
    ['Night porter', phoneProblem(phone)],
    ['Night porter', hoursProblem],
    ['Night porter', emailProblem('porter at council')],
  ],
  services: [
    ['A helpline with mistakes', phoneProblem('0800')],
    ['A helpline with mistakes', hoursProblem],
    [
      'A helpline with mistakes',
      "The web address 'www.helpline.example' is not one that begins with https://.",
    ],
    ['A helpline with mistakes', "The column 'Categories' has 'Pets', which is not one of its choices."],
    [/^Row \d+$/, "The column 'Title' is empty, so this row is not shown."],
  ],
} as const;

describe('given rows with mistakes, as somebody in a hurry leaves them in SharePoint', () => {
  let stack: Awaited<ReturnType<typeof startHubSite>>;
  let browser: Browser;
  let councillor: SitePage;
  let officer: SitePage;

  beforeAll(async () => {
    stack = await startHubSite();
    const lists = await hubLists(stack);
    await lists.add('Contacts', {
      ...{ Title: 'Night porter', Phone: phone, Hours: hours, Email: 'porter at council' },
    });
    await lists.addColumn('Services', { name: 'Colour', displayName: 'Colour', text: { maxLength: 40 } });
    await lists.offerChoice('Services', 'Categories', 'Pets');
    await lists.add('Services', {
      ...{ Title: 'A helpline with mistakes', Phone: '0800', Hours: hours, Web: 'www.helpline.example' },
      ...{ Colour: 'blue', HelpsWith: 'Lost tempers.', ...choices('Categories', 'Pets', 'Money and work') },
    });
    await lists.add('Services', { Phone: '0800 1111', HelpsWith: 'A row without a name.' });
    await lists.dropColumn('Services', 'Languages');
    await lists.dropColumn('Contacts', 'WhatFor');
    browser = await openBrowser();
    councillor = await openSitePage(browser, stack, 'councillor', { at: '2026-11-18T10:30:00Z' });
    officer = await openSitePage(browser, stack, 'officer', { at: '2026-11-18T10:30:00Z' });
    await directoryPages(councillor.page).atRest();
    await directoryPages(officer.page).atRest();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('then everybody still finds everything else', async () => {
    for (const { page } of [councillor, officer]) {
      const { contact } = hubPages(page);
      await contact(/^Member services/)
        .getByText(/Open now, until 17:00/)
        .waitFor();
      await contact(/^Duty line/).waitFor();
      expect(await directoryPages(page).count.innerText()).toBe(`${servicesOfEngland.length + 1} services`);
      await hubPages(page).topicOf('Replies you can copy').waitFor();
    }
  });

  it('and the row itself shows what can be used of it, and nothing to press that does not work', async () => {
    const { page } = councillor;
    const porter = hubPages(page).contact('Night porter');
    await porter.getByText(fill(contactsStrings.cannotDial, { phone })).waitFor();
    expect(await porter.getByRole('link').count()).toBe(0);
    await directoryPages(page).box.fill('lost tempers');
    const helpline = directoryPages(page).service('A helpline with mistakes');
    await helpline.getByText(fill(directoryStrings.card.phone, { phone: '0800' })).waitFor();
    await helpline.getByText(hours).waitFor();
    expect(await helpline.getByRole('link').count()).toBe(0);
    await directoryPages(page).category.selectOption('Money and work');
    await helpline.waitFor();
  });

  it('and officers read of every mistake where to find it; councillors of none', async () => {
    const remarks = officerRemarks(officer.page);
    await remarks.summary.first().waitFor();
    for (const summary of await remarks.summary.all()) await summary.click();
    for (const [row, problem] of [...told.contacts, ...told.services]) {
      const line = remarks.rows
        .filter({ hasText: problem })
        .filter({ has: officer.page.getByText(row, { exact: true }) });
      expect([problem, await line.count()]).toEqual([problem, 1]);
    }
    const lists = await officer.page.getByRole('link', { name: /^Open the list/ }).all();
    const addresses = await Promise.all(lists.map((link) => link.getAttribute('href')));
    expect(addresses.map((address) => address?.split('/').at(-1))).toEqual([
      'Contacts',
      'Guidance',
      'Services',
    ]);

    expect(await officerRemarks(councillor.page).summary.count()).toBe(0);
    const page = await councillor.page.locator('main').innerHTML();
    for (const [, problem] of [...told.contacts, ...told.services]) expect(page).not.toContain(problem);
  });

  it('and nothing went wrong unseen', () => {
    expect([...councillor.complaints, ...officer.complaints]).toEqual([]);
  });
});
