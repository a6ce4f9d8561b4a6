import {
  type SamplePerson,
  samplePeople,
  sampleTenantId,
} from '@councillor-safety/core/people/sample-people';
import { accessToken, askForToken } from '../running-tenant';

export function person(key: string): SamplePerson {
  const found = samplePeople.find((each) => each.key === key);
  if (!found) throw new Error(`There is no sample person '${key}'.`);
  return found;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = (text ? JSON.parse(text) : {}) as Answer['body'];
  return { status: response.status, headers: response.headers, body };
}

const json = { 'Content-Type': 'application/json' };
const withBody = (body: unknown): RequestInit => (body === undefined ? {} : { body: JSON.stringify(body) });

/** The product's bot and a person, as the connector and the shell hear them; and the control desk. */
export async function startBot(url: string) {
  const token = await accessToken(await askForToken(url, { scope: 'https://api.botframework.com/.default' }));
  const connector = async (method: string, path: string, body?: unknown): Promise<Answer> =>
    read(
      await fetch(`${url}/connector/v3${path}`, {
        method,
        headers: { ...json, Authorization: `Bearer ${token}` },
        ...withBody(body),
      }),
    );
  const shell = async (method: string, path: string, body?: unknown): Promise<Answer> =>
    read(
      await fetch(`${url}/teams/chat/${path}`, {
        method,
        headers: { ...json, Origin: url },
        ...withBody(body),
      }),
    );
  const control = async (method: string, path: string, body?: unknown): Promise<Answer> =>
    read(await fetch(`${url}/control/${path}`, { method, headers: json, ...withBody(body) }));
  return {
    token,
    connector,
    shell,
    control,
    begin: (key: string, more: object = {}): Promise<Answer> =>
      connector('POST', '/conversations', {
        members: [{ id: person(key).id }],
        tenantId: sampleTenantId,
        ...more,
      }),
    say: (key: string, activity: object): Promise<Answer> =>
      connector('POST', `/conversations/a:${person(key).id}/activities`, activity),
  };
}

export type Bot = Awaited<ReturnType<typeof startBot>>;

export const text = (words: string) => ({ type: 'message', text: words });
export const codeOf = ({ body }: Answer): unknown => (body.error as { code?: unknown } | undefined)?.code;
