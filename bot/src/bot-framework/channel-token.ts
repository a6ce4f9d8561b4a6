import { ChannelFailure } from './channel';

export interface ChannelToken {
  /** Absent when no app id is set, which is on loopback only. */
  readonly token?: () => Promise<string>;
  /** For example `http://localhost:3000`; absent for a real tenant. */
  readonly localTenantUrl?: string;
}

/** The bot's token, never in the clear but to the tenant on this machine. @throws ChannelFailure */
export async function proofFor(
  url: string,
  { token, localTenantUrl }: ChannelToken,
): Promise<{ Authorization?: string }> {
  if (token === undefined) return {};
  const { protocol, origin } = new URL(url);
  const isLocal = localTenantUrl !== undefined && origin === new URL(localTenantUrl).origin;
  if (protocol !== 'https:' && !isLocal)
    throw new ChannelFailure('refused', { status: 0, code: 'not-https' });
  try {
    return { Authorization: `Bearer ${await token()}` };
  } catch (error) {
    throw new ChannelFailure('passing', { status: 0, code: 'no-token' }, { cause: error });
  }
}
