/** The service's API as one of the sample officers uses it. */
import { randomUUID } from 'node:crypto';

async function json(address, init) {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** `read`, `put` and `post` paths under `/api`; each press has a key of its own. */
export async function asOfficer({ tenantPort, port }) {
  const { access_token: token } = await json(
    `http://localhost:${tenantPort}/sign-in/dev-token?person=officer&for=api`,
  );
  const api = `http://localhost:${port}/api`;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return {
    read: (path) => json(`${api}/${path}`, { headers }),
    put: (path, body) => json(`${api}/${path}`, { method: 'PUT', headers, body: JSON.stringify(body) }),
    post: (path, body) =>
      json(`${api}/${path}`, {
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': randomUUID() },
        body: JSON.stringify(body),
      }),
  };
}
