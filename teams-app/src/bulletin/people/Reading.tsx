import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { Confirm } from '../../shell/Confirm';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../changing/ChangeProblem';
import { useBulletinChange } from '../changing/useBulletinChange';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';

/** How many of those who have it have confirmed it; the others can be reminded, once. */
export function Reading({ answer }: { answer: BulletinAnswer }): JSX.Element | null {
  const styles = useBulletinStyles();
  const { bulletin, may, reading } = answer;
  const { id, version } = bulletin;
  const api = useBulletinApi();
  const { state, busy, change } = useBulletinChange(id);
  if (!reading) return null;
  const { reached, read, remindedAt } = reading;
  const rest = reached - read;
  const offered = may.includes('remind') && rest > 0;
  return (
    <section aria-labelledby="bulletin-reading">
      <h2 id="bulletin-reading" className={styles.heading}>
        {t('bulletin:people.reading.heading')}
      </h2>
      <p>{t('bulletin:people.reading.count', { count: reached, read })}</p>
      {remindedAt && <p>{t('bulletin:people.reading.reminded', { when: inWords(remindedAt) })}</p>}
      {offered && (
        <Confirm
          label={t('bulletin:people.reading.remind')}
          question={t('bulletin:people.reading.question', { count: rest })}
          why={t('bulletin:people.reading.why')}
          yes={t('bulletin:people.reading.yes')}
          no={t('bulletin:people.reading.no')}
          busy={busy}
          onYes={() =>
            change({ wish: 'remind', run: (sent) => api.press(id, { ...sent, change: 'remind' }) }, version)
          }
        />
      )}
      <ChangeProblem state={state} offered={offered} />
    </section>
  );
}
