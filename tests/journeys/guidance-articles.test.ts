import type { Browser } from 'playwright-core';
import { guidanceStrings } from '@councillor-safety/spfx-webparts/guidance/guidance-strings';
import { supportStrings } from '@councillor-safety/spfx-webparts/hub/support-strings';
import { counted, fill } from '@councillor-safety/spfx-webparts/shell/words';
import { openBrowser } from '../setup/browser';
import { choices, hubLists } from '../setup/hub-lists';
import { keyboardOf } from '../setup/keyboard';
import { startHubSite } from '../setup/stack';
import { hubPages, openSitePage, type SitePage } from '../setup/web-parts';

const surgeries = 'Staying safe at ward surgeries';
const replies = 'Replies you can copy';
const words = guidanceStrings;

describe('given the guidance on the hub', () => {
  let stack: Awaited<ReturnType<typeof startHubSite>>;
  let browser: Browser;
  let window: SitePage;

  const open = (person: string, hash = ''): Promise<SitePage> =>
    openSitePage(browser, stack, person, { part: 'safety-hub', hash });
  const focused = (): Promise<string> => keyboardOf(window).focused();

  beforeAll(async () => {
    stack = await startHubSite();
    browser = await openBrowser();
    window = await open('councillor');
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when an article is opened by keyboard, then its heading has the focus and it says that it is unchecked', async () => {
    const { page } = window;
    await hubPages(page).unfold(surgeries);
    await page.getByRole('link', { name: surgeries, exact: true }).focus();
    await page.keyboard.press('Enter');
    await hubPages(page).article(surgeries).waitFor();
    expect(await focused()).toBe(`H3 ${surgeries}`);
    await page.getByText(words.starter).waitFor();
    expect(await page.getByRole('link', { name: replies, exact: true }).count()).toBe(0);
  });

  it('and the button leads back to all of it, with the focus where one was', async () => {
    const { page } = window;
    await hubPages(page).backToAll.click();
    await page.getByRole('link', { name: surgeries, exact: true }).waitFor();
    expect(await focused()).toBe(`A ${surgeries}`);
    expect(await page.getByRole('link', { name: replies, exact: true }).count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('and so does the Back of the browser, and its Forward leads to the article again', async () => {
    const { page } = window;
    await hubPages(page).openArticle(replies);
    await page.goBack();
    await page.getByRole('link', { name: surgeries, exact: true }).waitFor();
    expect(await focused()).toBe(`A ${replies}`);
    await page.goForward();
    await hubPages(page).article(replies).waitFor();
    expect(await focused()).toBe(`H3 ${replies}`);
  });

  it('when a reply is copied, then exactly its words are on the clipboard, and that is said', async () => {
    const { page, context } = window;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const button = page.getByRole('button', { name: words.copy.button }).first();
    await button.click();
    await page.getByRole('status').filter({ hasText: words.copy.done }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Dear \[name\]\n/);
    expect(copied).toContain('\n\nI will answer questions about [subject].');
    expect(copied).not.toMatch(/^>/m);
  });

  it('when the browser does not let it be copied, then the words are selected to be copied by hand', async () => {
    const { page, context } = window;
    await context.clearPermissions();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.getByRole('button', { name: words.copy.button }).first().click();
    await page.getByText(words.copy.select).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^Dear \[name\]/);
    await page.goBack();
  });

  it('when somebody looks for words, then fewer articles stand there, how many is said, and no word leaves the page', async () => {
    const { page, requests, addresses } = window;
    const before = requests.length;
    await hubPages(page).find.fill('canvassing zebra');
    await page.getByRole('status').filter({ hasText: words.filter.none }).waitFor();
    await page.getByRole('button', { name: words.filter.clear }).click();
    await hubPages(page).find.fill('canvassing');
    const found = await hubPages(page).guidance.getByRole('listitem').count();
    await page
      .getByRole('status')
      .filter({ hasText: counted(words.filter.found, found) })
      .waitFor();
    expect(requests.slice(before)).toEqual([]);
    expect(addresses.filter((address) => address.includes('canvassing'))).toEqual([]);
  });

  it('when a link leads to an article, then it is open; when it is gone, then that is said and all the rest is there', async () => {
    const rows = await (await hubLists(stack)).rows('Guidance');
    const id = rows.find(({ fields }) => fields['Title'] === surgeries)?.id ?? '?';
    const linked = await open('councillor', `#g=${id}`);
    await hubPages(linked.page).article(surgeries).waitFor();
    await hubPages(linked.page).backToAll.click();
    await hubPages(linked.page).topicOf(replies).waitFor();
    expect(new URL(linked.page.url()).pathname).toBe('/sites/councillor-safety');
    await linked.context.close();
    const gone = await open('councillor', '#g=99999');
    await gone.page.getByText(words.notFound).waitFor();
    await hubPages(gone.page).topicOf(surgeries).waitFor();
    await gone.context.close();
  });

  it('when they read on from the help for themselves, then that topic is open and has the focus, whatever was looked for before', async () => {
    const { page } = window;
    await page.getByRole('link', { name: supportStrings.guidance }).click();
    const topic = hubPages(page).topicOf('Looking after yourself: hours, boundaries and help');
    await topic.getByRole('link').first().waitFor();
    expect(await focused()).toMatch(/^SUMMARY Looking after yourself/);
    expect(await hubPages(page).find.inputValue()).toBe('');
  });

  it('and an overdue article is never shown as if it were of today, to nobody', async () => {
    const overdue = {
      Title: 'An old text',
      Body: 'Old words.',
      ReviewBy: '2020-03-01T12:00:00Z',
      OwnerName: 'Legal',
    };
    await (await hubLists(stack)).add('Guidance', overdue);
    const reader = await open('councillor');
    const line = (page: SitePage['page']) =>
      page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'An old text' }) });
    await hubPages(reader.page).unfold('An old text');
    await line(reader.page).getByText(words.overdueMark).waitFor();
    await hubPages(reader.page).openArticle('An old text');
    await reader.page.getByText(fill(words.review.overdue, { day: '1 March 2020' })).waitFor();
    await reader.context.close();
    const officer = await open('officer');
    await hubPages(officer.page).unfold('An old text');
    await line(officer.page).getByText(words.overdueMarkOfficer).waitFor();
    await hubPages(officer.page).openArticle('An old text');
    await officer.page.getByText(fill(words.review.overdueOfficer, { day: '1 March 2020' })).waitFor();
    await officer.context.close();
  });

  it('and what is for officers alone does not stand in a councillor’s way', async () => {
    const forOfficers = { Title: 'For the desk', Body: 'Words.', ...choices('Audience', 'Officers') };
    await (await hubLists(stack)).add('Guidance', forOfficers);
    const reader = await open('councillor2');
    await hubPages(reader.page).topicOf(surgeries).waitFor();
    expect(await hubPages(reader.page).topicOf('For the desk').count()).toBe(0);
    await reader.context.close();
    const officer = await open('officer');
    await hubPages(officer.page).topicOf('For the desk').waitFor();
    await officer.context.close();
    expect(window.complaints).toEqual([]);
  });
});
