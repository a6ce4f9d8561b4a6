/** What is to go wrong in the local tenant: see `POST /control/faults`. */
export interface Fault {
  /** A piece of, or a regular expression on, `METHOD path?query`. */
  readonly match: string;
  readonly status?: number | 'cut';
  /** Seconds. */
  readonly retryAfter?: number;
  readonly rate?: number;
  readonly times?: number;
  readonly delayMs?: number;
  /** The work is done all the same; only its answer is lost. */
  readonly after?: boolean;
}

interface Meter {
  readonly calls: number;
  readonly routes: Readonly<Record<string, { calls: number; statuses: Readonly<Record<string, number>> }>>;
}

/** One line of somebody's activity feed. */
export interface FeedLine {
  readonly title: string;
  readonly preview: string;
  readonly webUrl: string;
}

interface PeopleMessages {
  readonly total: number;
  readonly byCount: Readonly<Record<string, number>>;
}

/** Graph and SharePoint, and nothing of the sign-in. */
export const allOfGraph = '(GET|POST|PATCH|PUT|DELETE) /(graph|sharepoint)/';

const watched = 1_000_000;

export function tenantControl({ tenantUrl }: { tenantUrl: string }) {
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(`${tenantUrl}/control/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    fault: async (fault: Fault): Promise<void> => void (await call('POST', 'faults', fault)),
    /** Starts to count the calls whose address matches; nothing happens to them. `mend` ends it. */
    watch: async (match: string): Promise<void> =>
      void (await call('POST', 'faults', { match, times: watched })),
    /** How many calls the watches have counted. */
    seen: async (): Promise<number> => {
      const rules = (await (await call('GET', 'faults')).json()) as { status?: unknown; left: number }[];
      const watches = rules.filter(({ status }) => status === undefined);
      if (watches.length === 0) throw new Error('Nothing is being watched');
      return watches.reduce((sum, { left }) => sum + watched - left, 0);
    },
    /** Everything works again. */
    mend: async (): Promise<void> => void (await call('DELETE', 'faults')),
    /** How the local tenant behaves where the real service does one thing here and another there. */
    settings: async (change: Readonly<Record<string, string>>): Promise<void> =>
      void (await call('POST', 'settings', change)),
    /** Gives the sample team the bot's app, or takes it out. */
    teamApp: async (installed: boolean): Promise<void> =>
      void (await call('POST', 'team/app', { installed })),
    /** Deletes a channel of the sample team, or brings it back. */
    deleteChannel: async (name: string, deleted = true): Promise<void> =>
      void (await call('POST', `channels/${encodeURIComponent(name)}`, { deleted })),
    /** Invented people for a measurement, in the group "Bench audience"; the first `blocked` of them have blocked the bot. */
    people: async (crowd: { count: number; installed?: boolean; blocked?: number }): Promise<void> =>
      void (await call('POST', 'people', crowd)),
    /** How many of those people have how many messages of the bot. */
    peopleMessages: async (): Promise<PeopleMessages> =>
      (await call('GET', 'people/messages')).json() as Promise<PeopleMessages>,
    /** What Teams has told somebody beside the chat, the oldest first. */
    feedOf: async (person: string): Promise<readonly FeedLine[]> => {
      const { lines } = (await (await call('GET', `activity/${person}`)).json()) as { lines: FeedLine[] };
      return lines;
    },
    meter: async (): Promise<Meter> => (await call('GET', 'meter')).json() as Promise<Meter>,
    resetMeter: async (): Promise<void> => void (await call('DELETE', 'meter')),
  };
}
