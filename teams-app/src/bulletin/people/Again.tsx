import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { Button } from '../../shell/Button';
import { Confirm } from '../../shell/Confirm';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../changing/ChangeProblem';
import { useBulletinChange } from '../changing/useBulletinChange';
import { useBulletinApi } from '../reading/useBulletins';

interface AgainProps {
  readonly answer: BulletinAnswer;
  readonly runId: string;
  /** Everybody who is shown. */
  readonly all: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** As many as the service takes at once. */
const most = 1_000;

/** Sends once more to those who were chosen; a person decides that, because somebody may get it twice. */
export function Again({ answer, runId, all, chosen, onChosen }: AgainProps): JSX.Element {
  const { id, version } = answer.bulletin;
  const api = useBulletinApi();
  const { state, busy, change } = useBulletinChange(id);
  const [sentTo, setSentTo] = React.useState<number>();
  const to = all.filter((one) => chosen.has(one)).slice(0, most);
  const send = (): void => {
    const onDone = (): void => {
      setSentTo(to.length);
      onChosen(new Set());
    };
    change({ wish: to, run: ({ key }) => api.again(id, { key, runId, to }), onDone }, version);
  };
  return (
    <>
      <div className="report-actions">
        <Button onClick={() => onChosen(new Set(all))}>{t('bulletin:people.again.all')}</Button>
        <Button onClick={() => onChosen(new Set())}>{t('bulletin:people.again.none')}</Button>
        {to.length > 0 && (
          <Confirm
            label={t('bulletin:people.again.button')}
            question={t('bulletin:people.again.question', { count: to.length })}
            why={t('bulletin:people.again.why')}
            yes={t('bulletin:people.again.yes')}
            no={t('bulletin:people.again.no')}
            busy={busy}
            onYes={send}
          />
        )}
      </div>
      <p role="status">
        {to.length === 0 && sentTo === undefined && t('bulletin:people.again.nobody')}
        {to.length === 0 && sentTo !== undefined && t('bulletin:people.again.done', { count: sentTo })}
      </p>
      <ChangeProblem state={state} offered />
    </>
  );
}
