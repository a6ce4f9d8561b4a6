import type { Readable } from 'node:stream';
import type { Channel } from '../../connector/installing';
import type { Control } from '../../control/control';
import type { Sql } from '../../storage/sql';
import type { SiteRow } from '../rows/site-rows';
import type { Caller } from './caller';

/** What the handlers work on. `filesDir` holds the contents of libraries. */
export interface Tenant {
  readonly sql: Sql;
  readonly filesDir: string;
  readonly control: Control;
  /** Where an app that is installed shows itself to its bot. */
  readonly channel: Channel;
}

/** A request as it came over the wire, or as one part of a batch. `path` starts after `/v1.0`. */
export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** The raw body of an upload; a part of a batch has none. */
  readonly stream?: Readable;
}

export interface GraphReply {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphCall {
  readonly tenant: Tenant;
  readonly request: GraphRequest;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
}

/** A call on a site the caller has already been let into. */
export interface SiteCall extends GraphCall {
  readonly site: SiteRow;
}

export const graphHost = 'https://graph.microsoft.com/v1.0';

export const ok = (body: object, headers?: Record<string, string>): GraphReply => ({
  status: 200,
  body,
  headers,
});
export const created = (body: object): GraphReply => ({ status: 201, body });
export const noContent: GraphReply = { status: 204 };

export const collection = (path: string, value: readonly object[]): GraphReply =>
  ok({ '@odata.context': `${graphHost}/$metadata#${path}`, value });
