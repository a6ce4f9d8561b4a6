import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { Confirm } from '../../shell/Confirm';
import { t } from '../../shell/strings';
import { useBulletinApi } from '../reading/useBulletins';
import { ChangeProblem } from './ChangeProblem';
import { useBulletinChange } from './useBulletinChange';

/** Takes back what people have; nobody has to approve that. */
export function Recall({ answer: { bulletin, may } }: { answer: BulletinAnswer }): JSX.Element {
  const { id, version } = bulletin;
  const api = useBulletinApi();
  const { state, busy, change } = useBulletinChange(id);
  const offered = may.includes('recall');
  return (
    <>
      {offered && (
        <div className="report-actions">
          <Confirm
            label={t('bulletin:check.recall.button')}
            question={t('bulletin:check.recall.question')}
            why={t('bulletin:check.recall.why')}
            yes={t('bulletin:check.recall.yes')}
            no={t('bulletin:check.recall.no')}
            busy={busy}
            onYes={() =>
              change({ wish: 'recall', run: (sent) => api.press(id, { ...sent, change: 'recall' }) }, version)
            }
          />
        </div>
      )}
      <ChangeProblem state={state} offered={offered} />
    </>
  );
}
