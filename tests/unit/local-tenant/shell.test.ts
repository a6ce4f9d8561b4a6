import { request } from 'node:http';
import { samplePeople, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { claimsOf, startTenancy, type Tenancy } from './running-tenant';

const serviceUrl = 'http://localhost:3978';
const scope = `api://${sampleProduct.clientId}/access_as_user`;
const avani = samplePeople[0]!;
let tenancy: Tenancy;
let url: string;
beforeAll(async () => {
  tenancy = await startTenancy(serviceUrl);
  url = tenancy.tenant.url;
});
afterAll(() => tenancy.close());

function nestedToken(body: object, origin = url): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Origin: origin };
  return fetch(`${url}/teams/nested-token`, { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('the token that the shell gets for the tab', () => {
  it('is an API token for the person of the window, with the account MSAL wants', async () => {
    const answer = (await (await nestedToken({ person: 'councillor', scope })).json()) as {
      token: { access_token: string; id_token: string; expires_in: number };
      account: object;
    };
    expect(claimsOf(answer.token.access_token)).toMatchObject({ aud: sampleProduct.clientId, oid: avani.id });
    expect(claimsOf(answer.token.id_token)).toMatchObject({ aud: sampleProduct.clientId, name: avani.name });
    expect(answer.account).toMatchObject({
      homeAccountId: `${avani.id}.${sampleTenantId}`,
      environment: 'login.windows.net',
      username: avani.userPrincipalName,
    });
  });

  it('lives as long as the window asks, and an hour at most', async () => {
    const lifetime = async (tokenSeconds: number): Promise<number> => {
      const answer = await nestedToken({ person: 'councillor', scope, tokenSeconds });
      return ((await answer.json()) as { token: { expires_in: number } }).token.expires_in;
    };
    expect(await lifetime(30)).toBe(30);
    expect(await lifetime(999_999)).toBe(3600);
  });

  it('is refused to another website, for nobody, and for nothing', async () => {
    expect((await nestedToken({ person: 'councillor', scope }, 'https://elsewhere.example')).status).toBe(
      403,
    );
    expect((await nestedToken({ person: 'councillor', scope }, serviceUrl)).status).toBe(403);
    expect((await nestedToken({ person: 'nobody', scope })).status).toBe(400);
    expect((await nestedToken({ person: 'councillor' })).status).toBe(400);
  });
});

describe('its pages', () => {
  it.each(['/', '/teams?as=councillor'])(
    '%s runs no inline script, is never framed and says what it is',
    async (path) => {
      const answer = await fetch(`${url}${path}`);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      const html = await answer.text();
      expect(html).not.toMatch(/<script(?![^>]* src=)|<style| on[a-z]+="| style="/);
      expect(html).toContain('not Microsoft Teams');
    },
  );

  it('show the tab from the service and from nowhere else', async () => {
    const policy = (await fetch(`${url}/teams?as=councillor`)).headers.get('content-security-policy');
    expect(policy).toContain(`frame-src ${serviceUrl};`);
  });

  it('take a page of the tab from the address as text, never as HTML', async () => {
    const html = await (
      await fetch(`${url}/teams?as=councillor&subPageId=${encodeURIComponent('"><script>x')}`)
    ).text();
    expect(html).not.toContain('<script>x');
    expect(html).toContain('&#60;script&#62;x');
  });

  it('offer every sample person to be', async () => {
    const html = await (await fetch(url)).text();
    samplePeople.forEach(({ key, name }) => {
      expect(html).toContain(name);
      expect(html).toContain(`/teams?as=${key}&`);
    });
  });

  it('send whoever is unknown back to the choice', async () => {
    const answer = await fetch(`${url}/teams?as=nobody`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/');
  });

  it('open a deep link at its page', async () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: 'report/CS-1' }));
    const answer = await fetch(`${url}/l/entity/app/home?as=officer&context=${context}`, {
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe('/teams?as=officer&subPageId=report%2FCS-1');
  });
});

it('answers nobody who came by another name for this machine', async () => {
  const { port } = new URL(url);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { Host: 'rebound.example' };
    request({ host: '127.0.0.1', port, path: '/sign-in/dev-token?person=councillor', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});
