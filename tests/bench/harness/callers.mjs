/** Sample people who call the service, over connections that stay open as a browser's do. */
import { Agent, request } from 'node:http';

async function tokenFor({ tenantUrl }, person) {
  const answer = await fetch(`${tenantUrl}/sign-in/dev-token?person=${person}&for=api`);
  if (!answer.ok) throw new Error(`No token for ${person}: ${answer.status}`);
  return (await answer.json()).access_token;
}

function exchange(url, { method, headers, body, agent }) {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part)).on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString() }));
    });
    call.on('error', reject).end(body);
  });
}

/** @returns one caller for each person: `(method, path, {body, headers, expect}) => {ms, body}`; throws on any other status. */
export async function callersOf(stack, people) {
  const agent = new Agent({ keepAlive: true });
  const tokens = await Promise.all(people.map((person) => tokenFor(stack, person)));
  return tokens.map((token) => async (method, path, { body, headers = {}, expect = 200 } = {}) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const all = {
      Authorization: `Bearer ${token}`,
      ...(text === undefined
        ? {}
        : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
      ...headers,
    };
    const start = performance.now();
    const answer = await exchange(`${stack.serviceUrl}${path}`, { method, headers: all, body: text, agent });
    const ms = performance.now() - start;
    if (answer.status !== expect)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 400)}`);
    return { ms, body: JSON.parse(answer.text) };
  });
}

/** Calls `work(0)` to `work(count - 1)`, never more than `atOnce` at a time; the results in that order. */
export async function inParallel({ count, atOnce }, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
  return results;
}
