import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { as } from '../setup/api';
import { openBrowser, openWindow, type PersonWindow, follow } from '../setup/browser';
import { screen } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';

describe('given two officers, each in a window of their own, and an empty rota', () => {
  let stack: Stack;
  let browser: Browser;
  let officer: PersonWindow;
  let colleague: PersonWindow;

  const rotaNow = async (): Promise<RotaAnswer> =>
    (await (await as(stack, 'officer')).call<RotaAnswer>('/api/on-call/rota')).body;
  const goTo = ({ tab }: PersonWindow, route: string): Promise<void> => follow(tab, route);

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser();
    officer = await openWindow(browser, stack, 'officer', { route: 'rota' });
    colleague = await openWindow(browser, stack, 'officer2', { route: 'rota' });
    await screen(officer.tab, 'Rota').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('then it says that nobody is there', async () => {
    await officer.tab.getByText('First on call: 0 per cent covered. Somebody is missing.').waitFor();
  });

  it('when a repeating shift is added, then the weeks to come are covered in part, and gaps are red', async () => {
    const { tab } = officer;
    await tab.getByRole('link', { name: 'Add a repeating shift' }).click();
    await screen(tab, 'Add a repeating shift').waitFor();
    await tab.getByRole('radio', { name: 'First on call' }).check();
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await tab.getByRole('checkbox', { name: day }).check();
    await tab.getByLabel('Time it starts').fill('17:00');
    await tab.getByLabel('Time it ends').fill('09:00');
    await tab.getByLabel('It ends', { exact: true }).selectOption({ label: 'the next day' });
    await tab.getByLabel('Add a person').selectOption({ label: 'Imani Larkspur' });
    await tab.getByRole('button', { name: 'Add to the list' }).click();
    await tab.getByLabel('First day').fill(londonDay(new Date()));
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByText('Saved. The rota has changed.').waitFor();
    await tab.getByText(/^First on call: [1-9][\d.]* per cent covered/).waitFor();
    await tab.getByText('Second on call: 0 per cent covered. Somebody is missing.').waitFor();
    await tab.getByRole('button', { name: 'Week after' }).click();
    const gap = tab
      .getByRole('listitem')
      .filter({ hasText: /^Nobody\. First on call: Saturday/ })
      .first();
    await gap.waitFor();
    const [gapLook, look] = await Promise.all([
      gap.evaluate((element) => getComputedStyle(element).borderLeftColor),
      tab
        .getByRole('listitem')
        .filter({ hasText: 'Imani Larkspur' })
        .first()
        .evaluate((element) => getComputedStyle(element).borderLeftColor),
    ]);
    const [red = 0, green = 0, blue = 0] = (gapLook.match(/\d+/g) ?? []).map(Number);
    expect(gapLook).not.toBe(look);
    expect(red).toBeGreaterThan(2 * Math.max(green, blue));
  });

  it('when the officer offers a swap, then nothing changes until the other has accepted it', async () => {
    const { tab } = officer;
    await tab
      .getByRole('link', { name: /^Offer a swap: First on call/ })
      .first()
      .click();
    await screen(tab, 'Offer a swap').waitFor();
    await tab.getByLabel('Who should take it?').selectOption({ label: 'Jonty Pemberwick' });
    await tab.getByRole('button', { name: 'Offer it' }).click();
    await tab.getByText('Waiting for an answer').waitFor();
    const before = await rotaNow();
    expect(before.occurrences.every(({ personName }) => personName === 'Imani Larkspur')).toBe(true);

    await colleague.tab.getByText(/Imani Larkspur asks you to take this time\. First on call/).waitFor();
    await colleague.tab.getByRole('button', { name: /^Accept: / }).click();
    await colleague.tab.getByText('Done. The rota is up to date.').waitFor();
    await officer.tab.getByText('Accepted', { exact: true }).waitFor();
    const held = (await rotaNow()).occurrences.filter(({ personName }) => personName === 'Jonty Pemberwick');
    expect(held).toHaveLength(1);
  });

  const pasted = async (lines: readonly string[]): Promise<void> => {
    await officer.tab.getByLabel('Or paste it here').fill(lines.join('\n'));
    await officer.tab.getByRole('button', { name: 'Import these shifts' }).click();
  };

  it('when a file has a wrong line, then it is refused by its number, and nothing is imported', async () => {
    const { tab } = officer;
    const day = (after: number): string => daysAfter(londonDay(new Date()), after);
    const good = `second,Kirsi Vanterpool,${day(7)}T17:00,${day(8)}T09:00`;
    const wrong = `second,Kirsi Vantarpool,${day(8)}T17:00,${day(9)}T09:00`;
    const before = await rotaNow();
    await goTo(officer, 'rota/csv');
    await screen(tab, 'Import or download as CSV').waitFor();
    await pasted(['line,person,start,end', good, wrong]);
    const alert = tab.getByRole('alert');
    await alert.getByText(/^Line 3: Nobody who can be on call has exactly this name/).waitFor();
    expect(await alert.getByText(/Line 2/).count()).toBe(0);
    expect((await rotaNow()).version).toBe(before.version);
    await pasted(['line,person,start,end', good, wrong.replace('Vantarpool', 'Vanterpool')]);
    await tab.getByText('2 shifts are in the rota now.').waitFor();
    expect((await rotaNow()).entries).toHaveLength(before.entries.length + 2);
  });

  it('then the file that comes out has them, and can be read by the same rules', async () => {
    const [file] = await Promise.all([
      officer.page.waitForEvent('download'),
      officer.tab.getByRole('button', { name: 'Download the rota' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('on-call-rota.csv');
    const rows = (await readFile(await file.path(), 'utf8')).replace('\uFEFF', '').trim().split(/\r?\n/);
    expect(rows[0]).toBe('line,person,start,end');
    const person = (name: string) => rows.filter((row) => row.includes(`,${name},`));
    expect(person('Kirsi Vanterpool')).toHaveLength(2);
    expect(person('Jonty Pemberwick')).toHaveLength(1);
    expect(person('Imani Larkspur').length).toBeGreaterThan(30);
    for (const row of rows.slice(1))
      expect(row).toMatch(/^(first|second),[^,]+,\d\d\/\d\d\/\d{4} \d\d:\d\d,\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
  });

  it('and nobody’s console had anything to complain of', () => {
    // A refusal is shown in the page; the browser also writes its status down.
    const refusal = /status of 400/;
    const complaints = [...officer.complaints, ...colleague.complaints];
    expect(complaints.filter((line) => !refusal.test(line))).toEqual([]);
  });
});
