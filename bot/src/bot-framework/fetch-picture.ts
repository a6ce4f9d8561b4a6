import type { Settings } from '../config/settings';
import { ChannelFailure, type IncomingPicture } from './channel';
import { type ChannelToken, proofFor } from './channel-token';
import { failureOf, noAnswer } from './connector-failure';

interface PictureOptions {
  readonly settings: Pick<Settings, 'botServiceUrl'> & ChannelToken;
  /** Bytes. */
  readonly limit: number;
  readonly patienceMs: number;
}

/**
 * A picture's address comes from outside, so nothing is fetched from anywhere but the channel, no redirect is followed, and
 * reading stops at the limit whatever length was announced. @throws ChannelFailure
 */
export async function fetchPicture(
  { url }: IncomingPicture,
  { settings, limit, patienceMs }: PictureOptions,
): Promise<Buffer> {
  if (!isOfChannel(url, settings.botServiceUrl)) throw refused('not-of-the-channel');
  const headers = { ...(await proofFor(url, settings)) };
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    if (!response.ok) {
      const body = (await readUpTo(response, longestRefusal)).toString();
      throw failureOf({ status: response.status, body, header: (name) => response.headers.get(name) });
    }
    return await readUpTo(response, limit);
  } catch (error) {
    throw error instanceof ChannelFailure ? error : noAnswer(error);
  }
}

const longestRefusal = 64 * 1024;

function isOfChannel(url: string, botServiceUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, origin, hostname, port } = new URL(url);
  if (origin === new URL(botServiceUrl).origin) return true;
  const isChannelHost = hostname === 'smba.trafficmanager.net' || hostname.endsWith('.botframework.com');
  return protocol === 'https:' && port === '' && isChannelHost;
}

/** What Node's streams and a browser's have in common. */
interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

async function readUpTo({ body }: Response, limit: number): Promise<Buffer> {
  const reader: ByteReader | undefined = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > limit) {
      await reader?.cancel();
      throw new ChannelFailure('too-big', { status: 200, code: 'picture-too-big' });
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

const refused = (code: string): ChannelFailure => new ChannelFailure('refused', { status: 0, code });
