import { cardWords } from '@councillor-safety/core/bulletin/bulletin-card-words';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { aBulletin, bulletinSent, bulletinsOf, wallTimeOf, withoutQuietHours } from '../setup/bulletins';
import { noticesIn, safetyNotices } from '../setup/bulletin-channel';
import { idOf } from '../setup/cases';
import { channelPosts } from '../setup/channel-posts';
import { chatOf, wordsOf } from '../setup/chats';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

const councillors = samplePeople.filter(({ roles }) => roles.includes('councillor')).map(({ key }) => key);
const minuteMs = 60_000;
/** The last moment at which the next minute is still far enough away to write and approve before it. */
const lateMs = 35_000;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await withoutQuietHours(stack);
});
afterAll(() => stack?.stop());
afterEach(() => tenantControl(stack).mend());

/** Cards with the bulletin, without the one that asked for its approval. */
const have = async (person: string, title: string): Promise<number> => {
  const said = (await chatOf(stack, person).lines()).filter(({ fromBot }) => fromBot).map(wordsOf);
  return said.filter((words) => words.includes(`${title}\n`) && !words.includes(cardWords.decision)).length;
};

test('Microsoft 365 is away at the set minute: it waits, and goes once when it is back', async () => {
  const title = 'Set for this minute';
  const now = Date.now();
  const minutes = now % minuteMs > lateMs ? 2 : 1;
  const due = new Date((Math.floor(now / minuteMs) + minutes) * minuteMs);
  const when = { kind: 'at', wallTime: wallTimeOf(due) };
  const { id, state } = await bulletinSent(stack, aBulletin({ title, urgency: 'routine' }), when);
  expect(state).toBe('scheduled');
  const control = tenantControl(stack);
  await control.fault({ match: allOfGraph, status: 503 });
  // Nobody asks before: whoever asks too often is told to wait.
  await until(() => Promise.resolve(Date.now() > due.getTime()), {
    what: 'its minute has come',
    withinMs: 2.5 * minuteMs,
  });
  const officer = await bulletinsOf(stack, 'officer');
  const waiting = await until(
    async () => {
      const { bulletin, run } = await officer.find(id);
      return bulletin.state === 'sending' && run;
    },
    { what: 'it is on its way' },
  );
  expect(waiting).toMatchObject({ state: 'preparing', all: 0 });
  expect(await have('councillor', title)).toBe(0);
  await control.mend();
  const { run } = await officer.untilAtRest(id);
  expect(run).toMatchObject({ all: councillors.length, sent: councillors.length });
  for (const person of councillors) expect([person, await have(person, title)]).toEqual([person, 1]);
}, 240_000);

describe('given a bulletin to people and a channel that waits for approval', () => {
  async function asked(title: string) {
    await tenantControl(stack).teamApp(true);
    const channel = await noticesIn(stack);
    const audience = { everyCouncillor: true, groups: [], channels: [channel] };
    const officer = await bulletinsOf(stack, 'officer');
    const { body, status } = await officer.ask(await officer.written(aBulletin({ title, audience })));
    expect(status).toBe(200);
    return { officer, channel, bulletin: body.bulletin };
  }
  const gone = [
    ['the app was taken out of the team', () => tenantControl(stack).teamApp(false)],
    ['the channel was deleted', () => tenantControl(stack).deleteChannel(safetyNotices)],
  ] as const;
  afterEach(() => tenantControl(stack).deleteChannel(safetyNotices, false));

  test.each(gone)(
    'when %s meanwhile, then people have it, and the channel is shown',
    async (what, takeAway) => {
      const title = `Although ${what}`;
      const { officer, channel, bulletin } = await asked(title);
      await takeAway();
      const champion = await bulletinsOf(stack, 'champion');
      expect((await champion.approve(bulletin)).status).toBe(200);
      await officer.untilAtRest(bulletin.id);
      const lines = await officer.people(bulletin.id);
      const unreachable = lines.filter(({ state }) => state !== 'sent');
      expect(unreachable).toMatchObject([{ to: channel.channelId, channel: true, state: 'unreachable' }]);
      expect(unreachable.map(({ why }) => why)).toEqual(['no-channel']);
      const reached = lines.filter(({ state }) => state === 'sent').map(({ to }) => to);
      expect(reached.sort()).toEqual(councillors.map(idOf).sort());
      for (const person of councillors) expect([person, await have(person, title)]).toEqual([person, 1]);
      const posts = await channelPosts(stack, safetyNotices).lines();
      expect(posts.filter((line) => wordsOf(line).includes(title))).toEqual([]);
    },
    120_000,
  );
});
