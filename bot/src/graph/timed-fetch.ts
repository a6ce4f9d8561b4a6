/**
 * `fetch` that gives up when no answer has begun within `seconds`. The body may take longer: a file is streamed for as long as
 * it needs. Rejects with a TimeoutError then, which the Graph client reports as "no answer".
 */
export async function timedFetch(url: string, init: RequestInit, seconds: number): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(
    () => stop.abort(new DOMException(`No answer in ${seconds} s`, 'TimeoutError')),
    seconds * 1000,
  );
  try {
    const signal = init.signal ? AbortSignal.any([init.signal, stop.signal]) : stop.signal;
    return await fetch(url, { ...init, signal });
  } finally {
    clearTimeout(timer);
  }
}
