import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { readCaseworkReaders } from '../provision/casework-readers';
import { tooManyReaders } from '../provision/casework-rule';
import type { Check } from './check';
import { fine, notForUs, oneOrMore, stop, type Finding } from './finding';

const provisioning = 'Run the provisioning command: it names them, and says what to do about each.';

/** @param count who may read the casework site and should not */
export const judgeReaders = (count: number): Finding =>
  count === 0
    ? fine('readers', 'Nobody is seen who may read the casework site and should not.')
    : stop('readers.too-many', {
        what: `${oneOrMore(count, 'other person, group, application or link', 'other people, groups, applications or links')} may read the casework site.`,
        why: 'Whoever may open this site can read every report in it.',
        todo: provisioning,
      });

/** Rightly: to see who has rights on a site takes the right to give them. */
const notTold = notForUs('readers.not-told', {
  what: 'Not known: who else may read the casework site.',
  why: 'Only an application with full control can see that, and the service must not have it.',
  todo: provisioning,
});

export const readersCheck: Check = {
  name: 'readers',
  about: 'who may read the casework site',
  run: async ({ graph, siteId, settings }) => {
    try {
      const found = await readCaseworkReaders(graph, await siteId('casework'));
      return [judgeReaders(tooManyReaders(found, [settings.clientId]).length)];
    } catch (error) {
      if (error instanceof GraphFailure && error.kind === 'refused') return [notTold];
      throw error;
    }
  },
};
