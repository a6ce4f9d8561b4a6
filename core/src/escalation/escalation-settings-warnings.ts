import { hasRole, type Office, type PersonCard } from '../people/people';
import { idsOfStep, mayHelp } from './escalation-people';
import type { SavedSettings } from './escalation-settings-check';
import type { Who } from './escalation-settings';
import { callHours, type CallHours } from './escalation-words';

/** How much of the next 8 weeks the rota covers, in per cent. */
export interface LineCoverage {
  readonly line: 'first' | 'second';
  readonly perCent: number;
}

const officeNames: Readonly<Record<Office, string>> = {
  'democratic-services': 'democratic services',
  'monitoring-officer': 'the monitoring officer',
  legal: 'legal services',
  'health-and-safety': 'health and safety',
  'community-safety': 'community safety',
  communications: 'communications',
  'human-resources': 'human resources',
};

const hoursNames: Readonly<Record<CallHours, string>> = {
  'in-hours': 'in office hours',
  'out-of-hours': 'out of office hours',
};

function nobodyAt(who: Who, { groups }: SavedSettings): string | undefined {
  switch (who.kind) {
    case 'first-on-call':
    case 'second-on-call':
      // Who is on call changes with the hour: how much the rota covers says more.
      return undefined;
    case 'champion':
      return 'there is no safety champion';
    case 'office':
      return `nobody works in ${officeNames[who.office]}`;
    case 'group': {
      const name = groups.find(({ id }) => id === who.group)?.name ?? '';
      return `nobody in the group '${name}' is an officer or a safety champion now`;
    }
  }
}

function stepWarnings(settings: SavedSettings, people: readonly PersonCard[]): string[] {
  const world = {
    people,
    onCall: { first: undefined, second: undefined },
    settings,
  };
  const helpful = new Set(people.filter(mayHelp).map(({ id }) => id));
  return callHours.flatMap((hours) =>
    settings.chains[hours].steps.flatMap(({ who }, index) => {
      const why = nobodyAt(who, settings);
      const reached = idsOfStep(who, world).some((id) => helpful.has(id));
      const step = `Step ${index + 1} ${hoursNames[hours]}`;
      return why === undefined || reached ? [] : [`${step} reaches nobody: ${why}. It is passed over.`];
    }),
  );
}

const lineNames = { first: 'First', second: 'Second' } as const;

function rotaWarnings({ chains }: SavedSettings, coverage: readonly LineCoverage[]): string[] {
  const kinds = callHours.flatMap((hours) => chains[hours].steps.map(({ who }) => who.kind));
  return coverage
    .filter(({ line, perCent }) => perCent < 100 && kinds.includes(`${line}-on-call`))
    .map(({ line, perCent }) => {
      const share = perCent === 0 ? 'nothing' : `${perCent} per cent`;
      return `${lineNames[line]} on call: the rota covers ${share} of the next 8 weeks. The step is passed over when nobody is on call.`;
    });
}

/** What is lawful but worth a look now, in plain sentences. Steps are looked at only when it is known who there is. */
export function settingsWarnings(
  settings: SavedSettings,
  people: readonly PersonCard[],
  coverage: readonly LineCoverage[] = [],
): string[] {
  const known = people.length > 0;
  const noOfficers = known && !people.some((person) => hasRole(person, 'officer'));
  return [
    ...(known ? stepWarnings(settings, people) : []),
    ...rotaWarnings(settings, coverage),
    ...(noOfficers ? ['There are no officers. When nobody answers, nobody can be asked.'] : []),
    ...(settings.phones.length === 0
      ? ['There are no phone numbers of your own. When nobody answers, councillors see only 999 and 101.']
      : []),
  ];
}
