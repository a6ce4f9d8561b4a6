import { createApiClient, type ApiClient } from '../api/api-client';
import { createDraftApi, type DraftApi } from '../api/draft-api';
import { createIncidentApi, type IncidentApi } from '../api/incident-api';
import { openDeviceStore } from '../offline/device-store';
import { memoryStore } from '../offline/memory-store';
import { createSealer } from '../offline/sealer';
import { createSession, type Session } from '../sign-in/session';
import { after, belongingsOf, type Belongings } from './belongings';
import { lookAroundOnce, type Surroundings } from './surroundings';
import { keep, type Watched } from '../shell/store';

export interface Services {
  readonly session: Session;
  /** For screens that bring their own calls along. */
  readonly client: ApiClient;
  readonly api: IncidentApi;
  readonly drafts: DraftApi;
  readonly belongings: Watched<Belongings | undefined>;
  /** Opens the private chat with the bot. */
  readonly openChat: () => Promise<void>;
}

/** Calls back once: when the connection is back, or after a pause, whichever comes first. */
function later(again: () => void): void {
  const callOff = after(4_000, go);
  function go(): void {
    callOff();
    window.removeEventListener('online', go);
    again();
  }
  window.addEventListener('online', go);
}

/** Puts the parts together by hand. Nothing here waits for the network. */
export function createServices(): Services {
  const surroundings = lookAroundOnce();
  const client = createApiClient({
    fetch: (input, init) => window.fetch(input, init),
    token: (wish) => session.token(wish),
    onRefused: () => session.refused(),
  });
  const api = createIncidentApi(client);
  const drafts = createDraftApi(client);
  const session = createSession({
    source: async () => (await surroundings()).source,
    loadMe: () => api.me(),
    later,
  });
  const belongings = keep<Belongings | undefined>(undefined);
  const goOn = async (): Promise<void> => {
    const now = session.state.get();
    if (now.at !== 'signed-in') return;
    let mine = belongings.get();
    if (mine?.owner !== now.me.id) {
      const sealer = await createSealer({ me: now.me, loadMe: () => api.me() });
      // A private window may refuse a database; the draft is then kept on the service only.
      const device = await openDeviceStore(sealer).catch(() => memoryStore());
      mine = belongingsOf({ owner: now.me.id, device, api, drafts });
      await Promise.all([mine.outgoing.load(), mine.evidence.load()]);
      belongings.set(mine);
    }
    await mine.outgoing.flush();
    await mine.evidence.flush();
  };
  session.state.watch(() => void goOn());
  window.addEventListener('online', () => void goOn());
  void session.start();
  return { session, client, api, drafts, belongings, openChat: () => openChat(surroundings) };
}

async function openChat(surroundings: () => Promise<Surroundings>): Promise<void> {
  const { config, host } = await surroundings();
  const address = `https://teams.microsoft.com/l/chat/0/0?users=28:${config.clientId}`;
  if (host) await host.openLink(address);
  else window.open(address, '_blank', 'noopener');
}
