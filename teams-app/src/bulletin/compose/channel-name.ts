import type { BulletinChannel } from '@councillor-safety/core/bulletin/bulletin';
import { t } from '../../shell/strings';

/** `Councillors: General`. */
export const channelName = ({ teamName, channelName: channel }: BulletinChannel): string =>
  t('bulletin:compose.audience.channelName', { team: teamName, channel });
