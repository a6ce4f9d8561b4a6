import * as React from 'react';
import type { Cover } from '@councillor-safety/core/drop-in/drop-in';
import { sessionsAnswerSchema, type SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { focusHeading } from '../../shell/focus';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { useSending } from '../../shell/useSending';
import { shortDay } from '../../shell/wall-words';
import { WhyNot } from '../../shell/WhyNot';
import { useHeldStyles } from '../holding/held.styles';
import { sessionInWords } from '../holding/held-words';
import { today, useHeldApi } from '../holding/useHeld';
import { listInWords } from '../strings/words';

const replies = { asked: ['accept', 'decline'], mine: ['withdraw'] } as const;
type Whose = keyof typeof replies;
type Reply = (typeof replies)[Whose][number];

function coverInWords(cover: Cover, whose: Whose): string {
  const days = listInWords(cover.days.map(shortDay));
  const { fromName: from, toName: to } = cover;
  return whose === 'asked'
    ? t('drop-in:officer.covers.asks', { name: from, days })
    : t('drop-in:officer.covers.offered', { from, to, days });
}

interface OneProps {
  readonly cover: Cover;
  readonly whose: Whose;
  readonly known: SessionsAnswer;
  readonly busy: boolean;
  readonly reply: (cover: Cover, answer: Reply) => void;
}

function One({ cover, whose, known, busy, reply }: OneProps): JSX.Element {
  const styles = useHeldStyles();
  const session = known.sessions.find(({ id }) => id === cover.sessionId);
  const words = coverInWords(cover, whose);
  return (
    <li className={styles.item}>
      {session && <p className={styles.semibold}>{sessionInWords(session)}</p>}
      <p>{words}</p>
      {whose === 'asked' && <p>{t('drop-in:officer.covers.asksWhy')}</p>}
      {whose === 'mine' && <p>{t(`drop-in:officer.covers.state.${cover.state}`)}</p>}
      {cover.state === 'offered' && (
        <div className="report-actions">
          {replies[whose].map((answer) => (
            <Button
              key={answer}
              primary={answer === 'accept'}
              busy={busy}
              aria-label={t('drop-in:officer.covers.button', {
                action: t(`drop-in:officer.covers.${answer}`),
                words,
              })}
              onClick={() => reply(cover, answer)}
            >
              {t(`drop-in:officer.covers.${answer}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

interface CoversProps {
  readonly known: SessionsAnswer;
  /** Those that the reader is asked for, or that they asked for themselves. */
  readonly whose: Whose;
}

function CoverNow({ current, id }: { current: SessionsAnswer; id?: string }): JSX.Element {
  const cover = current.covers.find((one) => one.id === id);
  return <p>{cover ? t(`drop-in:officer.covers.state.${cover.state}`) : t('drop-in:officer.covers.gone')}</p>;
}

/** Days that one colleague asks another to hold, as long as one of them is to come. */
export function Covers({ known, whose }: CoversProps): JSX.Element | null {
  const styles = useHeldStyles();
  const { me } = useHere();
  const api = useHeldApi();
  const { state, send, dismiss } = useSending<unknown, SessionsAnswer>(sessionsAnswerSchema);
  const [about, setAbout] = React.useState<string>();
  const isMine = ({ toId, fromId, state: how }: Cover): boolean =>
    whose === 'asked' ? toId === me.id && how === 'offered' : fromId === me.id;
  const covers = known.covers.filter((cover) => isMine(cover) && cover.days.some((day) => day >= today()));

  const reply = (cover: Cover, answer: Reply): void => {
    setAbout(cover.id);
    const run = (sent: { key: string; version: number }) => api.replyToCover(cover.id, { ...sent, answer });
    void send({ wish: [cover.id, answer], run, onDone: focusHeading }, known.version);
  };
  return (
    <>
      <p role="status">{state.at === 'done' && t('drop-in:officer.covers.done')}</p>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'refused' && <WhyNot problems={state.problems} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={dismiss}>
          <CoverNow current={state.current} id={about} />
        </Stale>
      )}
      {covers.length > 0 && (
        <section aria-labelledby={`covers-${whose}`}>
          <h2 id={`covers-${whose}`} className={styles.heading}>
            {t(`drop-in:officer.covers.${whose}`)}
          </h2>
          <ul className={styles.list}>
            {covers.map((cover) => (
              <One key={cover.id} {...{ cover, whose, known, reply }} busy={state.at === 'busy'} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
