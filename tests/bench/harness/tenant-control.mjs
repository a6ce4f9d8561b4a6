/** What the local tenant counts, and what it can be told to do wrong. */
import { setTimeout as pause } from 'node:timers/promises';

export function tenantControl(tenantUrl) {
  async function call(method, path, body) {
    const answer = await fetch(`${tenantUrl}/control/${path}`, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} /control/${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  }
  const meter = () => call('GET', 'meter');

  /** The meter, once nothing has been asked of the tenant for `quietMs`. */
  async function quietMeter(quietMs = 3000) {
    for (let before = await meter(); ;) {
      await pause(quietMs);
      const now = await meter();
      if (now.calls === before.calls) return now;
      before = now;
    }
  }

  return {
    meter,
    quietMeter,
    resetMeter: () => call('DELETE', 'meter'),
    /** @param rule what is to go wrong until `recover`, as `/control/faults` takes it */
    fault: (rule) => call('POST', 'faults', rule),
    /** Every call to Graph answers 503 until `recover`. */
    takeGraphDown: () => call('POST', 'faults', { match: '/graph/', status: 503, rate: 1 }),
    recover: () => call('DELETE', 'faults'),
    /** @param fields field maps of the items, as they go over the wire */
    addItems: ({ site, list, fields }) => call('POST', 'bulk', { site, list, items: fields }),
  };
}

/** Calls and resource units of SharePoint in a reading; sign-in and the like cost none. */
export function sharePointCost({ routes }) {
  const asked = Object.entries(routes).filter(([, { resourceUnits }]) => resourceUnits > 0);
  const sum = (figure) => asked.reduce((total, [, route]) => total + route[figure], 0);
  return { calls: sum('calls'), resourceUnits: sum('resourceUnits') };
}
