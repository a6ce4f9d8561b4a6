/** Puts somebody on call from now on, and says how officers set the chain. */
import { randomUUID } from 'node:crypto';
import { callersOf } from '../harness/callers.mjs';
import { samplePeopleIds } from './people.mjs';

export async function post(url, body) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const london = (at) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

const hour = 3_600_000;
const keyed = () => ({ 'Idempotency-Key': randomUUID() });

/** First on call for the next day and the hour that has passed. */
export async function onCallNow(stack, key) {
  const [officer] = await callersOf(stack, ['officer']);
  const { body: rota } = await officer('GET', '/api/on-call/rota');
  const { id } = samplePeopleIds.find((person) => person.key === key);
  const [startsAt, endsAt] = [london(Date.now() - hour), london(Date.now() + 24 * hour)];
  const entry = { kind: 'shift', line: 'first', personId: id, startsAt, endsAt };
  await officer('POST', '/api/on-call/entries', { body: { version: rota.version, entry }, headers: keyed() });
}

/** Both chains: the first on call, asked again and again after the shortest wait there is. */
export async function shortestWaits(stack) {
  const [officer] = await callersOf(stack, ['officer']);
  const { body } = await officer('GET', '/api/escalation-settings');
  const { officeHours, groups, broadcastWaitMinutes, phones, dangerWords, aftercareDays } = body.settings;
  const step = { who: { kind: 'first-on-call' }, waitMinutes: 1, repeat: 5 };
  const chain = { steps: [step, step, step, step] };
  const chains = { 'in-hours': chain, 'out-of-hours': chain };
  await officer('PUT', '/api/escalation-settings', {
    body: {
      version: body.version,
      settings: { chains, officeHours, groups, broadcastWaitMinutes, phones, dangerWords, aftercareDays },
    },
    headers: keyed(),
  });
}
