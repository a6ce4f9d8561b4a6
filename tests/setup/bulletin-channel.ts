import type { BulletinChannel } from '@councillor-safety/core/bulletin/bulletin';
import { as } from './api';
import type { Stack } from './stack';
import { until } from './until';

export const safetyNotices = 'Safety notices';

/** The channel of the sample team, as the service offers it; the team has to have the app. */
export async function noticesIn(stack: Pick<Stack, 'tenantUrl' | 'serviceUrl'>): Promise<BulletinChannel> {
  const officer = await as(stack, 'officer');
  return until(
    async () => {
      const { body } = await officer.call<{ channels?: readonly BulletinChannel[] }>('/api/bulletins/places');
      return body.channels?.find(({ channelName }) => channelName === safetyNotices);
    },
    { what: `${safetyNotices} is offered` },
  );
}
