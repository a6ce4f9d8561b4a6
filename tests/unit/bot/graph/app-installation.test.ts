import { readFileSync } from 'node:fs';
import { appInstallation } from '@councillor-safety/bot/graph/app-installation';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { fakeGraph, graphError, type Expected } from '../../core/sharepoint/fake-graph';

const person = personIdSchema.parse('c0000000-0000-4000-8000-000000000001');
const teamsAppId = 'a0000000-0000-4000-8000-000000000001';
const path = `/users/${person}/teamwork/installedApps`;
const listing = `GET ${path}?$expand=teamsApp&$filter=teamsApp/id eq '${teamsAppId}'`;

const bound = {
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`,
};

/** Consent to anything else than the manifest asks for is refused. */
function ofTheManifest(): object {
  const { authorization } = JSON.parse(readFileSync('manifest/manifest.template.json', 'utf8')) as {
    authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
  };
  const { resourceSpecific } = authorization.permissions;
  return {
    resourceSpecificPermissions: resourceSpecific.map(({ name, type }) => ({
      ...{ permissionValue: name, permissionType: type },
    })),
  };
}

const over = (...expected: Expected[]) => {
  const graph = fakeGraph(expected);
  return { graph, apps: appInstallation(graph.client, { teamsAppId }) };
};

describe('giving somebody the app', () => {
  test('names it by its id in the catalogue', async () => {
    const { graph, apps } = over({ on: `POST ${path}`, status: 201 });
    await apps.install(person);
    expect(graph.calls[0]?.body).toEqual({ ...bound, consentedPermissionSet: ofTheManifest() });
    graph.expectAllDone();
  });

  test.each([
    [400, 'BadRequest'],
    [403, 'Forbidden'],
  ])('goes without consent where that is turned down (%s)', async (status, code) => {
    const { graph, apps } = over(
      { on: `POST ${path}`, ...graphError(status, code) },
      { on: `POST ${path}`, status: 201 },
    );
    await apps.install(person);
    expect(graph.calls[1]?.body).toEqual(bound);
    graph.expectAllDone();
  });

  test('who has it already keeps it', async () => {
    const { apps } = over({ on: `POST ${path}`, ...graphError(409, 'Conflict') });
    await expect(apps.install(person)).resolves.toBeUndefined();
  });

  test('a refusal is told', async () => {
    const refused = { on: `POST ${path}`, ...graphError(403, 'Forbidden') };
    const { apps } = over(refused, refused);
    await expect(apps.install(person)).rejects.toMatchObject({ name: 'GraphFailure', kind: 'refused' });
  });
});

describe('the chat that comes with it', () => {
  test('is found by the installation', async () => {
    const { graph, apps } = over(
      { on: listing, body: { value: [{ id: 'one/two==' }] } },
      { on: `GET ${path}/one/two==/chat`, body: { id: '19:chat' } },
    );
    expect(await apps.chatOf(person)).toBe('19:chat');
    graph.expectAllDone();
  });

  test('is none while the app is not there', async () => {
    const { apps } = over({ on: listing, body: { value: [] } });
    expect(await apps.chatOf(person)).toBeUndefined();
  });

  test('an answer of another shape is no chat, but a fault', async () => {
    const { apps } = over({ on: listing, body: {} });
    await expect(apps.chatOf(person)).rejects.toThrow();
  });
});
