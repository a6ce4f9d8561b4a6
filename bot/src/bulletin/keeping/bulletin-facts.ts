import type { Logger } from 'pino';
import {
  bulletinAudienceSchema,
  type BulletinAudience,
  type BulletinAuthor,
  type BulletinContent,
  type BulletinSettings,
  type BulletinWhen,
} from '@councillor-safety/core/bulletin/bulletin';
import {
  bulletinCard,
  cardBytes,
  type BulletinCardFoot,
} from '@councillor-safety/core/bulletin/bulletin-card';
import { checkBulletin } from '@councillor-safety/core/bulletin/bulletin-check';
import type { BulletinCheckItem } from '@councillor-safety/core/bulletin/bulletin-check-items';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { faultOf } from '../../logging/fault';
import { remembered } from '../../people/remembered';
import type { AudiencePerson, BulletinSettingsKeeping, ResolvedAudience } from '../bulletin-desk';
import { authorOf } from './bulletin-author';
import type { KeepingDeps } from './bulletin-keeping-deps';
import { channelsOf, peopleOf, reachOf } from './bulletin-reach';

export type FactsDeps = Pick<
  KeepingDeps,
  'people' | 'groups' | 'councillorsGroup' | 'places' | 'picturesAt' | 'clock' | 'log'
> & { readonly settings: Pick<BulletinSettingsKeeping, 'read'> };

export interface Checking {
  readonly content: BulletinContent;
  readonly when: BulletinWhen;
  /** How many people it was to reach when it was asked for. */
  readonly askedPeople?: number;
  /** Whom it reaches may be a minute old: for a page that looks again every few seconds. */
  readonly aMinuteOld?: true;
}

export interface Checked {
  readonly items: readonly BulletinCheckItem[];
  /** Undefined when nobody can tell just now. */
  readonly people?: number;
}

/** What is known of the world around a bulletin. */
export interface BulletinFacts {
  people(): Promise<readonly PersonCard[]>;
  settings(): Promise<BulletinSettings>;
  /** @throws GraphFailure, ChannelFailure */
  audience(content: BulletinContent): Promise<ResolvedAudience>;
  /** Whom it reaches in their own chat; Teams need not answer for that. @throws GraphFailure */
  everybody(content: BulletinContent): Promise<readonly AudiencePerson[]>;
  author(content: BulletinContent): Promise<BulletinAuthor | undefined>;
  /** What cannot be told just now is a warning, never a failure. */
  check(checking: Checking): Promise<Checked>;
}

/** For cards that are only weighed: an id as long as all others, and a name that is long enough. */
const someId = '00000000-0000-4000-8000-000000000000';
const feet: readonly BulletinCardFoot[] = [
  { kind: 'person' },
  { kind: 'approval', as: 'second-officer', askedBy: 'x'.repeat(60) },
];

/** Undefined for what nobody can tell just now, which the log says. */
async function ifKnown<T>(log: Logger, what: string, asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    log.warn({ what, fault: faultOf(error) }, 'a bulletin is looked at without knowing this');
    return undefined;
  }
}

const minuteMs = 60_000;

/** Names of what is not there any more, and how many people there are. */
function reachNow(deps: FactsDeps) {
  const gone = (all: readonly { readonly there: boolean; readonly name: string }[]): readonly string[] =>
    all.filter(({ there }) => !there).map(({ name }) => name);
  return {
    people: async (audience: BulletinAudience) => {
      const { people, groups } = await peopleOf(deps, audience);
      return { people: people.length, missingGroups: gone(groups) };
    },
    channels: async (audience: BulletinAudience) => {
      const channels = await channelsOf(deps, audience);
      return gone(channels.map(({ there, channelName: name }) => ({ there, name })));
    },
  };
}

/** The same, asked once in a minute for the same audience. */
function reachLately(deps: FactsDeps): ReturnType<typeof reachNow> {
  const now = reachNow(deps);
  const patience = { clock: deps.clock, freshMs: minuteMs, staleMs: minuteMs, covers: () => false };
  const read = (audience: string) => bulletinAudienceSchema.parse(JSON.parse(audience));
  const people = remembered({ ...patience, load: (audience) => now.people(read(audience)) });
  const channels = remembered({ ...patience, load: (audience) => now.channels(read(audience)) });
  return {
    people: (audience) => people(JSON.stringify(audience)),
    channels: (audience) => channels(JSON.stringify(audience)),
  };
}

export function createBulletinFacts(deps: FactsDeps): BulletinFacts {
  const { people, settings, picturesAt, clock, log } = deps;
  const [now, lately] = [reachNow(deps), reachLately(deps)];
  const author = async (content: BulletinContent): Promise<BulletinAuthor | undefined> => {
    if (content.authorId === undefined) return undefined;
    const [saved, everybody] = await Promise.all([settings.read(), people.knownRecently()]);
    return authorOf(content, saved.settings, everybody);
  };
  return {
    people: () => people.knownRecently(),
    settings: async () => (await settings.read()).settings,
    audience: ({ audience }) => reachOf(deps, audience),
    everybody: async ({ audience }) => (await peopleOf(deps, audience)).people,
    author,
    async check({ content, when, askedPeople, ...how }) {
      const reach = how.aMinuteOld ? lately : now;
      const [champions, reached, missingChannels, shown] = await Promise.all([
        ifKnown(log, 'champions', people.withRole('champion')),
        ifKnown(log, 'people', reach.people(content.audience)),
        ifKnown(log, 'channels', reach.channels(content.audience)),
        author(content),
      ]);
      const card = { bulletinId: someId, contentVersion: 1, content, author: shown, picturesAt };
      const items = checkBulletin(
        { content, when },
        {
          now: clock.now(),
          champions: champions?.map(({ id }) => id),
          people: reached?.people,
          missingGroups: reached?.missingGroups ?? [],
          missingChannels: missingChannels ?? [],
          picturesShown: picturesAt !== undefined,
          askedPeople,
          cardBytes: Math.max(...feet.map((foot) => cardBytes(bulletinCard({ ...card, foot })))),
        },
      );
      return { items, people: reached?.people };
    },
  };
}
