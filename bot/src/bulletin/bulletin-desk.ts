import type {
  Bulletin,
  BulletinAuthor,
  BulletinChannel,
  BulletinContent,
  BulletinGroup,
  BulletinSettings,
  BulletinWhen,
} from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinCheckItem } from '@councillor-safety/core/bulletin/bulletin-check-items';
import type { BulletinEvent, BulletinProblem } from '@councillor-safety/core/bulletin/bulletin-events';
import type { Person, PersonId } from '@councillor-safety/core/people/people';

export const feature = 'bulletin';

/** Names of the declared kinds of mailing run, by what a run does. */
export const runKinds = {
  send: 'bulletin-send',
  correct: 'bulletin-correct',
  recall: 'bulletin-recall',
  remind: 'bulletin-remind',
} as const;

/** What came of an event. `stale`: somebody else changed the bulletin after the version that the person saw. */
export type Applied =
  | { readonly ok: true; readonly bulletin: Bulletin }
  | { readonly ok: false; readonly problem: BulletinProblem }
  | { readonly ok: false; readonly problem: 'stale'; readonly current: Bulletin }
  | { readonly ok: false; readonly problem: 'not-found' };

export interface Applying {
  /** Absent for the clock and for runs. */
  readonly by?: Person;
  /** What the person saw; without it the event only has to fit what there is now. */
  readonly version?: number;
  /** The client's key: the same again from the same person changes nothing and answers as before. */
  readonly key?: string;
}

export interface AudiencePerson {
  readonly id: PersonId;
  readonly name: string;
}

export interface ResolvedAudience {
  /** Each once, by name; no guests. */
  readonly people: readonly AudiencePerson[];
  readonly guestsLeftOut: number;
  readonly groups: readonly (BulletinGroup & { readonly people: number; readonly there: boolean })[];
  readonly channels: readonly (BulletinChannel & { readonly there: boolean; readonly serviceUrl?: string })[];
}

/** Who has confirmed what. */
export interface BulletinReaders {
  /** On disk when it resolves; says when they first confirmed this version. */
  confirm(reading: {
    readonly bulletinId: string;
    readonly contentVersion: number;
    readonly person: PersonId;
    readonly at: Date;
  }): Promise<{ readonly readAt: Date; readonly first: boolean }>;
  of(
    bulletinId: string,
    contentVersion: number,
    people: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, Date>>;
  /** People of the first run who have it and confirmed this version, and of all who have it. */
  count(
    bulletinId: string,
    contentVersion: number,
  ): Promise<{ readonly reached: number; readonly read: number }>;
}

export interface BulletinSettingsKeeping {
  read(): Promise<{ readonly version: number; readonly settings: BulletinSettings }>;
  /** False when somebody else has written over `over` meanwhile. */
  write(next: {
    readonly over: number;
    readonly settings: BulletinSettings;
    readonly by: Person;
  }): Promise<boolean>;
}

/**
 * The bulletins as the service keeps them: one row each, every change by the pure rules, with all that follows in one transaction.
 * Whatever a person does through `create` and `apply` is written into the audit trail here, done or refused: no caller does it again.
 */
export interface BulletinDesk {
  create(by: Person, content: BulletinContent, key?: string): Promise<Bulletin>;
  find(id: string): Promise<Bulletin | undefined>;
  /** The last five hundred that were touched, newest first, without those thrown away. */
  list(): Promise<readonly Bulletin[]>;
  /** @throws Problem 503 when the audience has to be known and Microsoft 365 does not answer */
  apply(id: string, event: BulletinEvent, applying: Applying): Promise<Applied>;
  /** @throws GraphFailure, ChannelFailure when it cannot be told just now */
  audience(content: BulletinContent): Promise<ResolvedAudience>;
  /**
   * Of the content as it stands; what cannot be told just now is a warning, never a failure.
   * @param askedPeople how many it was to reach when its approval was asked for
   */
  check(
    content: BulletinContent,
    when: BulletinWhen,
    askedPeople?: number,
  ): Promise<readonly BulletinCheckItem[]>;
  /** How the champion is shown; undefined without one. */
  author(content: BulletinContent): Promise<BulletinAuthor | undefined>;
  /** Notes that somebody has it open, and says who else had in the last minute. */
  here(id: string, person: Person): Promise<readonly { readonly name: string; readonly since: Date }[]>;
  /** The bulletin that last reached somebody's own chat, after `since` and not taken back. */
  lastReached(person: PersonId, since: Date): Promise<Bulletin | undefined>;
  readonly readers: BulletinReaders;
  readonly settings: BulletinSettingsKeeping;
}
