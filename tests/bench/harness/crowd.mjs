/** More people than the sample council has, in the local tenant alone. */
import { URLSearchParams } from 'node:url';

/** As many invented people as asked for, in one group, with the app. */
export async function crowdOf({ tenantUrl }, crowd) {
  const answer = await fetch(`${tenantUrl}/control/people`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(crowd),
  });
  if (!answer.ok) throw new Error(`/control/people: ${answer.status} ${await answer.text()}`);
}

/** How many of the crowd have how many messages of the bot; only those that hold these characters, if any are given. */
export async function received({ tenantUrl }, containing = '') {
  const query = new URLSearchParams({ containing });
  return (await fetch(`${tenantUrl}/control/people/messages?${query}`)).json();
}
