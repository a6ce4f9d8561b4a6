import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { sendBatch, type PartResult } from '@councillor-safety/core/sharepoint/batch';
import type { Check, Examined } from './check';
import { fine, look, notForUs, notKnown, stop, type Finding } from './finding';

/** Enough for a large council, and 20 calls at most. */
const mostPeople = 400;

const installedSchema = z.object({ value: z.array(z.unknown()) });

/** Of people with a role. */
export interface Reached {
  readonly people: string;
  readonly all: number;
  readonly withApp: number;
  readonly unknown: number;
}

export function judgeReach({ people, all, withApp, unknown }: Reached): Finding {
  const without = all - withApp - unknown;
  if (unknown > 0)
    return notKnown('reach.no-answer', {
      what: `Not known of ${unknown} of ${all} ${people}: whether they have the app.`,
      why: 'Microsoft 365 gave no answer for them.',
      todo: 'Run this again in a few minutes.',
    });
  if (without === 0) return fine(`reach.${people}`, `All ${all} ${people} have the app.`);
  return look(`reach.${people}-without`, {
    what: `${without} of ${all} ${people} do not have the app.`,
    why:
      people === 'councillors'
        ? 'They find neither the bot nor the tab when they need help. The bot gives them the app when it first writes to them.'
        : 'The bot gives them the app when it first writes to them, which takes longer and may be refused.',
    todo: 'Give the app to all councillors and officers with an app set-up policy in the Teams admin centre.',
  });
}

type Asked = PartResult & { readonly person: PersonCard };

async function askAbout(
  { graph }: Examined,
  { people, appId }: { readonly people: readonly PersonCard[]; readonly appId: string },
): Promise<Asked[]> {
  const query = `$expand=teamsApp&$filter=${encodeURIComponent(`teamsApp/id eq '${appId}'`)}`;
  const parts = people.map(({ id }) => ({
    method: 'GET' as const,
    url: `/users/${id}/teamwork/installedApps?${query}`,
    attempt: { action: 'see whether somebody has the app', list: 'Teams' },
  }));
  const results = await sendBatch({ client: graph, parts, wait: (seconds) => pause(seconds * 1000) });
  return results.map((result, index) => ({ ...result, person: people[index] as PersonCard }));
}

const hasApp = (asked: Asked): boolean => asked.ok && installedSchema.parse(asked.body).value.length > 0;
/** Somebody without a licence for Teams is not found there, and cannot have the app. */
const unanswered = (asked: Asked): boolean => !asked.ok && asked.failure.kind !== 'not-found';

function count(people: string, asked: readonly Asked[]): Reached {
  const [withApp, unknown] = [asked.filter(hasApp).length, asked.filter(unanswered).length];
  return { people, all: asked.length, withApp, unknown };
}

export const reachCheck: Check = {
  name: 'reach',
  about: 'who has the app',
  run: async (examined) => {
    const { teamsAppId } = examined.settings;
    if (teamsAppId === undefined)
      return [
        notForUs('reach.no-app-id', {
          what: 'Not known: who has the app.',
          why: 'TEAMS_APP_ID is not set.',
          todo: 'Set it, then run this again.',
        }),
      ];
    const everybody = await examined.everybody();
    const people = everybody.filter(({ roles }) => roles.includes('councillor') || roles.includes('officer'));
    const asked = await askAbout(examined, { people: people.slice(0, mostPeople), appId: teamsAppId });
    if (asked.length > 0 && asked.every((one) => !one.ok && one.failure.kind === 'refused'))
      return [
        stop('reach.refused', {
          what: 'The service is refused when it asks who has the app.',
          why: 'It cannot give the app to anybody either, so whoever never opened the bot is not reached.',
          todo: 'Consent to TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All, and look whether TEAMS_APP_ID is right.',
        }),
      ];
    const of = (role: 'councillor' | 'officer') => asked.filter(({ person }) => person.roles.includes(role));
    return [
      judgeReach(count('councillors', of('councillor'))),
      judgeReach(count('officers', of('officer'))),
      ...(people.length > mostPeople
        ? [fine('reach.some', `Only the first ${mostPeople} of ${people.length} people were looked at.`)]
        : []),
    ].filter(({ what }) => !what.startsWith('All 0 '));
  },
};
