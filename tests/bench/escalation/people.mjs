/** The sample council, read after the build. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../harness/programs.mjs';

const require = createRequire(import.meta.url);
const { samplePeople } = require(join(root, 'core/lib/people/sample-people.js'));

export const samplePeopleIds = samplePeople.map(({ key, id, name }) => ({ key, id, name }));
