import { samplePeople, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import type * as Msal from '@azure/msal-browser';
import type * as TeamsJs from '@microsoft/teams-js';
import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../../setup/browser';
import { startPretendTab } from './pretend-tab';
import { claimsOf, startTenancy, type Tenancy } from './running-tenant';

declare global {
  interface Window {
    readonly microsoftTeams: typeof TeamsJs;
    readonly msal: typeof Msal;
    application: Msal.IPublicClientApplication;
    seen: unknown[];
  }
}

const avani = samplePeople[0]!;
const scopes = [`api://${sampleProduct.clientId}/access_as_user`];
let browser: Browser;
let service: Awaited<ReturnType<typeof startPretendTab>>;
let tenancy: Tenancy;
let page: Page;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startPretendTab()]);
  tenancy = await startTenancy(service.url);
});
afterAll(async () => {
  await browser.close();
  await tenancy.close();
  await service.close();
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});
afterEach(() => page.context().close());

const configuration = () => ({
  auth: {
    clientId: sampleProduct.clientId,
    authority: `https://login.microsoftonline.com/${sampleTenantId}`,
    authorityMetadata: JSON.stringify({
      issuer: tenancy.tenant.tokens.issuer,
      authorization_endpoint: `${tenancy.tenant.url}/sign-in/${sampleTenantId}/oauth2/v2.0/authorize`,
      token_endpoint: `${tenancy.tenant.url}/sign-in/${sampleTenantId}/oauth2/v2.0/token`,
      jwks_uri: `${tenancy.tenant.url}/sign-in/${sampleTenantId}/discovery/v2.0/keys`,
    }),
  },
});

/** Opens somebody's shell and starts teams-js and msal in its tab, as the product's tab does. */
async function openTab(query: string): Promise<Frame> {
  await page.goto(`${tenancy.tenant.url}/teams?${query}`);
  const frame = page.frames().find((each) => each.url().startsWith(service.url))!;
  await frame.waitForFunction(() => Boolean(window.microsoftTeams && window.msal));
  await frame.evaluate((host) => window.microsoftTeams.app.initialize([host]), tenancy.tenant.url);
  return frame;
}

async function startMsal(frame: Frame): Promise<void> {
  await frame.evaluate(async (given) => {
    window.application = await window.msal.createNestablePublicClientApplication(given);
  }, configuration());
}

const silently = (frame: Frame): Promise<string> =>
  frame.evaluate(
    (asked) =>
      window.application.acquireTokenSilent({ scopes: asked, forceRefresh: true }).then(
        ({ accessToken }) => accessToken,
        (error: Msal.AuthError) => `${error.name}: ${error.errorCode}`,
      ),
    scopes,
  );

const byPopup = (frame: Frame): Promise<string> =>
  frame.evaluate(
    (asked) =>
      window.application.acquireTokenPopup({ scopes: asked }).then(
        ({ accessToken }) => accessToken,
        (error: Msal.AuthError) => `${error.name}: ${error.errorCode}`,
      ),
    scopes,
  );

it('tells the tab who, where and in what colours it is', async () => {
  const frame = await openTab('as=councillor&theme=dark&subPageId=report/CS-1');
  const context = await frame.evaluate(() => window.microsoftTeams.app.getContext());
  expect(context).toMatchObject({
    app: { theme: 'dark', host: { name: 'Teams', clientType: 'web' } },
    page: { subPageId: 'report/CS-1', frameContext: 'content' },
    user: { id: avani.id, userPrincipalName: avani.userPrincipalName, tenant: { id: sampleTenantId } },
  });
});

it('tells the tab when the theme changes', async () => {
  const frame = await openTab('as=councillor');
  await frame.evaluate(() => {
    window.seen = [];
    window.microsoftTeams.app.registerOnThemeChangeHandler((theme) => window.seen.push(theme));
  });
  await page.getByText(avani.name).first().click();
  await page.getByLabel('Theme').selectOption('contrast');
  await frame.waitForFunction(() => window.seen.length > 0);
  expect(await frame.evaluate(() => window.seen)).toEqual(['contrast']);
});

it('signs the tab in as the person of the window, by nested app authentication', async () => {
  const frame = await openTab('as=councillor');
  expect(await frame.evaluate(() => window.microsoftTeams.nestedAppAuth.isNAAChannelRecommended())).toBe(
    true,
  );
  await startMsal(frame);
  expect(claimsOf(await silently(frame))).toMatchObject({ oid: avani.id, scp: 'access_as_user' });
});

it('keeps two windows of one browser apart', async () => {
  const first = await openTab('as=councillor');
  await startMsal(first);
  const firstPage = page;
  page = await firstPage.context().newPage();
  const second = await openTab('as=officer');
  await startMsal(second);
  const officer = samplePeople.find(({ key }) => key === 'officer')!;
  expect(claimsOf(await silently(second)).oid).toBe(officer.id);
  expect(claimsOf(await silently(first)).oid).toBe(avani.id);
});

it('asks for a new sign-in once the session is ended, and takes no for an answer', async () => {
  const frame = await openTab('as=councillor');
  await startMsal(frame);
  await page.getByText(avani.name).first().click();
  await page.getByRole('button', { name: 'End the tab’s session' }).click();
  expect(await silently(frame)).toBe('InteractionRequiredAuthError: invalid_grant');

  const refused = byPopup(frame);
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await refused).toContain('user_canceled');
  expect(await silently(frame)).toContain('InteractionRequiredAuthError');

  const granted = byPopup(frame);
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(claimsOf(await granted).oid).toBe(avani.id);
  expect(claimsOf(await silently(frame)).oid).toBe(avani.id);
});

it('gives no token to another application', async () => {
  const frame = await openTab('as=councillor');
  await frame.evaluate(
    async (given) => {
      window.application = await window.msal.createNestablePublicClientApplication(given);
    },
    {
      ...configuration(),
      auth: { ...configuration().auth, clientId: 'c0000000-0000-4000-8000-000000000009' },
    },
  );
  expect(await silently(frame)).not.toContain('.');
});

const listen = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    window.seen = [];
    window.addEventListener('message', ({ data }: MessageEvent<{ id: number }>) => window.seen.push(data.id));
  });

/** Asks for the context as teams-js does. */
const ask = (frame: Frame, id: number): Promise<void> =>
  frame.evaluate((given) => {
    window.parent.postMessage({ id: given, uuidAsString: 'a', func: 'getContext', args: [] }, '*');
  }, id);

it('answers no frame but the tab, not even one of the same origin', async () => {
  const frame = await openTab('as=councillor');
  await page.evaluate((url) => {
    document.body.appendChild(document.createElement('iframe')).src = url;
  }, `${service.url}/tab/?stranger`);
  await page.locator('iframe[src$="stranger"]').contentFrame().getByRole('heading').waitFor();
  const stranger = page.frame({ url: `${service.url}/tab/?stranger` })!;
  await listen(stranger);
  await listen(frame);
  await ask(stranger, 901);
  await ask(frame, 902);
  await frame.waitForFunction(() => window.seen.includes(902));
  expect(await frame.evaluate(() => window.seen)).toEqual([902]);
  expect(await stranger.evaluate(() => window.seen)).toEqual([]);
});

it('answers an unknown function with a plain refusal', async () => {
  const frame = await openTab('as=councillor');
  const answer = await frame.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('message', ({ data }) => resolve(data));
        window.parent.postMessage({ id: 7, uuidAsString: 'b', func: 'toString', args: [] }, '*');
      }),
  );
  expect(answer).toMatchObject({ id: 7, uuidAsString: 'b', args: [{ errorCode: 100 }] });
});

it('opens a dialog and hands its result back', async () => {
  const frame = await openTab('as=councillor');
  await frame.evaluate((url) => {
    window.seen = [];
    const info = { url, title: 'Choose a day', size: { height: 300, width: 300 } };
    window.microsoftTeams.dialog.url.open(info, (response) => window.seen.push(response));
  }, `${service.url}/tab/?dialog`);
  await page.getByText('Choose a day').waitFor();
  const dialog = page.frame({ url: `${service.url}/tab/?dialog` })!;
  await dialog.waitForFunction(() => Boolean(window.microsoftTeams));
  await dialog.evaluate(async (host) => {
    await window.microsoftTeams.app.initialize([host]);
    window.microsoftTeams.dialog.url.submit({ day: 'Monday' });
  }, tenancy.tenant.url);
  await frame.waitForFunction(() => window.seen.length > 0);
  expect(await frame.evaluate(() => window.seen)).toEqual([{ err: null, result: { day: 'Monday' } }]);
});

it('follows a deep link to a page of the tab', async () => {
  const frame = await openTab('as=councillor');
  const context = encodeURIComponent(JSON.stringify({ subEntityId: 'reports' }));
  const reloaded = frame.waitForNavigation();
  await frame.evaluate(
    (link) => void window.microsoftTeams.app.openLink(link),
    `https://teams.microsoft.com/l/entity/app/home?context=${context}`,
  );
  await reloaded;
  await frame.waitForFunction(() => Boolean(window.microsoftTeams));
  await frame.evaluate((host) => window.microsoftTeams.app.initialize([host]), tenancy.tenant.url);
  const { page: where } = await frame.evaluate(() => window.microsoftTeams.app.getContext());
  expect(where.subPageId).toBe('reports');
});

it('brings the chat into view when the tab links to it', async () => {
  const frame = await openTab('as=councillor');
  await frame.evaluate(() =>
    window.microsoftTeams.app.openLink('https://teams.microsoft.com/l/chat/0/0?users=28:bot'),
  );
  await page.getByRole('log', { name: 'Messages' }).waitFor();
  expect(await page.getByRole('button', { name: 'Chat' }).getAttribute('aria-current')).toBe('page');
});
