import type { BulletinAnswer, DeliveryLine } from '@councillor-safety/core/bulletin/bulletin-answers';
import { wordsOf } from '../setup/chats';
import { channelPosts } from '../setup/channel-posts';
import { aBulletin, bulletinSent, bulletinsOf, crowdGroup, withoutQuietHours } from '../setup/bulletins';
import { noticesIn, safetyNotices } from '../setup/bulletin-channel';
import { hubLists } from '../setup/hub-lists';
import { caseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

const people = 300;
const blocked = 5;
/** Slow enough that both kills come while it goes out. */
const perSecond = '30';
/** So many messages have arrived when it is killed. */
const kills = [60, 180];
/** What one process has taken and not noted is never more than this. */
const inFlight = 60;
const title = 'Locks of the east gate';

interface Outcome {
  readonly of: (state: DeliveryLine['state']) => DeliveryLine[];
  /** How many people have so many messages. */
  readonly have: (messages: number) => number;
}

describe.each(['routine', 'urgent'] as const)(
  'given a %s bulletin to three hundred people and a channel, and a service that is killed twice in mid-send',
  (urgency) => {
    let stack: Stack;
    let bulletin: BulletinAnswer['bulletin'];

    async function outcome(): Promise<Outcome> {
      const officer = await bulletinsOf(stack, 'officer');
      await officer.untilAtRest(bulletin.id);
      const lines = await officer.people(bulletin.id);
      expect(new Set(lines.map(({ to }) => to)).size).toBe(people + 1);
      const { byCount } = await tenantControl(stack).peopleMessages();
      return {
        of: (wanted) => lines.filter(({ state }) => state === wanted),
        have: (messages) => byCount[messages] ?? 0,
      };
    }

    beforeAll(async () => {
      stack = await startStack({ TEAMS_SENDS_PER_SECOND: perSecond });
      const control = tenantControl(stack);
      await control.people({ count: people, blocked });
      await control.teamApp(true);
      await withoutQuietHours(stack);
      const channels = [await noticesIn(stack)];
      const audience = { everyCouncillor: false, groups: [crowdGroup], channels };
      bulletin = await bulletinSent(stack, aBulletin({ title, urgency, audience }));
      for (const arrived of kills) {
        await until(async () => (await control.peopleMessages()).total >= arrived, {
          what: `${arrived} messages have arrived`,
          withinMs: 60_000,
        });
        await stack.service().kill();
        expect((await control.peopleMessages()).total).toBeLessThan(people - blocked);
        await stack.restartService();
      }
    }, 180_000);
    afterAll(() => stack?.stop());

    if (urgency === 'routine')
      it('then nobody has it twice, and whoever may not have it is shown, and gets it when a person says so', async () => {
        const { of, have } = await outcome();
        expect(of('unreachable').map(({ why }) => why)).toEqual(Array(blocked).fill('blocked'));
        expect([...of('to-send'), ...of('sending')]).toEqual([]);
        const [sent, uncertain] = [of('sent').filter(({ channel }) => !channel), of('uncertain')];
        expect(uncertain.length).toBeGreaterThan(0);
        expect(uncertain.length).toBeLessThanOrEqual(kills.length * inFlight);
        expect(have(0) + have(1)).toBe(people);
        expect(have(1)).toBeGreaterThanOrEqual(sent.length);

        const officer = await bulletinsOf(stack, 'officer');
        const runId = bulletin.runs[0]?.runId;
        const again = { runId, to: uncertain.map(({ to }) => to) };
        const answer = await officer.caller.send(`/api/bulletins/${bulletin.id}/again`, again);
        expect(answer.status).toBe(200);
        await until(async () => (await officer.people(bulletin.id, 'show=uncertain')).length === 0, {
          what: 'it was sent once more',
        });
        const after = await outcome();
        expect(after.have(0)).toBe(blocked);
        expect(after.have(1) + after.have(2)).toBe(people - blocked);
        expect(after.have(2)).toBeLessThanOrEqual(uncertain.length);
      }, 120_000);
    else
      it('then everybody who can be reached has it, and only what was under way came twice', async () => {
        const { of, have } = await outcome();
        expect(of('unreachable').map(({ why }) => why)).toEqual(Array(blocked).fill('blocked'));
        expect(of('sent')).toHaveLength(people - blocked + 1);
        expect(have(0)).toBe(blocked);
        expect(have(1) + have(2)).toBe(people - blocked);
        expect(have(2)).toBeLessThanOrEqual(kills.length * inFlight);
      }, 120_000);

    it('and the channel has it once', async () => {
      const posts = await channelPosts(stack, safetyNotices).posts();
      expect(posts.filter((post) => wordsOf(post).includes(title))).toHaveLength(1);
    });

    it('and SharePoint has the record once: the draft, the bulletin, and who got it', async () => {
      const site = await caseworkSite(stack);
      const runId = bulletin.runs[0]?.runId ?? '';
      const blocks = await until(
        async () => {
          const rows = await site.items('Deliveries');
          const text = JSON.stringify(rows.map(({ People }) => People));
          return rows.length === 2 && !/"state\W+(to-send|sending)/.test(text) && rows;
        },
        { what: 'who got it is filed' },
      );
      expect(blocks.map(({ BlockKey }) => BlockKey).sort()).toEqual([`${runId}:1`, `${runId}:2`]);
      const filed = blocks.flatMap(({ People }) => JSON.parse(String(People)) as { to: string }[]);
      expect(filed).toHaveLength(people + 1);
      expect(new Set(filed.map(({ to }) => to)).size).toBe(people + 1);
      const drafts = await until(
        async () => {
          const rows = await site.items('BulletinDrafts');
          return rows.some(({ BulletinState }) => BulletinState === 'sent') && rows;
        },
        { what: 'the bulletin is filed as sent' },
      );
      expect(drafts.map(({ BulletinKey }) => BulletinKey)).toEqual([bulletin.id]);
      const published = await (await hubLists(stack)).rows('Bulletins');
      expect(published.map(({ fields }) => fields['BulletinKey'])).toEqual([bulletin.id]);
    });
  },
);
