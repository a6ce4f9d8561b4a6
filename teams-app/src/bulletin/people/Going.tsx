import * as React from 'react';
import type { BulletinAnswer, RunProgress } from '@councillor-safety/core/bulletin/bulletin-answers';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { BulletinPress } from '../../api/bulletin-api';
import { Button } from '../../shell/Button';
import { Confirm } from '../../shell/Confirm';
import { inDays, inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../changing/ChangeProblem';
import { useBulletinChange } from '../changing/useBulletinChange';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';
import { usePeopleStyles } from './people.styles';

/** How a run stands, in one sentence. */
export function stateSentence({ state, endedAt, waitsUntil }: RunProgress): string {
  if (state === 'waiting')
    return waitsUntil === undefined
      ? t('bulletin:people.going.waitsOpen')
      : t('bulletin:people.going.waits', {
          time: londonWallTime(new Date(waitsUntil)).slice(11),
          day: inDays(waitsUntil),
        });
  if (state !== 'done') return t(`bulletin:people.going.state.${state}`);
  return endedAt === undefined
    ? t('bulletin:people.going.state.doneNow')
    : t('bulletin:people.going.state.done', { when: inWords(endedAt) });
}

function Bar({ all, toSend, sending }: RunProgress): JSX.Element {
  const styles = usePeopleStyles();
  const done = all - toSend - sending;
  const sentence = t('bulletin:people.going.progress', { done, all });
  return (
    <>
      <div
        role="progressbar"
        aria-label={t('bulletin:people.going.bar')}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
        aria-valuetext={sentence}
        className={styles.bar}
      >
        <div className={styles.done} style={{ width: `${all === 0 ? 0 : (100 * done) / all}%` }} />
      </div>
      <p>{sentence}</p>
    </>
  );
}

const counted = ['sent', 'toSend', 'sending', 'unreachable', 'uncertain'] as const;

function Counts({ run }: { run: RunProgress }): JSX.Element {
  const styles = useBulletinStyles();
  return (
    <dl className={styles.facts}>
      {counted.map((count) => (
        <div key={count}>
          <dt>{t(`bulletin:people.going.count.${count}`)}</dt>
          <dd>{run[count]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Presses({ answer: { bulletin, may } }: { answer: BulletinAnswer }): JSX.Element {
  const { id, version } = bulletin;
  const api = useBulletinApi();
  const { state, busy, change } = useBulletinChange(id);
  const press = (wish: BulletinPress): void =>
    change({ wish, run: (sent) => api.press(id, { ...sent, change: wish }) }, version);
  const simple = (['pause', 'resume'] as const).filter((one) => may.includes(one));
  const offered = may.includes('stop') || simple.length > 0;
  return (
    <>
      {offered && (
        <div className="report-actions">
          {simple.map((one) => (
            <Button key={one} busy={busy} onClick={() => press(one)}>
              {t(`bulletin:people.press.${one}`)}
            </Button>
          ))}
          {may.includes('stop') && (
            <Confirm
              label={t('bulletin:people.press.stop')}
              question={t('bulletin:people.press.stopQuestion')}
              why={t('bulletin:people.press.stopWhy')}
              yes={t('bulletin:people.press.stopYes')}
              no={t('bulletin:people.press.stopNo')}
              busy={busy}
              onYes={() => press('stop')}
            />
          )}
        </div>
      )}
      <ChangeProblem state={state} offered={offered} />
    </>
  );
}

interface GoingProps {
  readonly answer: BulletinAnswer;
  readonly run: RunProgress;
}

/** How far the latest run of messages is, and what can be done about it. */
export function Going({ answer, run }: GoingProps): JSX.Element {
  const styles = useBulletinStyles();
  const kind = run.state === 'done' ? 'ended' : 'kind';
  const { expectedEnd } = run;
  return (
    <section aria-labelledby="bulletin-going">
      <h2 id="bulletin-going" className={styles.heading}>
        {t('bulletin:people.going.heading')}
      </h2>
      <p>{t(`bulletin:people.going.${kind}.${run.kind}`)}</p>
      <p role="status">{stateSentence(run)}</p>
      <Bar {...run} />
      {expectedEnd && <p>{t('bulletin:people.going.expected', { when: inWords(expectedEnd) })}</p>}
      <Counts run={run} />
      <Presses answer={answer} />
    </section>
  );
}
