import {
  sampleSites,
  sampleWebPartsPrincipal,
  sampleProvisioner,
  sampleSharePointHost,
} from '@councillor-safety/core/people/sample-tenant';
import type { Browser, Page } from 'playwright-core';
import { newDevice, openBrowser } from '../../../setup/browser';
import { accessToken, askForToken } from '../running-tenant';
import {
  directoryId,
  hubId,
  type PageTenancy,
  plainWebPart,
  startPage,
  writePackage,
} from './pretend-package';

/** Shows everything that it is given, in a way that can be read off. */
const showingWebPart = `define('id', ['@microsoft/sp-webpart-base', '@microsoft/sp-component-base', '@microsoft/sp-page-context', 'TheStrings'], function (base, components, pages, strings) {
  class Part extends base.BaseClientSideWebPart {
    async onInit() {
      this.provider = this.context.serviceScope.consume(components.ThemeProvider.serviceKey);
      this.provider.themeChangedEvent.add(this, function ({ theme }) { this.theme = theme; this.render(); });
      this.theme = this.provider.tryGetTheme();
      this.teams = this.context.sdks.microsoftTeams;
      this.teamsTheme = this.teams ? this.teams.context.theme : 'no Teams';
      if (this.teams) this.teams.teamsJs.app.registerOnThemeChangeHandler((name) => { this.teamsTheme = name; this.render(); });
    }
    render() {
      const { web, user, cultureInfo } = this.context.pageContext;
      const shown = {
        web: web.absoluteUrl, title: web.title, user: user.displayName, culture: cultureInfo.currentCultureName,
        edits: web.permissions.hasPermission(pages.SPPermission.editListItems),
        text: strings.Text, background: this.theme.semanticColors.bodyBackground, inverted: this.theme.isInverted,
        teams: this.teamsTheme, properties: this.properties,
      };
      this.domElement.innerHTML = '<pre></pre><button>Ask Graph</button>'
        + '<a href="https://teams.microsoft.com/l/entity/app/home?context=%7B%22subEntityId%22%3A%22report%22%7D">Report</a>'
        + '<a href="https://teams.microsoft.com/l/chat/0/0?users=28:bot">Talk</a><p></p>';
      this.domElement.querySelector('pre').textContent = JSON.stringify(shown);
      this.domElement.querySelector('button').onclick = () => this.ask();
    }
    async ask() {
      const client = await this.context.msGraphClientFactory.getClient('3');
      const answer = await client.api('/sites/${sampleSharePointHost}:${sampleSites.hub.path}').get().catch((error) => ({ displayName: 'status ' + error.statusCode }));
      this.domElement.querySelector('p').textContent = answer.displayName;
    }
  }
  return { default: Part };
});`;

const askingWebPart = `define('id', ['no-such-module'], function () { return { default: function () {} }; });`;
const lackingWebPart = `define('id', ['@microsoft/sp-property-pane'], function (pane) { return pane.PropertyFieldTelepathy; });`;

const folder = writePackage(
  [
    {
      id: hubId,
      alias: 'ShowingWebPart',
      title: 'Showing',
      script: showingWebPart,
      properties: { blocks: ['a'], title: 'Usual' },
      resources: {
        '@microsoft/sp-page-context': { type: 'component', id: 'x', version: '1.23.2' },
        TheStrings: { type: 'localizedPath', defaultPath: 'us.js', paths: { 'en-gb': { path: 'gb.js' } } },
      },
    },
    { id: directoryId, alias: 'PlainWebPart', title: 'Plain', script: plainWebPart },
    { id: '3', alias: 'AskingWebPart', title: 'Asking', script: askingWebPart },
    { id: '4', alias: 'LackingWebPart', title: 'Lacking', script: lackingWebPart },
  ],
  {
    'us.js': "define([], { Text: 'color' });",
    'gb.js': "define([], function () { return { Text: 'colour' }; });",
  },
);

let tenancy: PageTenancy;
let browser: Browser;
beforeAll(async () => {
  tenancy = await startPage(folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await tenancy?.close();
});

let page: Page;
let refusals: string[];
async function open(query: string): Promise<void> {
  page = await (await newDevice(browser)).newPage();
  refusals = [];
  page.on('console', (line) => /Content Security Policy/.test(line.text()) && refusals.push(line.text()));
  await page.goto(`${tenancy.tenant.url}${sampleSites.hub.path}?${query}`);
}
afterEach(() => page.context().close());

const shown = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await page.locator('pre').innerText()) as Record<string, unknown>;
const section = (slug: string) => page.locator(`[data-web-part=${slug}]`);

/** What provisioning does: lets SharePoint's client read the hub site. */
async function grantRead(): Promise<void> {
  const token = await accessToken(
    await askForToken(tenancy.tenant.url, {
      client_id: sampleProvisioner.clientId,
      client_secret: sampleProvisioner.secret,
    }),
  );
  const graph = `${tenancy.tenant.url}/graph/v1.0/sites`;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const site = await fetch(`${graph}/${sampleSharePointHost}:${sampleSites.hub.path}`, { headers });
  const { id } = (await site.json()) as { id: string };
  const grantedToIdentities = [{ application: { id: sampleWebPartsPrincipal.clientId } }];
  const body = JSON.stringify({ roles: ['read'], grantedToIdentities });
  await fetch(`${graph}/${id}/permissions`, { method: 'POST', headers, body });
}

describe('a web part on the page', () => {
  it('is told where it is, who looks at it, and its own words in British English', async () => {
    await open('as=councillor&part=showing');
    expect(await shown()).toMatchObject({
      web: 'https://ambleford.sharepoint.com/sites/councillor-safety',
      title: 'Councillor Safety',
      user: 'Cllr Avani Thistlewood',
      culture: 'en-GB',
      edits: false,
      text: 'colour',
      properties: { blocks: ['a'], title: 'Usual' },
      teams: 'no Teams',
    });
  });

  it('knows that an officer may edit', async () => {
    await open('as=officer&part=showing');
    expect(await shown()).toMatchObject({ edits: true });
  });

  it('compiled to plain functions it runs on the real React, without breaking the page’s policy', async () => {
    await open('as=councillor&part=plain');
    await section('plain').getByText('Cllr Avani Thistlewood | true | 1 | {}').waitFor();
    const style = await section('plain').locator('p').getAttribute('style');
    expect(style).toBe('letter-spacing: 1px;');
    expect(refusals).toEqual([]);
  });

  it('alone or all of them', async () => {
    await open('as=councillor&part=plain');
    expect(await page.locator('[data-web-part]').count()).toBe(1);
    await page.goto(`${tenancy.tenant.url}${sampleSites.hub.path}?as=councillor`);
    expect(await page.locator('[data-web-part]').count()).toBe(4);
  });

  it.each([
    ['asking', '‘no-such-module’'],
    ['lacking', '‘PropertyFieldTelepathy’'],
  ])('%s for what is not there says so in its place, and the others run', async (slug, name) => {
    await open('as=councillor');
    await section(slug).getByRole('alert').filter({ hasText: name }).waitFor();
    await section('plain').getByText('Cllr Avani Thistlewood').waitFor();
  });

  it('reads Graph as the person, once its application has been let in', async () => {
    await open('as=councillor&part=showing');
    const asked = page.waitForRequest((request) => request.url().includes('/graph/'));
    await page.getByRole('button', { name: 'Ask Graph' }).click();
    expect((await asked).headers()['sdkversion']).toContain('graph-js');
    await page.getByText('status 403').waitFor();
    await grantRead();
    await page.getByRole('button', { name: 'Ask Graph' }).click();
    await page.locator('p', { hasText: /^Councillor Safety$/ }).waitFor();
  });
});

describe('how it is looked at', () => {
  it.each([
    ['', false, '#ffffff'],
    ['&section=strong', true, '#03666a'],
    ['&theme=dark', true, '#1b1a19'],
    ['&theme=contrast&section=soft', true, '#000000'],
  ])('as %s', async (query, inverted, background) => {
    await open(`as=councillor&part=showing${query}`);
    expect(await shown()).toMatchObject({ inverted, background });
  });

  it('changes without a reload, and the address keeps it', async () => {
    await open('as=councillor&part=showing');
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await page.getByLabel('Theme').selectOption('dark');
    await page.getByLabel('Section background').selectOption('neutral');
    expect(await shown()).toMatchObject({ inverted: true, background: '#323130' });
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);
    expect(new URL(page.url()).search).toBe('?as=councillor&part=showing&theme=dark&section=neutral');
  });

  it('in Teams by Teams’ own theme, the site’s staying as it is', async () => {
    await open('as=councillor&part=showing&host=teams&theme=dark');
    expect(await shown()).toMatchObject({ teams: 'dark', inverted: false });
    await page.getByLabel('Theme').selectOption('contrast');
    expect(await shown()).toMatchObject({ teams: 'contrast', inverted: false });
  });

  it('as another person, on the same page', async () => {
    await open('as=councillor&part=showing&theme=dark');
    await page.getByLabel('Person').selectOption('officer');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/as=officer/);
    expect(await shown()).toMatchObject({ user: 'Imani Larkspur', inverted: true });
  });
});

describe('a link into Teams', () => {
  it.each([
    ['Report', '/teams?as=councillor&subPageId=report'],
    ['Talk', '/teams?as=councillor#chat'],
  ])(
    '%s opens this machine’s Teams as the same person, and keeps its true address',
    async (name, address) => {
      await open('as=councillor&part=showing');
      const link = page.getByRole('link', { name });
      const opening = page.context().waitForEvent('page');
      await link.click();
      const window = await opening;
      await window.waitForURL((url) => url.pathname + url.search + url.hash === address);
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/teams\.microsoft\.com\/l\//);
    },
  );
});
