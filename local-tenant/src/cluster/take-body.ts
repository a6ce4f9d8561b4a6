import type { ClientRequest, IncomingMessage } from 'node:http';

/** The body of a request that is on its way. */
export interface Taken {
  /** All of it is here, so that it can be sent a second time. */
  readonly isWhole: boolean;
  sendTo(request: ClientRequest): void;
}

/** Larger than anything that the product sends in one request. */
const keptBytes = 8 * 1024 * 1024;

/** Waits for the whole body, as long as it is not too large to be kept; of a larger one, the rest passes through. */
export async function takeBody(from: IncomingMessage): Promise<Taken> {
  const kept: Buffer[] = [];
  let bytes = 0;
  const rest = from[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    kept.push(next.value);
    bytes += next.value.length;
    if (bytes > keptBytes)
      return { isWhole: false, sendTo: (request) => void passOn({ kept, rest, request }) };
  }
  return { isWhole: true, sendTo: (request) => void request.end(Buffer.concat(kept)) };
}

interface Passing {
  readonly kept: readonly Buffer[];
  readonly rest: AsyncIterator<Buffer>;
  readonly request: ClientRequest;
}

async function passOn({ kept, rest, request }: Passing): Promise<void> {
  try {
    await write(request, Buffer.concat(kept));
    for (let next = await rest.next(); !next.done; next = await rest.next()) await write(request, next.value);
    request.end();
  } catch (error) {
    request.destroy(error as Error);
  }
}

/** Never rejects for a broken line: whoever sent the request hears of that. */
const write = (request: ClientRequest, bytes: Buffer): Promise<void> =>
  new Promise((resolve) => {
    if (request.write(bytes) || request.destroyed) return resolve();
    const goOn = (): void => {
      request.off('drain', goOn).off('close', goOn);
      resolve();
    };
    request.on('drain', goOn).on('close', goOn);
  });
