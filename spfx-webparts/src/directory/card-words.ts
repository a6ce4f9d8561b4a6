import type { Service } from '@councillor-safety/core/directory/directory';
import { serviceAudiences, type ServiceAudience } from '@councillor-safety/core/directory/directory-lists';
import { dayInWords } from '@councillor-safety/core/hub/hub-days';
import { fill } from '../shell/words';
import { directoryStrings } from './directory-strings';

const words = directoryStrings.card;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `England and Wales` */
export const allOf = (names: readonly string[]): string => list.format(names);

/** `councillors, candidates and family` */
const people = (audience: readonly ServiceAudience[]): string =>
  allOf(audience.map((each) => each.toLowerCase()));

/** Most are for everybody, which need not be said sixty times. */
const isForSome = (audience: readonly ServiceAudience[]): boolean =>
  audience.length > 0 && audience.length < serviceAudiences.length;

/** `National · Free · Confidential · For councillors and family`: what is not known is left out. */
export function inBrief({ reach, cost, confidential, audience }: Service): string {
  return [
    reach && words.reach[reach],
    cost && words.cost[cost],
    confidential && words.confidential[confidential],
    isForSome(audience) && fill(words.for, { people: people(audience) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function checkedWords({ verifiedOn, owner }: Service): string {
  if (!verifiedOn) return words.unchecked;
  const day = dayInWords(verifiedOn);
  return owner ? fill(words.checkedBy, { owner, day }) : fill(words.checked, { day });
}
