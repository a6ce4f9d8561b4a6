import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { PersonId } from '@councillor-safety/core/people/people';
import { attempting, GraphFailure, type Attempt } from '@councillor-safety/core/sharepoint/graph-error';

const installationsSchema = z.object({ value: z.array(z.object({ id: z.string().min(1) })) });
/** What the manifest asks for each person; it must be the same, or Teams refuses. */
const consentedPermissionSet = {
  resourceSpecificPermissions: [
    { permissionValue: 'TeamsActivity.Send.User', permissionType: 'Application' },
  ],
};
const chatSchema = z.object({ id: z.string().min(1) });

/** How the bot comes to speak first. Permission: TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All. */
export interface AppInstallation {
  /** Gives somebody the Teams app; nothing happens when they have it. @throws GraphFailure */
  install(person: PersonId): Promise<void>;
  /** The id of their chat with the bot; undefined while Teams has not made it. @throws GraphFailure */
  chatOf(person: PersonId): Promise<string | undefined>;
}

/** @param teamsAppId the app's id in the council's Teams catalogue */
export function appInstallation(
  graph: Client,
  { teamsAppId }: { readonly teamsAppId: string },
): AppInstallation {
  const app = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`;
  return {
    install: async (person) => {
      const attempt = attemptFor(person, 'install the app for somebody');
      const add = (consent: object): Promise<unknown> =>
        attempting(
          attempt,
          () =>
            graph.api(appsOf(person)).post({ 'teamsApp@odata.bind': app, ...consent }) as Promise<unknown>,
        );
      try {
        await unlessThere(() => add({ consentedPermissionSet }));
      } catch (error) {
        if (!isTurnedDown(error)) throw error;
        // A council that has not given the wider permission, or an older app in its catalogue: without consent, it may be let in.
        await unlessThere(() => add({}));
      }
    },
    chatOf: async (person) => {
      const attempt = attemptFor(person, 'find somebody’s chat with the bot');
      const ask = (path: string): Promise<unknown> =>
        attempting(attempt, () => graph.api(path).get() as Promise<unknown>);
      const ours = `$expand=teamsApp&$filter=teamsApp/id eq '${teamsAppId}'`;
      const [found] = installationsSchema.parse(await ask(`${appsOf(person)}?${ours}`)).value;
      if (!found) return undefined;
      return chatSchema.parse(await ask(`${appsOf(person)}/${encodeURIComponent(found.id)}/chat`)).id;
    },
  };
}

const isTurnedDown = (error: unknown): boolean =>
  error instanceof GraphFailure && [400, 403].includes(error.status);

async function unlessThere(add: () => Promise<unknown>): Promise<void> {
  try {
    await add();
  } catch (error) {
    const hasIt = error instanceof GraphFailure && ['conflict', 'duplicate'].includes(error.kind);
    if (!hasIt) throw error;
  }
}

const appsOf = (person: PersonId): string => `/users/${encodeURIComponent(person)}/teamwork/installedApps`;

const attemptFor = (person: PersonId, action: string): Attempt => ({
  action,
  list: 'Teams',
  tried: `id '${person}'`,
});
