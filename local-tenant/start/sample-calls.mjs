/** Gives a new local council what calls for a person need: numbers of its own, and the app for whoever may call or help. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../ensure-installed.mjs';
import { asOfficer } from './as-officer.mjs';

const phones = [{ label: 'Civic centre, out of hours', phone: '01632 960001' }];

async function giveTheApp({ tenantPort }, { key }) {
  const address = `http://localhost:${tenantPort}/control/chats/${key}/app`;
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"installed":true}',
  };
  const answer = await fetch(address, init);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
}

/** Only once: what somebody has changed since is theirs. */
export async function beginWithCalls(ports) {
  const officer = await asOfficer(ports);
  const { version, settings } = await officer.read('escalation-settings');
  if (version > 0) return;
  const require = createRequire(import.meta.url);
  const { samplePeople } = require(join(root, 'core/lib/people/sample-people.js'));
  const members = samplePeople.filter(
    ({ roles }) => roles.includes('councillor') || roles.includes('officer'),
  );
  for (const person of members) await giveTheApp(ports, person);
  await officer.put('escalation-settings', {
    version,
    settings: { ...settings, consents: undefined, phones },
  });
}
