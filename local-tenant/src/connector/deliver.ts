import { randomUUID } from 'node:crypto';
import { type SamplePerson, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { channelClaims } from '../sign-in/claims';
import { channelTokenOptions, type Tokens } from '../sign-in/tokens';
import { personalId } from './conversation-ids';
import { botAccount, memberId } from './member';

export interface Delivery {
  readonly tenantUrl: string;
  readonly serviceUrl: string;
  readonly tokens: Tokens;
}

/** `body` is what the bot answered, to an invoke above all; empty for most of the rest. */
export type Delivered =
  | { readonly ok: boolean; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly status?: undefined; readonly reason: string };

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
    return { ok: response.ok, status: response.status, body: await readBody(response) };
  } catch (error) {
    return { ok: false, reason: `The bot at ${serviceUrl} could not be reached (${String(error)}).` };
  }
}

/** Why the bot did not take an activity, for the person who sent it. */
export const whyNot = (delivered: Delivered): string =>
  delivered.status === undefined ? delivered.reason : `The bot answered ${delivered.status}.`;
