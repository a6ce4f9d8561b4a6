import type { Applied, Applying, BulletinDesk } from '@councillor-safety/bot/bulletin/bulletin-desk';
import {
  standardBulletinSettings,
  type Bulletin,
  type BulletinContent,
} from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinEvent, BulletinProblem } from '@councillor-safety/core/bulletin/bulletin-events';
import { newBulletin } from '@councillor-safety/core/bulletin/bulletin-change';
import type { PersonId } from '@councillor-safety/core/people/people';
import { idOf, morning, Story } from '../../../core/bulletin/change-story';

/** The desk by the real rules, without a database. */
export class DeskInMemory {
  readonly stories = new Map<string, Story>();
  readonly applied: { readonly id: string; readonly event: BulletinEvent; readonly applying: Applying }[] =
    [];
  readonly created: { readonly content: BulletinContent; readonly key?: string }[] = [];
  /** Who has confirmed which version: `<bulletin> <version> <person>`. */
  readonly readings = new Map<string, Date>();
  /** Refused with this, whatever the rules say. */
  refusing: BulletinProblem | undefined;
  audienceFails: Error | undefined;
  reachedLately: Bulletin | undefined;
  settings = { version: 0, settings: standardBulletinSettings };
  private count = 0;

  /** Puts a bulletin on the desk as a story has left it; under a number of its own. */
  holds(story: Story): Bulletin {
    this.count += 1;
    const id = `d0000000-0000-4000-8000-${String(this.count).padStart(12, '0')}`;
    story.bulletin = { ...story.bulletin, id };
    this.stories.set(id, story);
    return story.bulletin;
  }

  private apply(id: string, event: BulletinEvent, applying: Applying): Applied {
    this.applied.push({ id, event, applying });
    const story = this.stories.get(id);
    if (!story) return { ok: false, problem: 'not-found' };
    const current = story.bulletin;
    if (applying.version !== undefined && applying.version !== current.version)
      return { ok: false, problem: 'stale', current };
    const keyOfSample = (person: { id: string } | undefined) =>
      ['officer', 'officer2', 'legal', 'champion', 'councillor'].find((key) => idOf(key) === person?.id);
    const problem = this.refusing ?? story.tries(event, keyOfSample(applying.by));
    return problem ? { ok: false, problem } : { ok: true, bulletin: story.bulletin };
  }

  readonly desk: BulletinDesk = {
    create: (by, content, key) => {
      this.created.push({ content, ...(key !== undefined && { key }) });
      const id = 'd0000000-0000-4000-8000-000000000000';
      return Promise.resolve(this.holds(new Story(newBulletin({ id, content, by, now: morning }))));
    },
    find: (id) => Promise.resolve(this.stories.get(id)?.bulletin),
    list: () => Promise.resolve([...this.stories.values()].map(({ bulletin }) => bulletin)),
    apply: (id, event, applying) => Promise.resolve(this.apply(id, event, applying)),
    audience: () =>
      this.audienceFails
        ? Promise.reject(this.audienceFails)
        : Promise.resolve({
            people: [{ id: idOf('councillor'), name: 'Cllr Avani Thistlewood' }],
            guestsLeftOut: 2,
            groups: [],
            channels: [
              {
                ...{
                  teamId: '19:team',
                  channelId: '19:channel',
                  teamName: 'Members',
                  channelName: 'General',
                },
                ...{ there: true, serviceUrl: 'https://connector.example/' },
              },
            ],
          }),
    check: () => Promise.resolve([{ code: 'phone-number', level: 'warning', what: '01632 960001' }]),
    author: ({ authorId }) =>
      Promise.resolve(authorId && { personId: authorId, name: 'Cllr Maren Holloway', office: 'Champion' }),
    here: (_id, { id }) =>
      Promise.resolve(id === idOf('officer') ? [{ name: 'Kirsi Vanterpool', since: morning }] : []),
    lastReached: () => Promise.resolve(this.reachedLately),
    readers: {
      confirm: ({ bulletinId, contentVersion, person, at }) => {
        const reading = `${bulletinId} ${contentVersion} ${person}`;
        const before = this.readings.get(reading);
        this.readings.set(reading, before ?? at);
        return Promise.resolve({ readAt: before ?? at, first: before === undefined });
      },
      of: (bulletinId, contentVersion, people) =>
        Promise.resolve(
          new Map(
            people.flatMap((person): [PersonId, Date][] => {
              const readAt = this.readings.get(`${bulletinId} ${contentVersion} ${person}`);
              return readAt ? [[person, readAt]] : [];
            }),
          ),
        ),
      count: () => Promise.resolve({ reached: 14, read: 5 }),
    },
    settings: {
      read: () => Promise.resolve(this.settings),
      write: ({ over, settings }) => {
        if (over !== this.settings.version) return Promise.resolve(false);
        this.settings = { version: over + 1, settings };
        return Promise.resolve(true);
      },
    },
  };
}
