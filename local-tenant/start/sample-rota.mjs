/** Gives a new local council a rota to try calls with, the way an officer would: through the service. */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../ensure-installed.mjs';

async function json(address, init) {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

const addedByService = ['id', 'names', 'createdBy', 'createdAt'];

/** What an officer sends. */
const draftOf = (entry) =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !addedByService.includes(name)));

/** Only an empty rota is filled: one that somebody has changed is theirs. */
export async function fillEmptyRota({ tenantPort, port }) {
  const require = createRequire(import.meta.url);
  const { samplePeople } = require(join(root, 'core/lib/people/sample-people.js'));
  const { sampleRota } = require(join(root, 'core/lib/on-call/on-call-sample.js'));
  const { access_token: token } = await json(
    `http://localhost:${tenantPort}/sign-in/dev-token?person=officer&for=api`,
  );
  const api = `http://localhost:${port}/api/on-call`;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  let { version, entries } = await json(`${api}/rota`, { headers });
  if (version > 0 || entries.length > 0) return;
  for (const entry of sampleRota(samplePeople, new Date()).entries) {
    const body = JSON.stringify({ version, entry: draftOf(entry) });
    const sent = { ...headers, 'Idempotency-Key': randomUUID() };
    ({ version } = await json(`${api}/entries`, { method: 'POST', headers: sent, body }));
  }
}
