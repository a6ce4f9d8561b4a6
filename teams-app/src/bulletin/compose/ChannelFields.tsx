import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import { bulletinLimits, type BulletinChannel } from '@councillor-safety/core/bulletin/bulletin';
import { failureSentence } from '../../shell/Failure';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';
import { useBulletinApi } from '../reading/useBulletins';
import { channelName } from './channel-name';

interface ChannelFieldsProps {
  readonly channels: readonly BulletinChannel[];
  readonly onChannels: (channels: BulletinChannel[]) => void;
}

/** Channels of the teams that have the app. One that is gone can still be seen, and taken away. */
export function ChannelFields({ channels, onChannels }: ChannelFieldsProps): JSX.Element {
  const api = useBulletinApi();
  const { data, error } = useQuery(['bulletin-places'], () => api.places());
  const isThere = ({ channelId }: BulletinChannel): boolean =>
    data === undefined || data.some((one) => one.channelId === channelId);
  const chosen = channels.map(({ channelId }) => channelId);
  const all = [
    ...(data ?? []),
    ...channels.filter(({ channelId }) => !data?.some((one) => one.channelId === channelId)),
  ];
  const isFull = channels.length >= bulletinLimits.channels;
  return (
    <>
      <ChoiceList<string>
        field="audience.channels"
        legend={t('bulletin:compose.audience.channels')}
        hint={t('bulletin:compose.audience.channelsHint')}
        several
        choices={all.map((channel) => ({
          value: channel.channelId,
          label: channelName(channel),
          hint: isThere(channel) ? undefined : t('bulletin:compose.audience.channelGone'),
        }))}
        chosen={chosen}
        onChoose={(ids) =>
          onChannels(all.filter(({ channelId }) => ids.slice(0, bulletinLimits.channels).includes(channelId)))
        }
      />
      <p role="status">
        {error !== null && failureSentence(error)}
        {data?.length === 0 && t('bulletin:compose.audience.channelsNone')}
        {isFull && t('bulletin:compose.audience.channelsFull', { most: bulletinLimits.channels })}
      </p>
    </>
  );
}
