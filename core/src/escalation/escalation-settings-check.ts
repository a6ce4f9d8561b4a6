import { parseOpeningHours } from '../clock/opening-hours-parser';
import { dialable } from '../hub/hub-phone';
import type { PersonCard } from '../people/people';
import { mayHelp } from './escalation-people';
import { problem, type EscalationProblem } from './escalation-problems';
import type { Consent, EscalationSettings } from './escalation-settings';
import { callHours } from './escalation-words';

/** Where in the settings, and why they cannot be saved: a key of `escalationProblems`. */
export interface SettingsProblem {
  /** `chains.in-hours.steps.0.who` */
  readonly path: string;
  readonly problem: string;
}

/** What officers save; consents are each person's own. */
export type SavedSettings = Omit<EscalationSettings, 'consents'>;

const at = (path: string, key: EscalationProblem): SettingsProblem => ({ path, problem: problem(key) });
const isRepeated = (values: readonly string[], index: number): boolean =>
  values.indexOf(values[index] ?? '') < index;

function stepProblems({ chains, groups }: SavedSettings): SettingsProblem[] {
  const ids = groups.map(({ id }) => id);
  return callHours.flatMap((hours) =>
    chains[hours].steps.flatMap(({ who }, index) =>
      who.kind === 'group' && !ids.includes(who.group)
        ? [at(`chains.${hours}.steps.${index}.who`, 'groupUnknown')]
        : [],
    ),
  );
}

const spoken = (name: string): string => name.trim().toLocaleLowerCase('en-GB');

function groupProblems({ groups }: SavedSettings, people: readonly PersonCard[]): SettingsProblem[] {
  const names = groups.map(({ name }) => spoken(name));
  const ids = groups.map(({ id }) => id);
  const helpful = new Set(people.filter(mayHelp).map(({ id }) => id));
  return groups.flatMap((group, index) => {
    const path = `groups.${index}`;
    const strangers = people.length > 0 && group.people.some((id) => !helpful.has(id));
    return [
      ...(isRepeated(names, index) ? [at(`${path}.name`, 'groupTwice')] : []),
      ...(isRepeated(ids, index) ? [at(path, 'groupIdTwice')] : []),
      ...(group.people.length === 0 ? [at(`${path}.people`, 'groupEmpty')] : []),
      ...(strangers ? [at(`${path}.people`, 'personUnknown')] : []),
      ...(new Set(group.people).size < group.people.length ? [at(`${path}.people`, 'personTwice')] : []),
    ];
  });
}

const phoneProblems = (phones: SavedSettings['phones']): SettingsProblem[] =>
  phones.flatMap(({ phone }, index) => (dialable(phone).ok ? [] : [at(`phones.${index}.phone`, 'phone')]));

/**
 * Why settings that fit their schema cannot be saved all the same. Whether people are officers or champions is looked at only when
 * that can be told: `people` is empty otherwise.
 */
export function settingsProblems(settings: SavedSettings, people: readonly PersonCard[]): SettingsProblem[] {
  return [
    ...stepProblems(settings),
    ...groupProblems(settings, people),
    ...(parseOpeningHours(settings.officeHours).ok ? [] : [at('officeHours', 'officeHours')]),
    ...phoneProblems(settings.phones),
  ];
}

/** What somebody agrees to for themselves. */
export const consentProblems = ({ phone }: Pick<Consent, 'phone'>): SettingsProblem[] =>
  phone && !dialable(phone).ok ? [at('phone', 'phone')] : [];
