import { randomUUID } from 'node:crypto';
import { type SamplePerson, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { personalId } from '../connector/conversations';
import { botAccount, memberId } from '../connector/member';
import { channelClaims } from '../sign-in/claims';
import { channelTokenOptions, type Tokens } from '../sign-in/tokens';

export interface Delivery {
  readonly tenantUrl: string;
  readonly serviceUrl: string;
  readonly tokens: Tokens;
}

/** `body` is the bot's own answer to an invoke; empty for everything else. */
export type Delivered =
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly reason: string };

/** Longer than any honest bot takes; a person is waiting. */
const patienceMs = 15_000;

/** An activity as Teams writes it for a personal chat, around the parts that differ. */
export function personalActivity(
  person: SamplePerson,
  { tenantUrl }: Delivery,
  parts: Readonly<Record<string, unknown>>,
) {
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    serviceUrl: `${tenantUrl}/connector/`,
    channelId: 'msteams',
    from: { id: memberId(person.id), name: person.name, aadObjectId: person.id },
    recipient: botAccount,
    conversation: { id: personalId(person.id), conversationType: 'personal', tenantId: sampleTenantId },
    channelData: { tenant: { id: sampleTenantId } },
    locale: 'en-GB',
    entities: [
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ],
    ...parts,
  };
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  return response.headers.get('content-type')?.includes('json') && text
    ? (JSON.parse(text) as unknown)
    : undefined;
}

/** Brings one activity to the bot, signed as the channel signs. A bot that is away is an answer, not an exception. */
export async function deliver(delivery: Delivery, activity: object): Promise<Delivered> {
  const { tenantUrl, serviceUrl, tokens } = delivery;
  const token = await tokens.signToken(channelClaims(`${tenantUrl}/connector/`), channelTokenOptions);
  try {
    const response = await fetch(`${serviceUrl}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) return { ok: false, reason: `The bot answered ${response.status}.` };
    return { ok: true, body: await readBody(response) };
  } catch (error) {
    return { ok: false, reason: `The bot at ${serviceUrl} could not be reached (${String(error)}).` };
  }
}
