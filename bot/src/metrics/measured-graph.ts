import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { graphArea, type GraphRequest, resourceUnits } from './graph-cost';
import type { GraphCall, Meter } from './meter';

/** Counts each attempt, the repeated ones too, since Microsoft counts them: it stands around what puts a request on the wire. */
export const measuredGraph =
  (meter: Meter) =>
  (last: Middleware): Middleware => ({
    execute: async (context) => {
      const request = requestOf(context);
      const began = performance.now();
      const call = { area: graphArea(request.url), method: request.method, units: resourceUnits(request) };
      const ended = (status: number): GraphCall => ({
        ...{ ...call, status, seconds: (performance.now() - began) / 1000 },
        ...askedToWait(context.response),
      });
      try {
        await last.execute(context);
      } catch (error) {
        meter.graph(ended(0));
        throw error;
      }
      meter.graph(ended(context.response?.status ?? 0));
      if (call.area === 'batch') await countParts(context, meter);
    },
  });

const requestOf = ({ request, options }: Context): GraphRequest => ({
  method: (options?.method ?? 'GET').toUpperCase(),
  // The client's type also allows a Request object, but it never makes one.
  url: typeof request === 'string' ? request : '',
});

function askedToWait(response: Response | undefined): Pick<GraphCall, 'retryAfterSeconds'> {
  const seconds = Number(response?.headers.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) ? { retryAfterSeconds: Math.max(0, seconds) } : {};
}

const partsSchema = z.object({
  requests: z.array(z.looseObject({ id: z.string(), method: z.string(), url: z.string() })),
});
const answersSchema = z.object({
  responses: z.array(
    z.looseObject({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/** Each part costs its own units and is throttled by itself. */
async function countParts({ options, response }: Context, meter: Meter): Promise<void> {
  const asked = partsSchema.safeParse(jsonOf(options?.body));
  if (!asked.success || !response?.ok) return;
  // Read from a copy: whoever asked reads the answer itself.
  const answered = answersSchema.safeParse(jsonOf(await response.clone().text()));
  const answers = new Map(answered.data?.responses.map((answer) => [answer.id, answer]));
  for (const { id, method, url } of asked.data.requests) {
    const { status = 0, headers = {} } = answers.get(id) ?? {};
    const waiting = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after');
    const seconds = Number(waiting?.[1] ?? NaN);
    meter.graph({
      ...{ area: graphArea(url), method: method.toUpperCase(), status },
      units: resourceUnits({ method: method.toUpperCase(), url }),
      ...(Number.isFinite(seconds) && { retryAfterSeconds: seconds }),
    });
  }
}

function jsonOf(body: unknown): unknown {
  if (typeof body !== 'string') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
