/** Chats with the bot by way of the channel, and what stands in them. */
import { randomUUID } from 'node:crypto';

export function chatsOf({ tenantUrl }) {
  async function call(path, body) {
    const answer = await fetch(`${tenantUrl}/control/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`/control/${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
  return {
    install: (person) => call(`chats/${person}/app`, { installed: true }),
    /** `teams` as Teams does it, or `off`. */
    rateLimits: (rateLimits) => call('settings', { rateLimits }),
    fault: (fault) => call('faults', fault),
    lines: async (person) => (await call(`chats/${person}`)).messages,
    say: (person, text, id = randomUUID()) =>
      call(`chats/${person}/deliver`, { type: 'message', id, text, textFormat: 'plain' }),
    /** A button pressed by what it does, whether or not any card shows it. */
    press: (person, verb, data) =>
      call(`chats/${person}/deliver`, {
        ...{ type: 'invoke', name: 'adaptiveCard/action', id: randomUUID() },
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
  };
}

export const textOf = ({ activity }) => `${activity.text ?? ''}${JSON.stringify(activity.attachments ?? [])}`;
