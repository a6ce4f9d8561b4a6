/** The directory of a large council in England: the starter rows, and invented ones up to the number asked for. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../harness/programs.mjs';
import { wireServices } from './wire-services.mjs';

const require = createRequire(import.meta.url);
const { sampleSharePointHost, sampleSites } = require(join(root, 'core/lib/people/sample-tenant.js'));
const list = 'Services';

async function servicesThere({ tenantUrl }) {
  const sign = await fetch(`${tenantUrl}/sign-in/dev-token?person=officer&for=graph`);
  const { access_token } = await sign.json();
  const site = `${sampleSharePointHost}:${sampleSites.hub.path}:`;
  const answer = await fetch(
    `${tenantUrl}/graph/v1.0/sites/${site}/lists/${list}/items?$expand=fields&$top=999`,
    {
      headers: { Authorization: `Bearer ${access_token}` },
    },
  );
  if (!answer.ok) throw new Error(`Reading ${list}: ${answer.status} ${await answer.text()}`);
  const { value } = await answer.json();
  // Services of other nations alone are not shown, so they are not searched.
  return value.filter(({ fields: { Nations = [] } }) => Nations.length === 0 || Nations.includes('England'))
    .length;
}

export async function fillServices(stack, count) {
  const fields = wireServices(count - (await servicesThere(stack)));
  await stack.control.addItems({ site: 'hub', list, fields });
  const there = await servicesThere(stack);
  if (there !== count) throw new Error(`${there} services instead of ${count}`);
}
