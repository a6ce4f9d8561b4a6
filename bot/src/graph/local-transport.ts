import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { timedFetch } from './timed-fetch';

/** Seconds within which an answer must begin. */
const patience = 30;

/** The client's type also allows a Request object, but it never makes one. */
function addressOf(context: Context): string {
  const request: unknown = context.request;
  if (typeof request !== 'string') throw new TypeError('A Graph request is sent by its address');
  return request;
}

const send = async (context: Context, url: string): Promise<void> => {
  context.response = await timedFetch(url, context.options ?? {}, patience);
};

/** The last middleware of the Graph client: the request goes out as it is. */
export const realTransport = (): Middleware => ({ execute: (context) => send(context, addressOf(context)) });

export interface LocalTransportOptions {
  /** For example `http://localhost:3000`. */
  readonly tenantUrl: string;
  /** For example `ambleford.sharepoint.com`. */
  readonly sharePointHost: string;
}

/**
 * The last middleware of the Graph client on one machine: what is meant for Graph or SharePoint goes to the local tenant. Anything
 * else is refused, so that nothing leaves the machine by mistake.
 */
export function localTransport({ tenantUrl, sharePointHost }: LocalTransportOptions): Middleware {
  const tenant = tenantUrl.replace(/\/+$/, '');
  const places = new Map([
    ['https://graph.microsoft.com/', `${tenant}/graph/`],
    [`https://${sharePointHost}/`, `${tenant}/sharepoint/`],
  ]);
  return {
    execute: (context) => {
      const address = addressOf(context);
      const [from, to] = [...places].find(([prefix]) => address.startsWith(prefix)) ?? [];
      if (from === undefined)
        throw new Error(`The local tenant does not stand in for ${new URL(address).host}`);
      return send(context, `${to}${address.slice(from.length)}`);
    },
  };
}
