import * as React from 'react';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import type { SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { Me } from '@councillor-safety/core/people/me';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { goTo } from '../../shell/routes';
import { t } from '../../shell/strings';
import { HeldPage } from '../holding/HeldPage';
import { useHeldStyles } from '../holding/held.styles';
import { sessionInWords } from '../holding/held-words';
import { chosenRuleDay, justSaved, today, useSessions } from '../holding/useHeld';
import { AskCover } from './AskCover';
import { ChangedDays } from './ChangedDays';
import { DayChangeForm } from './DayChangeForm';
import { EndSession } from './EndSession';
import { SessionForm } from './SessionForm';
import { useNextDays } from './useNextDays';

const tasks = ['change', 'day', 'cover', 'end'] as const;
type Task = (typeof tasks)[number];

/** An officer may change every session, a safety champion their own; only who holds a day may ask for cover. */
function tasksOf(session: Session, { id, roles }: Me): readonly Task[] {
  const isHolder = session.holderId === id;
  const holdsSome = isHolder || session.dayChanges.some(({ holder }) => holder?.id === id);
  const mayChange = isHolder || roles.includes('officer');
  return tasks.filter((task) => (task === 'cover' ? holdsSome : mayChange));
}

interface OpenedProps {
  readonly known: SessionsAnswer;
  readonly session: Session;
}

interface PanelProps extends OpenedProps {
  readonly onDone: () => void;
  readonly leave: () => void;
}

function NextDays({ task, known, session, ...after }: PanelProps & { task: 'day' | 'cover' }): JSX.Element {
  const days = useNextDays(session);
  if (days.isLoading) return <Lines />;
  if (!days.data) return <Failure failure={days.error} again={() => void days.refetch()} />;
  const shared = { session, days: days.data, ...after };
  return task === 'day' ? (
    <DayChangeForm {...shared} version={known.version} />
  ) : (
    <AskCover {...shared} known={known} />
  );
}

/** Days that the reader holds for a colleague, and may ask another to hold. */
const coveredDays = ({ dayChanges }: Session, me: string): string[] =>
  dayChanges.filter(({ day, holder }) => holder?.id === me && day >= today()).map(({ day }) => day);

function TaskPanel({ task, known, session }: OpenedProps & { task: Task }): JSX.Element {
  const { me } = useHere();
  // Where they came from: their days, with one chosen there, or the list of sessions.
  const back = chosenRuleDay(session.id) === undefined ? 'drop-in-sessions' : 'drop-ins';
  const leave = (): void => goTo({ at: back });
  const onDone = (): void => {
    justSaved.set(true);
    leave();
  };
  if (task === 'change') return <SessionForm known={known} session={session} />;
  if (task === 'end') return <EndSession {...{ session, version: known.version, onDone, leave }} />;
  if (task === 'cover' && session.holderId !== me.id)
    return <AskCover {...{ known, session, days: coveredDays(session, me.id), onDone, leave }} />;
  return <NextDays {...{ task, known, session, onDone, leave }} />;
}

function Opened({ known, session }: OpenedProps): JSX.Element {
  const styles = useHeldStyles();
  const { me } = useHere();
  const [open, setOpen] = React.useState<Task | undefined>(() =>
    chosenRuleDay(session.id) === undefined ? undefined : 'day',
  );
  // What a form began with stays under it while the sessions are read again; the list of days is as it is now.
  const now = known.sessions.find(({ id }) => id === session.id) ?? session;
  const may = tasksOf(session, me);
  return (
    <>
      <p>
        {sessionInWords(now)}. {now.holderName}
      </p>
      {may.includes('day') && <ChangedDays session={now} version={known.version} />}
      {may.length > 0 && (
        <section aria-labelledby="what-to-do">
          <h2 id="what-to-do" className={styles.heading}>
            {t('drop-in:officer.session.what')}
          </h2>
          {may.map((task) => (
            <React.Fragment key={task}>
              <p>
                <Button
                  aria-expanded={open === task}
                  onClick={() => setOpen(open === task ? undefined : task)}
                >
                  {t(`drop-in:officer.session.${task}`)}
                </Button>
              </p>
              {open === task && (
                <div className={styles.panel}>
                  <TaskPanel {...{ task, known, session }} />
                </div>
              )}
            </React.Fragment>
          ))}
        </section>
      )}
    </>
  );
}

function Known({ known, id }: { known: SessionsAnswer; id: string }): JSX.Element {
  const found = known.sessions.find((session) => session.id === id && session.state === 'open');
  const [opened] = React.useState(found);
  return opened ? <Opened known={known} session={opened} /> : <p>{t('drop-in:officer.session.gone')}</p>;
}

/** A new session, or one that is there with everything that can be done with it. */
export default function SessionScreen({ id }: { id: string }): JSX.Element {
  const isNew = id === 'new';
  return (
    <HeldPage
      heading={isNew ? t('drop-in:officer.session.new') : t('drop-in:officer.session.heading')}
      back="drop-in-sessions"
      query={useSessions()}
    >
      {(known) => (isNew ? <SessionForm known={known} /> : <Known known={known} id={id} />)}
    </HeldPage>
  );
}
