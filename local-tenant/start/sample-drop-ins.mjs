/** Gives a new local council drop-in sessions to book, the way an officer would: through the service. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../ensure-installed.mjs';
import { asOfficer } from './as-officer.mjs';

/** Only where there are none yet: what somebody has changed is theirs. */
export async function fillEmptyDropIns(ports) {
  const require = createRequire(import.meta.url);
  const { samplePeople } = require(join(root, 'core/lib/people/sample-people.js'));
  const { sampleSessions } = require(join(root, 'core/lib/drop-in/drop-in-sample.js'));
  const officer = await asOfficer(ports);
  let { version } = await officer.read('drop-in/sessions');
  if (version > 0) return;
  for (const session of sampleSessions(samplePeople, new Date())) {
    ({ version } = await officer.post('drop-in/sessions', { version, affected: [], ...session }));
  }
}
