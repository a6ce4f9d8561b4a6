import { tenantId } from './fake-connector';

export const personId = 'c0000000-0000-4000-8000-000000000001';
export const bot = { id: '28:bot', name: 'Councillor Safety' };

type Parts = Readonly<Record<string, unknown>>;

/** An activity of a personal chat as Teams writes it, around the parts that differ. */
export const anActivity = (parts: Parts = {}) => ({
  type: 'message',
  id: '1763682000000',
  timestamp: '2026-11-20T23:40:00.000Z',
  serviceUrl: 'https://channel.test/',
  channelId: 'msteams',
  from: { id: '29:person', name: 'Sample Person', aadObjectId: personId },
  recipient: bot,
  conversation: { id: 'a:chat', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  ...parts,
});
