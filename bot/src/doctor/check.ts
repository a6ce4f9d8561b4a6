import type { Client } from '@microsoft/microsoft-graph-client';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PersonCard } from '@councillor-safety/core/people/people';
import type { SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import type { Settings } from '../config/settings';
import type { AudienceMember } from '../people/audience-groups';
import type { Finding } from './finding';
import type { Ask } from './web';

/** What every check may look at. It only reads. */
export interface Examined {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly graph: Client;
  /** App-only, for Graph. Rejects when the sign-in refuses. */
  readonly token: () => Promise<string>;
  /** Looked up once. @throws GraphFailure */
  readonly siteId: (site: SiteKey) => Promise<string>;
  /** Read once for each group; undefined when there is no such group. @throws GraphFailure */
  readonly membersOf: (groupId: string) => Promise<readonly AudienceMember[] | undefined>;
  /** Everybody with a role or an office. @throws GraphFailure */
  readonly everybody: () => Promise<readonly PersonCard[]>;
  /** Any web address, without a token. Never rejects. */
  readonly ask: Ask;
}

export interface Check {
  /** What it is about, as in "Not known: …". */
  readonly about: string;
  /** First part of the ids of its findings. */
  readonly name: string;
  run(examined: Examined): Promise<readonly Finding[]>;
}
