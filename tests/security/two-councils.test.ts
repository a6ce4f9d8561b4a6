import { randomUUID } from 'node:crypto';
import type { InboxPage } from '@councillor-safety/core/incident/incident-answers';
import { as, type Caller } from '../setup/api';
import { send, untilFiled } from '../setup/cases';
import { chatOf, wordsOf } from '../setup/chats';
import { start, type Program } from '../setup/processes';
import { serviceSettings } from '../setup/settings';
import { caseworkSite, type CaseworkList } from '../setup/sharepoint';
import { startHubSite } from '../setup/stack';

/**
 * Two councils in one process (decision 29). Their people have the same ids, names and groups, so that whatever is kept for one council
 * anywhere but in its own service would be taken for the other's.
 */
interface Council {
  readonly tenantUrl: string;
  readonly serviceUrl: string;
}

const sites: Awaited<ReturnType<typeof startHubSite>>[] = [];
let service: Program;
let ours: Council;
let theirs: Council;

/** Each with an encryption key, a folder and a port of its own. */
const settingsOf = ({ place }: (typeof sites)[number], index: number): Record<string, string> => ({
  ...serviceSettings(place),
  LOG_LEVEL: 'silent',
  PAYLOAD_KEYS: `key${index}:${Buffer.alloc(32, index + 1).toString('base64')}`,
});

beforeAll(async () => {
  for (let council = 0; council < 2; council += 1) sites.push(await startHubSite());
  service = start({
    file: 'tests/security/support/two-councils.cjs',
    environment: { COUNCILS: JSON.stringify(sites.map(settingsOf)) },
  });
  await service.printed(/all councils are ready/);
  const [first, second] = sites.map(({ tenantUrl, place }) => ({
    tenantUrl,
    serviceUrl: `http://localhost:${place.port}`,
  }));
  if (!first || !second) throw new Error('Two sites were started');
  ours = first;
  theirs = second;
});
afterAll(async () => {
  await service?.stop();
  for (const site of sites) await site.stop();
});

const mark = `mark${randomUUID().replaceAll('-', '')}`;
const lists: readonly CaseworkList[] = ['Incidents', 'IncidentEvents', 'Audit', 'Escalations'];

async function everythingKeptFor(council: Council): Promise<string> {
  const site = await caseworkSite(council);
  const rows = await Promise.all(lists.map((list) => site.items(list)));
  return JSON.stringify(rows);
}

describe('given two councils whose people have the same ids', () => {
  let reference: string;
  let officerOfOurs: Caller;
  let officerOfTheirs: Caller;
  beforeAll(async () => {
    officerOfOurs = await as(ours, 'officer');
    officerOfTheirs = await as(theirs, 'officer');
    // Both have read who is who before anything happens.
    for (const officer of [officerOfOurs, officerOfTheirs]) await officer.call('/api/incidents/inbox');
    ({ reference } = await send(await as(ours, 'councillor'), { account: `He said ${mark}` }));
    await untilFiled(officerOfOurs, reference);
  });

  it('then a report reaches the officers of its own council only', async () => {
    const [here, there] = await Promise.all(
      [officerOfOurs, officerOfTheirs].map((officer) => officer.call<InboxPage>('/api/incidents/inbox')),
    );
    expect(here?.status).toBe(200);
    expect(JSON.stringify(here?.body)).toContain(reference);
    expect(there?.status).toBe(200);
    expect(JSON.stringify(there?.body)).not.toContain(reference);
    expect((await officerOfTheirs.call(`/api/incidents/${reference}`)).status).toBe(404);
  });

  it('then it lies in the SharePoint of its own council only', async () => {
    expect(await everythingKeptFor(ours)).toContain(mark);
    const kept = await everythingKeptFor(theirs);
    expect(kept).not.toContain(mark);
    expect(kept).not.toContain(reference);
  });

  it('then a token of one council opens nothing of the other', async () => {
    for (const path of ['/api/me', '/api/incidents/inbox', `/api/incidents/${reference}`]) {
      const answer = await fetch(`${theirs.serviceUrl}${path}`, {
        headers: { Authorization: `Bearer ${officerOfOurs.token}` },
      });
      expect(answer.status).toBe(401);
    }
  });

  it('then the bot answers in the chat of its own council only', async () => {
    const chat = chatOf(ours, 'councillor2');
    await chat.app({ installed: true });
    await chat.say('What do I do in danger?');
    await chat.reads('999');
    const words = (await chatOf(theirs, 'councillor2').lines()).map(wordsOf);
    expect(words).toEqual([]);
  });
});
