import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { sampleWebPartsPrincipal } from '@councillor-safety/core/people/sample-tenant';
import { claimsOf } from '../running-tenant';
import {
  directoryId,
  hubId,
  type PageTenancy,
  plainWebPart,
  startPage,
  writePackage,
} from './pretend-package';

const place = '/sites/councillor-safety';
const folder = writePackage([
  // Out of the alphabet's order, so that the order can only come from the package.
  { id: hubId, alias: 'ZebraHubWebPart', title: 'Hub <of> things', script: plainWebPart },
  { id: directoryId, alias: 'ServiceDirectoryWebPart', title: 'Directory', script: plainWebPart },
]);
let page: PageTenancy;
beforeAll(async () => {
  page = await startPage(folder);
});
afterAll(() => page.close());

const get = (query: string): Promise<Response> => fetch(`${page.tenant.url}${place}${query}`);
const text = async (query: string): Promise<string> => (await get(query)).text();
const post = (path: string, body: object, origin = page.tenant.url): Promise<Response> =>
  fetch(`${page.tenant.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify(body),
  });

interface Config {
  readonly canEdit: boolean;
  readonly view: object;
  readonly webParts: readonly {
    slug: string;
    saved?: object;
    manifest: { loaderConfig: { internalModuleBaseUrls: string[] } };
  }[];
}
async function configOf(query: string): Promise<Config> {
  const [, escaped = ''] = /data-config="([^"]*)"/.exec(await text(query)) ?? [];
  return JSON.parse(
    escaped.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code))),
  ) as Config;
}

describe('who sees the page', () => {
  it.each(['', '?as=', '?as=nobody'])('%s: a choice of people', async (query) => {
    const html = await text(query);
    samplePeople.forEach(({ key, name }) => {
      expect(html).toContain(name);
      expect(html).toContain(`as=${key}"`);
    });
    expect(html.includes('nobody here called')).toBe(query === '?as=nobody');
  });

  it('keeps how one looks at it through that choice, and puts nothing in unescaped', async () => {
    const html = await text('?theme=dark&as=%3Cscript%3Ex');
    expect(html).toContain('theme=dark');
    expect(html).not.toContain('<script>x');
  });

  it.each(['outsider', 'administrator'])('%s is told that they need permission', async (key) => {
    const answer = await get(`?as=${key}`);
    expect(answer.status).toBe(403);
    const html = await answer.text();
    expect(html).toContain('You need permission to see this site');
    expect(html).not.toContain('data-config');
  });

  it.each([
    ['officer', true],
    ['councillor', false],
  ])('%s may edit: %s', async (key, canEdit) => {
    expect((await configOf(`?as=${key}`)).canEdit).toBe(canEdit);
    expect((await text(`?as=${key}`)).includes('Edit page')).toBe(canEdit);
  });

  it('nobody edits where Teams shows it', async () => {
    expect(await text('?as=officer&host=teams')).not.toContain('Edit page');
  });
});

describe('what stands on it', () => {
  it('the web parts in the order of their package, from this machine', async () => {
    const { webParts } = await configOf('?as=officer');
    expect(webParts.map(({ slug }) => slug)).toEqual(['zebra-hub', 'service-directory']);
    expect(webParts[0]?.manifest.loaderConfig.internalModuleBaseUrls).toEqual(['/spfx/assets/']);
    const script = await fetch(`${page.tenant.url}/spfx/assets/ZebraHubWebPart.js`);
    expect(await script.text()).toBe(plainWebPart);
  });

  it.each([
    ['', { theme: 'default', section: 'none', host: 'sharepoint', editing: false }],
    [
      '&theme=dark&section=soft&host=teams&part=zebra-hub&mode=edit',
      { theme: 'dark', section: 'soft', host: 'teams', part: 'zebra-hub', editing: true },
    ],
    [
      '&theme=pink&section=x&host=y&part=z',
      { theme: 'default', section: 'none', host: 'sharepoint', editing: false },
    ],
  ])('looked at as %s', async (query, view) => {
    expect((await configOf(`?as=officer${query}`)).view).toEqual(view);
  });

  it('runs scripts of its own origin alone, and styles only with a fresh mark', async () => {
    const policies = [await get('?as=councillor'), await get('?as=councillor')].map(({ headers }) =>
      headers.get('content-security-policy'),
    );
    policies.forEach((policy) => {
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]{22,}';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    });
    expect(policies[0]).not.toBe(policies[1]);
    expect(await text('?as=councillor')).not.toMatch(/<script(?![^>]* src=)|<style| on[a-z]+="| style="/);
  });

  it.each(['react.js', 'react-dom.js', 'sp-lodash-subset.js', 'microsoft-graph-client.js'])(
    'the real %s',
    async (file) => {
      const answer = await fetch(`${page.tenant.url}/spfx/libraries/${file}`);
      expect(answer.headers.get('content-type')).toContain('javascript');
    },
  );

  it('no other file of the machine', async () => {
    expect((await fetch(`${page.tenant.url}/spfx/libraries/constructor`)).status).toBe(404);
    expect(
      (await fetch(`${page.tenant.url}/spfx/assets/..%2f..%2fconfig%2fpackage-solution.json`)).status,
    ).not.toBe(200);
  });
});

describe('the token that its web parts get', () => {
  it('is the person’s, through SharePoint’s own client, with the scopes of the package and no other', async () => {
    const answer = await post('/spfx/token', { person: 'councillor' });
    const { access_token } = (await answer.json()) as { access_token: string };
    expect(claimsOf(access_token)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      oid: samplePeople[0]?.id,
      appid: sampleWebPartsPrincipal.clientId,
      scp: 'Sites.Selected',
    });
  });

  it('is given to this page alone, and to nobody unknown', async () => {
    expect((await post('/spfx/token', { person: 'councillor' }, 'https://elsewhere.example')).status).toBe(
      403,
    );
    expect((await post('/spfx/token', { person: 'nobody' })).status).toBe(400);
  });
});

describe('saving the page', () => {
  const kept = { properties: { title: 'Kept' }, dataVersion: '1.2' };
  const save = (person: string, webParts: object, origin?: string) =>
    post(`${place}/web-parts`, { person, webParts }, origin);

  it.each(['councillor', 'outsider', 'nobody'])('is not for %s', async (person) => {
    expect((await save(person, { [hubId]: kept })).status).toBe(403);
    expect((await configOf('?as=officer')).webParts[0]?.saved).toBeUndefined();
  });

  it.each([
    ['a web part that is not on it', { stranger: kept }],
    ['properties that are none', { [hubId]: { properties: [], dataVersion: '1.0' } }],
    ['no version', { [hubId]: { properties: {} } }],
  ])('is refused for %s, and nothing of it is kept', async (_what, wrong) => {
    expect((await save('officer', { [directoryId]: kept, ...wrong })).status).toBe(400);
    expect((await configOf('?as=officer')).webParts[1]?.saved).toBeUndefined();
  });

  it('is refused to another website', async () => {
    expect((await save('officer', { [hubId]: kept }, 'https://elsewhere.example')).status).toBe(403);
  });

  it('outlives a restart, and is there for everybody', async () => {
    expect((await save('officer', { [hubId]: kept })).status).toBe(204);
    page = await page.restart();
    const { webParts } = await configOf('?as=councillor');
    expect(webParts.map(({ saved }) => saved)).toEqual([kept, undefined]);
  });
});

it('says what to do when the web parts have not been built', async () => {
  rmSync(join(folder, 'release'), { recursive: true });
  expect(await text('?as=officer')).toContain('run <code>npm run build</code>');
});
