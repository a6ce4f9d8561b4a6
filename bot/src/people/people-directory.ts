import { setTimeout as pause } from 'node:timers/promises';
import {
  personIdSchema,
  rolesFromGroups,
  type GroupMap,
  type Person,
  type PersonCard,
  type Role,
} from '@councillor-safety/core/people/people';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { Caller } from '../auth/token-check';
import { allGroupIds, type EntraGroups } from './entra-groups';
import type { LastKnownPeople } from './last-known';
import { remembered } from './remembered';

export interface PeopleDirectory {
  /** What a caller may be and do. @throws GraphFailure when Graph is down and nothing recent is known */
  personFor(caller: Caller): Promise<Person>;
  /** Everybody with a role or an office, by name. */
  everybody(): Promise<readonly PersonCard[]>;
  withRole(role: Role): Promise<readonly PersonCard[]>;
  find(personId: string): Promise<PersonCard | undefined>;
  /**
   * Everybody with a role or an office, as far as can be told without waiting: in an outage, or when Graph is slow, as last known, up
   * to a week ago. Empty when nobody can tell; never rejects for Graph. For choosing whom to ask, never for letting anybody do
   * anything: asking somebody who was an officer last week is worth more than asking nobody.
   */
  knownRecently(): Promise<readonly PersonCard[]>;
}

interface DirectoryDependencies {
  readonly groups: EntraGroups;
  readonly groupMap: GroupMap;
  readonly clock: Clock;
  readonly lastKnown: LastKnownPeople;
}

const minutes = 60_000;
/** Losing a role takes effect within five minutes. During an outage an hour-old answer still lets a councillor report. */
const patience = { freshMs: 5 * minutes, staleMs: 60 * minutes };

/** Somebody waits for a person, and the copy will do; what Graph answers later serves the next one. */
const worthWaitingMs = 250;

const outageOnly = (error: unknown): boolean => error instanceof GraphFailure && error.worthRetrying;

export function createPeopleDirectory(dependencies: DirectoryDependencies): PeopleDirectory {
  const { groups, groupMap, clock, lastKnown } = dependencies;
  const common = { ...patience, clock, covers: outageOnly };
  const groupsOf = remembered({ ...common, load: (personId) => groups.groupsOf(personId) });
  const allCards = remembered({
    ...common,
    load: async () => {
      const cards = await loadCards(groups, groupMap);
      await lastKnown.keep(cards);
      return cards;
    },
  });
  const everybody = () => allCards('all');
  const knownRecently = async (): Promise<readonly PersonCard[]> => {
    // Whatever is the matter with Graph, a refusal too: a call for help still has to reach somebody.
    const asked = everybody().catch(() => undefined);
    const waited = pause(worthWaitingMs, undefined, { ref: false });
    return (await Promise.race([asked, waited])) ?? (await lastKnown.all()) ?? (await asked) ?? [];
  };
  return {
    async personFor({ id, name }) {
      try {
        const held = rolesFromGroups(await groupsOf(id), groupMap);
        // Keeps the last known list young; if it cannot be had now, the next caller tries again.
        void everybody().catch(() => undefined);
        return { id, name, ...held };
      } catch (error) {
        if (!outageOnly(error) || !(await isLastKnownCouncillor(lastKnown, id))) throw error;
        return { id, name, roles: ['councillor'], offices: [] };
      }
    },
    everybody,
    withRole: async (role) => (await everybody()).filter((card) => card.roles.includes(role)),
    find: async (personId) => (await everybody()).find((card) => card.id === personId),
    knownRecently,
  };
}

/**
 * A report is taken even when Microsoft 365 has been away for hours and this councillor was not here before. Only that
 * role outlives the hour: it opens nobody's record but their own, an officer's would open everybody's.
 */
const isLastKnownCouncillor = async (lastKnown: LastKnownPeople, id: string): Promise<boolean> =>
  (await lastKnown.all())?.find((card) => card.id === id)?.roles.includes('councillor') ?? false;

async function loadCards(groups: EntraGroups, groupMap: GroupMap): Promise<readonly PersonCard[]> {
  const found = new Map<string, { name: string; groupIds: string[] }>();
  const groupIds = allGroupIds(groupMap);
  const members = await Promise.all(groupIds.map((groupId) => groups.membersOf(groupId)));
  for (const [index, groupId] of groupIds.entries()) {
    for (const { id, name } of members[index] ?? []) {
      const person = found.get(id) ?? { name, groupIds: [] };
      person.groupIds.push(groupId);
      found.set(id, person);
    }
  }
  const cards = [...found].map(([id, { name, groupIds }]): PersonCard => {
    const { roles, offices } = rolesFromGroups(groupIds, groupMap);
    return { id: personIdSchema.parse(id), name, roles: [...roles], offices: [...offices] };
  });
  return cards.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
