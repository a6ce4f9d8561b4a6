import type { Browser, Page } from 'playwright-core';
import { directoryStrings } from '@councillor-safety/spfx-webparts/directory/directory-strings';
import { openBrowser } from '../setup/browser';
import { choices, hubLists } from '../setup/hub-lists';
import { startHubSite } from '../setup/stack';
import { directoryPages, hubPages, officerRemarks, openSitePage, type SitePage } from '../setup/web-parts';

const harm = 'window.__pwned=1';
const html = `<script>${harm}</script><img src=x onerror="${harm}"><svg/onload=${harm}>"'><b onclick=${harm}>`;
const turned = '\u202Egnp.exe \u2067\u200F';
/** As much as a column takes. */
const huge = `${html} ${'A very long line without an end. '.repeat(2000)}`.slice(0, 63_999);
/** What a link must never lead to, in every way of writing it that Markdown has. */
const traps = [
  `javascript:${harm}`,
  `JaVaScRiPt:${harm}`,
  `java\tscript:${harm}`,
  `&#106;avascript:${harm}`,
  `\u0001javascript:${harm}`,
  `data:text/html,<script>${harm}</script>`,
  `vbscript:${harm}`,
  'https://ambleford.sharepoint.com@elsewhere.example/',
  '//elsewhere.example/',
  'file:///etc/passwd',
];
const body = [
  `# ${html}`,
  html,
  ...traps.flatMap((trap) => [
    `[trap](${trap})`,
    `![trap](${trap})`,
    `<${trap}>`,
    `[trap][r]\n\n[r]: ${trap}`,
    trap,
  ]),
  `<a href="javascript:${harm}">trap</a>`,
  `| ${html} | [trap](javascript:${harm}) |\n|---|---|\n| ${html} | ${turned} |`,
  `\`${html}\`\n\n> ${html}\n\n    ${html}\n\n\`\`\`html\n${html}\n\`\`\``,
  '['.repeat(3000) + '*'.repeat(3000) + '_'.repeat(3000) + '`'.repeat(3000),
  turned.repeat(50),
].join('\n\n');

/** Where the page leads, and what stands in it that could act. */
const inPage = async (page: Page) => ({
  addresses: await page
    .locator('[data-web-part] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? 'none')),
  active: await page
    .locator('[data-web-part] :is(script, style, iframe, img, svg, object, embed, form, base, meta, link)')
    .count(),
  handlers: await page
    .locator('[data-web-part] *')
    .evaluateAll(
      (all) =>
        all.flatMap(({ attributes }) => [...attributes].filter(({ name }) => /^on|srcdoc/.test(name))).length,
    ),
  pwned: await page.evaluate(() => '__pwned' in window),
});

describe('given rows that somebody has filled to do harm', () => {
  let stack: Awaited<ReturnType<typeof startHubSite>>;
  let browser: Browser;
  const windows: SitePage[] = [];

  async function expectHarmless({ page }: SitePage): Promise<void> {
    const { addresses, ...others } = await inPage(page);
    expect(others).toEqual({ active: 0, handlers: 0, pwned: false });
    const fine =
      /^(https:\/\/[^@\s]+|tel:[+\d;=ext]+|mailto:[^?&\s]+(\?subject=[^&\s]+&body=[^&\s]+)?|#\S*)$/;
    expect(addresses.filter((address) => !fine.test(address))).toEqual([]);
    expect(addresses.filter((address) => /elsewhere|script:|b?cc=/i.test(address))).toEqual([]);
  }

  beforeAll(async () => {
    stack = await startHubSite();
    const lists = await hubLists(stack);
    const title = html.slice(0, 255);
    await lists.add('Guidance', { Title: 'A trap', Summary: html, Body: body, GuidanceKind: 'Template' });
    await lists.add('Guidance', {
      ...{
        Title: title,
        Body: huge,
        OwnerName: html.slice(0, 120),
        OwnerEmail: 'a@b.example?bcc=all@c.example',
      },
      ...{ Summary: turned, ReviewBy: '2020-01-01T00:00:00Z' },
    });
    await lists.add('Contacts', {
      ...{
        Title: title,
        WhatFor: turned,
        Phone: `"><script>${harm}`.slice(0, 40),
        Hours: html.slice(0, 255),
      },
      Email: 'a@b.example?cc=all@c.example',
    });
    await lists.add('Contacts', { Title: `${turned} turned`, Phone: '01632 960199', SortOrder: 1e300 });
    await lists.add('Services', {
      ...{
        Title: title,
        HelpsWith: huge,
        Phone: 'tel:javascript',
        Web: `javascript:${harm}`,
        Hours: html.slice(0, 255),
      },
      ...{ TextMessage: html.slice(0, 120), Languages: html, AccessNeeds: turned, CostNote: html },
      ...{ OwnerName: html.slice(0, 120), OwnerEmail: 'a@b.example,c@d.example?bcc=all@c.example' },
    });
    for (const [place, web] of [
      'https://a@elsewhere.example/',
      'https:elsewhere.example',
      ' https://x" y',
    ].entries()) {
      await lists.add('Services', { Title: `Trap ${place} ${turned}`, Web: web, HelpsWith: html });
    }
    for (const words of [
      '__proto__, constructor, toString',
      '(((a+)+)+$, [, \\, *',
      html.slice(0, 255),
      ',,, , ,',
    ]) {
      await lists.add('SearchWords', { Title: words, ...choices('LeadsTo', 'Online abuse') });
    }
    browser = await openBrowser();
    for (const person of ['councillor', 'officer']) windows.push(await openSitePage(browser, stack, person));
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('then the page stands, with all the others', async () => {
    for (const window of windows) {
      const { page } = window;
      await directoryPages(page).atRest();
      await hubPages(page)
        .contact(/^Member services/)
        .waitFor();
      await hubPages(page).emergency.getByRole('link', { name: 'Call 999' }).waitFor();
      for (const summary of await page.locator('[data-web-part] summary').all()) await summary.click();
      await expectHarmless(window);
    }
    await officerRemarks(windows[1]?.page as Page)
      .rows.first()
      .waitFor();
  });

  it.each(['A trap', html])(
    'and the article “%#” shows its text when it is opened, and leads nowhere',
    async (heading) => {
      for (const window of windows) {
        const { page } = window;
        await page.getByRole('link', { name: heading.slice(0, 255), exact: true }).click();
        await page.getByRole('region', { name: 'Guidance' }).getByText('<img src=x').first().waitFor();
        expect(
          await page.getByRole('region', { name: 'Guidance' }).getByRole('link', { name: /trap/ }).count(),
        ).toBe(0);
        await expectHarmless(window);
        await hubPages(page).backToAll.click();
      }
    },
  );

  it.each([
    ['a name that every object has', 'constructor'],
    ['another', '__proto__'],
    ['a pattern that never ends', '(((a+)+)+$'],
    ['half a pattern', '['],
    ['a lone backslash', '\\'],
    ['HTML', html],
    ['text that turns round', turned],
    ['a whole page without a space', 'x'.repeat(60_000)],
    ['a whole page of words', 'he keeps writing to me '.repeat(2_500)],
  ])('and a search for %s is answered, and so is the next', async (_name, typed) => {
    const [window] = windows;
    if (!window) throw new Error('No window is open');
    const { box, count } = directoryPages(window.page);
    await box.fill(typed);
    await count.waitFor();
    await box.fill('samaritans');
    await directoryPages(window.page).service('Samaritans').waitFor();
    await expectHarmless(window);
  });

  it('and nobody’s browser had anything to complain of', async () => {
    for (const { page, complaints } of windows) {
      expect(await page.getByText(directoryStrings.results.unreadable).count()).toBe(0);
      expect(complaints).toEqual([]);
    }
  });
});
