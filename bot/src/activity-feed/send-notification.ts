import type { Client } from '@microsoft/microsoft-graph-client';
import type { PersonId } from '@councillor-safety/core/people/people';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';
import { discreetSummary } from '../bot-framework/discreet-summary';

/** As the Teams manifest declares it. Its text and this preview are all that anybody sees: no word of the matter. */
const notification = (webUrl: string): object => ({
  topic: { source: 'text', value: 'Councillor Safety', webUrl },
  activityType: 'messageWaiting',
  previewText: { content: discreetSummary },
  templateParameters: [],
});

/**
 * Puts a line into somebody's activity feed. Least permission: TeamsActivity.Send.User, which whoever has the app has given with it.
 * @param webUrl a deep link into Teams @throws GraphFailure, also for somebody who does not have the app
 */
export async function sendNotification(graph: Client, person: PersonId, webUrl: string): Promise<void> {
  const path = `/users/${encodeURIComponent(person)}/teamwork/sendActivityNotification`;
  await attempting(
    { action: 'tell somebody in the activity feed', list: 'Teams', tried: `id '${person}'` },
    () => graph.api(path).post(notification(webUrl)) as Promise<unknown>,
  );
}
