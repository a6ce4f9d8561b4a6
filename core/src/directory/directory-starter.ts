import type { RecordOf } from '../sharepoint/list-definition';
import { serviceAudiences, type serviceList } from './directory-lists';
import { exampleCouncilServices } from './directory-starter-council';
import { servicesForCouncillors } from './directory-starter-councillors';
import { servicesForDanger, servicesForOnlineAbuse } from './directory-starter-danger';
import { servicesForHate } from './directory-starter-hate';
import { servicesForHome } from './directory-starter-home';
import { servicesForRights } from './directory-starter-rights';
import { servicesForWellbeing } from './directory-starter-wellbeing';

const national = [
  ...servicesForWellbeing,
  ...servicesForDanger,
  ...servicesForOnlineAbuse,
  ...servicesForHate,
  ...servicesForHome,
  ...servicesForRights,
  ...servicesForCouncillors,
];

/**
 * What a new directory begins with: real national services, and a few examples of what a council offers itself. None has a
 * day of checking, so that each is shown as not yet checked until an officer has done it.
 */
export const starterServices: readonly RecordOf<typeof serviceList>[] = [
  ...exampleCouncilServices,
  ...national.map((service) => ({
    ...service,
    reach: 'National' as const,
    audience: [...serviceAudiences],
  })),
];
