import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import {
  sampleSharePointHost,
  sampleSites,
  sampleWebPartsPrincipal,
} from '@councillor-safety/core/people/sample-tenant';
import { contactsStrings } from '@councillor-safety/spfx-webparts/contacts/contacts-strings';
import { as } from '../setup/api';
import { openBrowser } from '../setup/browser';
import { idOf, send, untilFiled } from '../setup/cases';
import { graphWith, hubLists as listsAs, siteAddress, webPartToken, type Graph } from '../setup/hub-lists';
import { startStack, type Stack } from '../setup/stack';
import { hubPages, openSitePage, saveSettings, sitePageAddress } from '../setup/web-parts';

/** Everybody who can open a SharePoint page at all, and so could run a script of their own with SharePoint's token. */
const everybody = [
  'councillor',
  'champion',
  'officer',
  'legal',
  'monitoring-officer',
  'administrator',
  'outsider',
];
const caseworkLists = ['Incidents', 'IncidentEvents', 'Audit', 'Evidence'];
const hubLists = ['Contacts', 'Guidance', 'Services', 'SearchWords'];
const secret = `an account that nobody else may read ${randomUUID()}`;

let stack: Stack;

beforeAll(async () => {
  stack = await startStack({}, { starterContent: true });
  const councillor = await as(stack, 'councillor');
  const { reference } = await send(councillor, { account: secret });
  await untilFiled(councillor, reference);
});
afterAll(() => stack?.stop());

const graphOf = async (person: string): Promise<Graph> => graphWith(stack, await webPartToken(stack, person));

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

describe('the token that every script on a page of SharePoint can get hold of', () => {
  test('asks for one scope, and is SharePoint’s own', async () => {
    const claims = claimsOf(await webPartToken(stack, 'councillor'));
    expect(claims).toMatchObject({
      scp: 'Sites.Selected',
      appid: sampleWebPartsPrincipal.clientId,
      oid: idOf('councillor'),
      aud: 'https://graph.microsoft.com',
    });
    expect(claims['roles']).toBeUndefined();
  });

  test('is let into the hub to read, and into the casework site not at all', async () => {
    const { letIn } = await listsAs(stack);
    const ours = ([id]: readonly [string, readonly string[]]): boolean =>
      id === sampleWebPartsPrincipal.clientId;
    expect((await letIn('hub')).filter(ours)).toEqual([[sampleWebPartsPrincipal.clientId, ['read']]]);
    expect((await letIn('casework')).filter(ours)).toEqual([]);
  });

  test('is not given to another website', async () => {
    const answer = await fetch(`${stack.tenantUrl}/spfx/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'https://elsewhere.example' },
      body: JSON.stringify({ person: 'officer' }),
    });
    expect(answer.status).toBe(403);
  });

  test.each(everybody)('opens nothing of the casework site for %s', async (person) => {
    const graph = await graphOf(person);
    const casework = siteAddress('casework');
    const { path } = sampleSites.casework;
    const calls: [string, string, unknown?][] = [
      ['GET', `/sites/${sampleSharePointHost}:${path}`],
      ['GET', `${casework}/lists`],
      ['GET', `${casework}/drives`],
      ['GET', `${casework}/permissions`],
      ...caseworkLists.flatMap((list): [string, string, unknown?][] => [
        ['GET', `${casework}/lists/${list}`],
        ['GET', `${casework}/lists/${list}/items?$expand=fields`],
        ['GET', `${casework}/lists/${list}/items/1`],
        ['POST', `${casework}/lists/${list}/items`, { fields: { Title: 'x' } }],
        ['DELETE', `${casework}/lists/${list}/items/1`],
      ]),
    ];
    const answers = await Promise.all(calls.map(async (call) => ({ call, ...(await graph(...call)) })));
    expect(answers.filter(({ status }) => status !== 403 && status !== 404)).toEqual([]);

    const requests = calls.slice(0, 8).map(([method, url], id) => ({ id: String(id), method, url }));
    const { body } = await graph('POST', '/$batch', { requests });
    const { responses } = body as { responses: { status: number }[] };
    expect(responses).toHaveLength(requests.length);
    expect(responses.filter(({ status }) => status !== 403 && status !== 404)).toEqual([]);
    expect(JSON.stringify([answers, body])).not.toContain(secret);
  });

  test.each(['councillor', 'champion', 'officer'])(
    'reads the hub for %s, and changes nothing there',
    async (person) => {
      const graph = await graphOf(person);
      for (const list of hubLists) {
        const items = `${siteAddress('hub')}/lists/${list}/items`;
        const { status, body } = await graph('GET', `${items}?$expand=fields`);
        expect([list, status]).toEqual([list, 200]);
        const [first] = (body as { value: { id: string }[] }).value;
        const title = { Title: 'Changed by a script' };
        const refused = [
          await graph('POST', items, { fields: title }),
          await graph('PATCH', `${items}/${first?.id}/fields`, title),
          await graph('DELETE', `${items}/${first?.id}`),
          await graph('DELETE', `${siteAddress('hub')}/lists/${list}`),
          await graph('POST', `${siteAddress('hub')}/permissions`, { roles: ['write'] }),
        ];
        expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
      }
    },
  );

  test.each(['outsider', 'administrator'])('reads nothing of the hub for the %s', async (person) => {
    const graph = await graphOf(person);
    for (const list of hubLists) {
      const { status } = await graph('GET', `${siteAddress('hub')}/lists/${list}/items?$expand=fields`);
      expect([403, 404]).toContain(status);
    }
    const page = await fetch(sitePageAddress(stack, person));
    expect(page.status).toBe(403);
    expect(await page.text()).not.toContain('data-config');
  });
});

test('a councillor cannot change the lists of the hub with a token of the product either', async () => {
  const answer = await fetch(`${stack.tenantUrl}/sign-in/dev-token?person=councillor&for=graph`);
  const { access_token } = (await answer.json()) as { access_token: string };
  const graph = graphWith(stack, access_token);
  const items = `${siteAddress('hub')}/lists/Services/items`;
  expect((await graph('GET', items)).status).toBe(200);
  expect((await graph('POST', items, { fields: { Title: 'Mine' } })).status).toBe(403);
  expect((await graph('DELETE', `${items}/1`)).status).toBe(403);
});

describe('a page whose settings point at the casework site', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each(['councillor', 'officer'])('shows %s nothing of it, and keeps the numbers', async (person) => {
    const hubSiteUrl = `https://${sampleSharePointHost}${sampleSites.casework.path}`;
    await saveSettings(stack, 'officer', { part: 'safety-hub', properties: { hubSiteUrl } });
    const { page, context } = await openSitePage(browser, stack, person, { part: 'safety-hub' });
    await page.getByText(contactsStrings.unreadable, { exact: true }).waitFor();
    await hubPages(page).emergency.getByRole('link', { name: 'Call 999' }).waitFor();
    expect(await page.content()).not.toContain(secret);
    await context.close();
  });
});
