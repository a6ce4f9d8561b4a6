import * as React from 'react';
import type {
  BulletinAnswer,
  BulletinAudienceAnswer,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { Failure } from '../../shell/Failure';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useAudience, useIsOfficer } from './useCheckFacts';

interface Channel {
  readonly teamName: string;
  readonly channelName: string;
}
const channelWords = ({ teamName, channelName }: Channel): string =>
  t('bulletin:compose.audience.channelName', { team: teamName, channel: channelName });

/** What was chosen, without asking who is in it. */
function chosen({ bulletin }: BulletinAnswer): string[] {
  const { everyCouncillor, groups, channels } = bulletin.content.audience;
  return [
    ...(everyCouncillor ? [t('bulletin:check.audience.everybody')] : []),
    ...groups.map(({ name }) => t('bulletin:check.audience.group', { name })),
    ...channels.map((channel) => t('bulletin:check.audience.channel', { name: channelWords(channel) })),
  ];
}

const goneIn = ({ groups, channels }: BulletinAudienceAnswer): string[] => [
  ...groups
    .filter(({ there }) => !there)
    .map(({ name }) => t('bulletin:check.found.item.group-gone', { what: name })),
  ...channels
    .filter(({ there }) => !there)
    .map((channel) => t('bulletin:check.found.item.channel-gone', { what: channelWords(channel) })),
];

function Counted({ audience }: { audience: BulletinAudienceAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const { people, guestsLeftOut, was } = audience;
  const count = people.length;
  return (
    <>
      <p>{t('bulletin:compose.audience.count', { count })}</p>
      {was !== undefined && <p>{t('bulletin:check.audience.changed', { was, count })}</p>}
      {guestsLeftOut > 0 && <p>{t('bulletin:compose.audience.guests', { count: guestsLeftOut })}</p>}
      {goneIn(audience).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {count > 0 && (
        <details>
          <summary className={styles.summary}>{t('bulletin:check.audience.show')}</summary>
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

function Looked({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const { data, error, refetch } = useAudience(answer);
  return (
    <>
      <div role="status">
        {data && <Counted audience={data} />}
        {!data && error === null && t('bulletin:check.audience.counting')}
      </div>
      {!data && error !== null && <Failure failure={error} again={() => void refetch()} />}
    </>
  );
}

/** Who gets it: officers see how many and who, a champion what was chosen and how many it was to reach. */
export function Audience({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const isOfficer = useIsOfficer();
  const { asked, published } = answer.bulletin;
  return (
    <section aria-labelledby="bulletin-audience">
      <h2 id="bulletin-audience" className={styles.heading}>
        {t('bulletin:check.audience.heading')}
      </h2>
      {published ? (
        <p>{t('bulletin:check.audience.correction')}</p>
      ) : (
        <>
          <ul>
            {chosen(answer).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {isOfficer && <Looked answer={answer} />}
          {!isOfficer && asked && <p>{t('bulletin:check.audience.asked', { count: asked.people })}</p>}
        </>
      )}
    </section>
  );
}
