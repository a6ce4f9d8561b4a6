import {
  sampleProvisioner,
  sampleSharePointHost,
  sampleSites,
} from '@councillor-safety/core/people/sample-tenant';
import { accessToken, askForToken, startTenancy, type Tenancy } from '../unit/local-tenant/running-tenant';
import { sendTo, type Reply } from './graph-target';

let tenancy: Tenancy;
let token: string;
beforeAll(async () => {
  tenancy = await startTenancy();
  const { clientId, secret } = sampleProvisioner;
  token = await accessToken(
    await askForToken(tenancy.tenant.url, { client_id: clientId, client_secret: secret }),
  );
});
afterAll(() => tenancy.close());

const graph = (method: string, path: string, body?: unknown): Promise<Reply> =>
  sendTo(`${tenancy.tenant.url}/graph/v1.0`, { method, path, call: { token, body } });
const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

/** Puts files into a library of this name on a site. */
async function fill(site: keyof typeof sampleSites, files: readonly string[]): Promise<void> {
  const id = (await graph('GET', `/sites/${sampleSharePointHost}:${sampleSites[site].path}`)).text('id');
  const list = { displayName: 'BulletinPictures', list: { template: 'documentLibrary' } };
  const made = await graph('POST', `/sites/${id}/lists`, list);
  const drive = (await graph('GET', `/sites/${id}/lists/${made.text('id')}/drive`)).text('id');
  for (const name of files) {
    const answer = await fetch(`${tenancy.tenant.url}/graph/v1.0/drives/${drive}/root:/${name}:/content`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'image/jpeg' },
      body: bytes,
    });
    expect(answer.status).toBe(201);
  }
}

const get = (path: string): Promise<Response> => fetch(`${tenancy.tenant.url}${path}`);
const picture = (name: string, site: keyof typeof sampleSites = 'hub'): Promise<Response> =>
  get(`${sampleSites[site].path}/BulletinPictures/${name}`);

it('pictures of the hub’s library are shown by their address; nothing else is', async () => {
  expect((await picture('one.jpg')).status).toBe(404);
  await fill('hub', ['one.jpg', 'page.html']);
  await fill('casework', ['secret.jpg']);
  const shown = await picture('one.jpg');
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes);
  for (const name of ['two.jpg', 'page.html', '', 'secret.jpg', '..%2Fone.jpg'])
    expect((await picture(name)).status).toBe(404);
  expect((await picture('secret.jpg', 'casework')).status).toBe(404);
});
