import type { Office, PersonId } from '../people/people';
import type { EscalationSettings } from './escalation-settings';

const officeWords: Readonly<Record<Office, string>> = {
  'democratic-services': 'an officer of democratic services',
  'monitoring-officer': 'the monitoring officer',
  legal: 'a solicitor of the council',
  'health-and-safety': 'a health and safety officer',
  'community-safety': 'a community safety officer',
  communications: 'a communications officer',
  'human-resources': 'an officer of human resources',
};

const placeWords: Readonly<Record<string, string>> = {
  'first-on-call': 'the on-call officer',
  'second-on-call': 'the second on-call officer',
  champion: 'the safety champion',
  ...Object.fromEntries(Object.entries(officeWords).map(([office, words]) => [`office:${office}`, words])),
};

const somebody = 'an officer of the council';

/** A place in the chain (`Ask.as`) in words that go into a sentence: `the on-call officer`. */
export const roleWords = (as: string): string => placeWords[as] ?? somebody;

interface Asked {
  readonly personId: PersonId;
  readonly name: string;
  /** As in `Ask.as`. */
  readonly as: string;
}

/**
 * What the councillor reads for somebody who was asked or who helps. Who was chosen by name has agreed to be, and is shown by it:
 * otherwise nobody could tell whether it was they who came.
 */
export function shownAs({ consents }: EscalationSettings, { personId, name, as }: Asked): string {
  const consent = consents.find((each) => each.personId === personId);
  return consent?.shownAs === 'name' || as === 'person' ? name : roleWords(as);
}
