/** Gives a new local council a rota to try calls with, the way an officer would: through the service. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../ensure-installed.mjs';
import { asOfficer } from './as-officer.mjs';

const addedByService = ['id', 'names', 'createdBy', 'createdAt'];

/** What an officer sends. */
const draftOf = (entry) =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !addedByService.includes(name)));

/** Only an empty rota is filled: one that somebody has changed is theirs. */
export async function fillEmptyRota(ports) {
  const require = createRequire(import.meta.url);
  const { samplePeople } = require(join(root, 'core/lib/people/sample-people.js'));
  const { sampleRota } = require(join(root, 'core/lib/on-call/on-call-sample.js'));
  const officer = await asOfficer(ports);
  let { version, entries } = await officer.read('on-call/rota');
  if (version > 0 || entries.length > 0) return;
  for (const entry of sampleRota(samplePeople, new Date()).entries) {
    ({ version } = await officer.post('on-call/entries', { version, entry: draftOf(entry) }));
  }
}
