import type { Browser } from 'playwright-core';
import { bulletinStrings } from '@councillor-safety/spfx-webparts/bulletin/bulletin-strings';
import { contactsStrings } from '@councillor-safety/spfx-webparts/contacts/contacts-strings';
import { directoryStrings } from '@councillor-safety/spfx-webparts/directory/directory-strings';
import { guidanceStrings } from '@councillor-safety/spfx-webparts/guidance/guidance-strings';
import { shellStrings } from '@councillor-safety/spfx-webparts/shell/shell-strings';
import { newDevice, openBrowser } from '../setup/browser';
import { hubLists } from '../setup/hub-lists';
import { startHubSite } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { directoryPages, hubPages, openSitePage, type SitePage } from '../setup/web-parts';

const graph = '(GET|POST) /graph/';
const tryAgain = { name: shellStrings.tryAgain };
const saved = shellStrings.savedCopy.replace('{{when}}.', '');

describe('given that Graph does not answer', () => {
  let stack: Awaited<ReturnType<typeof startHubSite>>;
  let browser: Browser;

  const open = (person: string, options: Parameters<typeof openSitePage>[3] = {}): Promise<SitePage> =>
    openSitePage(browser, stack, person, options);
  /** As SharePoint refuses when it is overrun; it asks for no wait, so that nobody here waits. */
  const breakGraph = (): Promise<void> =>
    tenantControl(stack).fault({ match: graph, status: 503, retryAfter: 0 });

  beforeAll(async () => {
    stack = await startHubSite();
    browser = await openBrowser();
  });
  afterEach(() => tenantControl(stack).mend());
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when it is asked and says nothing, then the numbers stand there all the while', async () => {
    await tenantControl(stack).fault({ match: graph, delayMs: 20_000 });
    const { page, context } = await open('councillor');
    await hubPages(page).emergency.getByRole('link', { name: 'Call 999' }).waitFor();
    await hubPages(page).emergency.getByRole('link', { name: 'Call 116 123' }).waitFor();
    await directoryPages(page).crisis.getByRole('link', { name: '999' }).waitFor();
    await directoryPages(page).box.fill('one can type already');
    expect(await page.getByText(shellStrings.loading).count()).toBeGreaterThan(0);
    await context.close();
  });

  it('when it fails, then the page says so, keeps the numbers, and works once it is tried again', async () => {
    await breakGraph();
    const { page, context } = await open('councillor');
    const { emergency, contacts, guidance, contact } = hubPages(page);
    await contacts.getByText(shellStrings.failed).waitFor();
    await guidance.getByText(shellStrings.failed).waitFor();
    await emergency.getByRole('link', { name: 'Call 999' }).waitFor();
    await page.getByRole('region', { name: 'What happens when you report' }).waitFor();
    const directory = page.getByRole('region', { name: directoryStrings.title });
    await directory.getByRole('link', { name: '116 123' }).waitFor();
    expect(await directoryPages(page).count.count()).toBe(0);

    await tenantControl(stack).mend();
    await contacts.getByRole('button', tryAgain).click();
    await contact(/^Member services/).waitFor();
    await directory.getByRole('button', tryAgain).click();
    await directoryPages(page).atRest();
    // The newest on the hub came with the hub's own; the archive asks for itself.
    const archive = page.getByRole('region', { name: bulletinStrings.title }).last();
    await archive.getByRole('button', tryAgain).click();
    await archive.getByText(bulletinStrings.none).waitFor();
    expect(await page.getByText(shellStrings.failed).count()).toBe(0);
    await context.close();
  });

  it('when sign-in itself fails, then it is the same', async () => {
    await tenantControl(stack).fault({ match: 'POST /spfx/token', status: 500 });
    const { page, context } = await open('councillor');
    await hubPages(page).contacts.getByText(shellStrings.failed).waitFor();
    await hubPages(page).emergency.getByRole('link', { name: 'Call 999' }).waitFor();
    await context.close();
  });

  it('when the lists were read on this device before, then they are shown, with their age', async () => {
    const device = await newDevice(browser);
    const first = await open('councillor', { context: device, at: '2026-11-17T08:15:00Z' });
    await hubPages(first.page)
      .contact(/^Member services/)
      .waitFor();
    await directoryPages(first.page).atRest();
    await first.page.close();

    await breakGraph();
    const later = await open('councillor', { context: device, at: '2026-11-18T10:30:00Z' });
    const { contacts, contact } = hubPages(later.page);
    await contacts.getByText(`${saved}17 November at 08:15`).waitFor();
    await contact(/^Member services/)
      .getByText(/^. ?Open now, until 17:00$/)
      .waitFor();
    await hubPages(later.page).topicOf('Replies you can copy').waitFor();
    const directory = later.page.getByRole('region', { name: directoryStrings.title });
    await directory.getByText(saved).waitFor();
    await directoryPages(later.page).box.fill('troll');
    await later.page
      .getByText(/^Showing help for: Online abuse/)
      .first()
      .waitFor();

    await tenantControl(stack).mend();
    await contacts.getByRole('button', tryAgain).click();
    await contacts.getByText(saved).waitFor({ state: 'detached' });
    await device.close();
  });

  it('when lists are gone, then the page stays, and says it calmly to all and exactly to officers', async () => {
    const device = await newDevice(browser);
    const first = await open('councillor2', { context: device });
    await hubPages(first.page)
      .contact(/^Member services/)
      .waitFor();
    await first.page.close();

    const lists = await hubLists(stack);
    for (const list of ['Contacts', 'Guidance', 'Services', 'SearchWords'] as const) await lists.drop(list);
    const seenBefore = await open('councillor2', { context: device });
    await hubPages(seenBefore.page).contacts.getByText(contactsStrings.unreadableSaved).waitFor();
    await hubPages(seenBefore.page)
      .contact(/^Member services/)
      .waitFor();
    await device.close();

    const calm = [
      contactsStrings.unreadable,
      guidanceStrings.unreadable,
      directoryStrings.results.unreadable,
    ];
    for (const person of ['councillor', 'officer']) {
      const { page, context } = await open(person);
      for (const sentence of calm) await page.getByText(sentence, { exact: true }).waitFor();
      await hubPages(page).emergency.getByRole('link', { name: 'Call 999' }).waitFor();
      const directory = page.getByRole('region', { name: directoryStrings.title });
      await directory.getByRole('link', { name: '116 123' }).waitFor();
      for (const name of ['Contacts', 'Guidance', 'Services', 'SearchWords']) {
        const told = await page.getByText(`“${name}”`).count();
        if (person === 'officer') expect(told).toBeGreaterThan(0);
        else expect(told).toBe(0);
      }
      await context.close();
    }
  });
});
