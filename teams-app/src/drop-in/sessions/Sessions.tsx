import * as React from 'react';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import type { SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { hrefOf } from '../../shell/routes';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { HeldPage } from '../holding/HeldPage';
import { useHeldStyles } from '../holding/held.styles';
import { sessionInWords } from '../holding/held-words';
import { chosenDay, justSaved, today, useSessions } from '../holding/useHeld';
import { waysInWords } from '../strings/words';
import { noticeInWords } from './BookingFields';
import { Covers } from './Covers';

const pageSize = 20;

function bookableInWords({ openTo, noticeMinutes }: Session): string {
  if (openTo === 'holder') return t('drop-in:officer.sessions.holderOnly');
  return noticeMinutes === 0
    ? t('drop-in:officer.sessions.noNotice')
    : t('drop-in:officer.sessions.notice', { notice: noticeInWords(noticeMinutes) });
}

function Line({ session }: { session: Session }): JSX.Element {
  const styles = useHeldStyles();
  const { id, holderName: name, ways, room, firstDay, lastDay } = session;
  const words = sessionInWords(session);
  return (
    <li className={styles.item}>
      <h3>{words}</h3>
      <p>
        {name}. {waysInWords(ways)}
        {room !== undefined && ` (${room})`}
      </p>
      {firstDay !== lastDay && (
        <p>{t('drop-in:officer.sessions.dates', { first: wallDay(firstDay), last: wallDay(lastDay) })}</p>
      )}
      <p>{bookableInWords(session)}</p>
      <a
        className={styles.link}
        href={hrefOf({ at: 'drop-in-session', id })}
        aria-label={t('drop-in:officer.sessions.changeName', { session: words, name })}
        onClick={() => chosenDay.set(undefined)}
      >
        {t('drop-in:officer.sessions.change')}
      </a>
    </li>
  );
}

interface PartProps {
  readonly id: string;
  readonly heading: string;
  readonly sessions: readonly Session[];
}

function Part({ id, heading, sessions }: PartProps): JSX.Element | null {
  const styles = useHeldStyles();
  const [most, setMost] = React.useState(pageSize);
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      <ul className={styles.list}>
        {sessions.slice(0, most).map((session) => (
          <Line key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > most && (
        <Button onClick={() => setMost(most + pageSize)}>{t('drop-in:officer.sessions.more')}</Button>
      )}
    </section>
  );
}

const isToCome = ({ state, lastDay, dayChanges }: Session): boolean =>
  state === 'open' &&
  [lastDay, ...dayChanges.map(({ moved }) => moved?.toDay ?? '')].some((day) => day >= today());

function Loaded({ known }: { known: SessionsAnswer }): JSX.Element {
  const styles = useHeldStyles();
  const { me } = useHere();
  const open = known.sessions
    .filter(isToCome)
    .sort((one, other) => one.holderName.localeCompare(other.holderName, 'en-GB'));
  return (
    <>
      <Covers known={known} whose="asked" />
      <p>
        <a className={styles.link} href={hrefOf({ at: 'drop-in-session', id: 'new' })}>
          {t('drop-in:officer.sessions.add')}
        </a>
      </p>
      {open.length === 0 && <p>{t('drop-in:officer.sessions.none')}</p>}
      <Part
        id="own-sessions"
        heading={t('drop-in:officer.sessions.mine')}
        sessions={open.filter(({ holderId }) => holderId === me.id)}
      />
      <Covers known={known} whose="mine" />
      <Part
        id="other-sessions"
        heading={t('drop-in:officer.sessions.others')}
        sessions={open.filter(({ holderId }) => holderId !== me.id)}
      />
    </>
  );
}

/** What is laid down: each session in words, and who covers for whom. */
export default function Sessions(): JSX.Element {
  const saved = useWatched(justSaved);
  React.useEffect(() => () => justSaved.set(false), []);
  return (
    <HeldPage heading={t('drop-in:officer.sessions.heading')} back="drop-ins" query={useSessions()}>
      {(known) => (
        <>
          <p>{t('drop-in:officer.sessions.why')}</p>
          <div role="status">{saved && <Notice tone="good">{t('drop-in:officer.saved')}</Notice>}</div>
          <Loaded known={known} />
        </>
      )}
    </HeldPage>
  );
}
