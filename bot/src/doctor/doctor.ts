import type { Clock } from '@councillor-safety/core/clock/clock';
import { personIdSchema, rolesFromGroups, type PersonCard } from '@councillor-safety/core/people/people';
import { remembered, resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import type { Settings } from '../config/settings';
import { appToken } from '../graph/app-token';
import { serviceGraph } from '../graph/service-graph';
import { audienceGroups, type AudienceMember } from '../people/audience-groups';
import { allGroupIds } from '../people/entra-groups';
import { certificateCheck } from './certificate-check';
import type { Check, Examined } from './check';
import { clockCheck } from './clock-check';
import { credentialCheck } from './credential-check';
import { groupsCheck } from './groups-check';
import { queueCheck } from './queue-check';
import { reachCheck } from './reach-check';
import { readersCheck } from './readers-check';
import { makeReport, type Report } from './report';
import { runChecks } from './run-checks';
import { serviceCheck } from './service-check';
import { settingsCheck } from './settings-check';
import { signInCheck } from './sign-in-check';
import { sitesCheck } from './sites-check';
import { askingWith } from './web';

const platformChecks: readonly Check[] = [
  ...[settingsCheck, signInCheck, credentialCheck, groupsCheck, sitesCheck, readersCheck],
  ...[serviceCheck, certificateCheck, clockCheck, queueCheck, reachCheck],
];

type MembersOf = Examined['membersOf'];

function rememberedByGroup(read: MembersOf): MembersOf {
  const known = new Map<string, () => Promise<readonly AudienceMember[] | undefined>>();
  return (groupId) => {
    const ask = known.get(groupId) ?? remembered(() => read(groupId));
    known.set(groupId, ask);
    return ask();
  };
}

/** Roles and offices as the service itself gives them out; a group that is not there has nobody in it. */
async function cardsOf({ groups }: Settings, membersOf: MembersOf): Promise<PersonCard[]> {
  const names = new Map<string, string>();
  const held = new Map<string, string[]>();
  for (const groupId of allGroupIds(groups)) {
    for (const { id, name } of (await membersOf(groupId)) ?? []) {
      names.set(id, name);
      held.set(id, [...(held.get(id) ?? []), groupId]);
    }
  }
  return [...held].map(([id, groupIds]) => {
    const { roles, offices } = rolesFromGroups(groupIds, groups);
    const name = names.get(id) ?? '';
    return { id: personIdSchema.parse(id), name, roles: [...roles], offices: [...offices] };
  });
}

function examinedFrom(settings: Settings, clock: Clock): Examined {
  const graph = serviceGraph(settings, { maxRetries: 2, longestRetryAfterSeconds: 10 });
  const groups = audienceGroups(graph);
  const sites = {
    hub: remembered(() => resolveSiteId(graph, settings.hubSiteUrl)),
    casework: remembered(() => resolveSiteId(graph, settings.caseworkSiteUrl)),
  };
  const membersOf = rememberedByGroup((groupId) => groups.members(groupId));
  return {
    ...{ settings, clock, graph, membersOf },
    token: appToken(settings),
    siteId: (site) => sites[site](),
    everybody: remembered(() => cardsOf(settings, membersOf)),
    ask: askingWith(clock),
  };
}

interface Wiring {
  readonly clock: Clock;
  /** What features look at. */
  readonly checks: readonly Check[];
}

/** Looks at everything, changes nothing, and never rejects for what is wrong outside. */
export async function examine(settings: Settings, { clock, checks }: Wiring): Promise<Report> {
  const findings = await runChecks([...platformChecks, ...checks], examinedFrom(settings, clock));
  return makeReport(findings, clock.now());
}
