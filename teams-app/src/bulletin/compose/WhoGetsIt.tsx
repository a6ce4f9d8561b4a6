import * as React from 'react';
import type { BulletinAudienceAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';
import { channelName } from './channel-name';
import type { DraftSaver } from './draft-saver';

function Shown({ audience }: { audience: BulletinAudienceAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const { people, guestsLeftOut, groups, channels, was } = audience;
  return (
    <>
      <p>
        {t('bulletin:compose.audience.count', { count: people.length })}{' '}
        {guestsLeftOut > 0 && t('bulletin:compose.audience.guests', { count: guestsLeftOut })}{' '}
        {was !== undefined && t('bulletin:compose.audience.was', { count: was })}
      </p>
      <ul>
        {groups.map(({ id, name, people: count, there }) => (
          <li key={id}>
            {there
              ? t('bulletin:compose.audience.groupCount', { name, count })
              : t('bulletin:compose.audience.groupGone', { name })}
          </li>
        ))}
        {channels
          .filter(({ there }) => !there)
          .map((channel) => (
            <li key={channel.channelId}>
              {t('bulletin:compose.audience.goneChannel', { name: channelName(channel) })}
            </li>
          ))}
      </ul>
      {people.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('bulletin:compose.audience.names')}</summary>
          <ul>
            {people.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type Looked =
  | { readonly at: 'idle' | 'busy' }
  | { readonly at: 'found'; readonly audience: BulletinAudienceAnswer }
  | { readonly at: 'failed'; readonly failure: unknown };

/** Who would get it as it is saved, looked up when somebody asks. */
export function WhoGetsIt({ id, saver }: { id: string; saver: DraftSaver }): JSX.Element {
  const api = useBulletinApi();
  const [looked, setLooked] = React.useState<Looked>({ at: 'idle' });
  const look = async (): Promise<void> => {
    setLooked({ at: 'busy' });
    await saver.flush();
    setLooked(
      await api.audience(id).then(
        (audience) => ({ at: 'found', audience }),
        (failure: unknown) => ({ at: 'failed', failure }),
      ),
    );
  };
  return (
    <>
      <div className="report-actions">
        <Button busy={looked.at === 'busy'} onClick={() => void look()}>
          {t('bulletin:compose.audience.show')}
        </Button>
      </div>
      <div role="status">{looked.at === 'found' && <Shown audience={looked.audience} />}</div>
      {looked.at === 'failed' && <Failure failure={looked.failure} again={() => void look()} />}
    </>
  );
}
