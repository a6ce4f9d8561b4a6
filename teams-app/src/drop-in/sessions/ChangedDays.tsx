import * as React from 'react';
import type { DayChange, Session } from '@councillor-safety/core/drop-in/drop-in';
import { Button } from '../../shell/Button';
import { focusHeading } from '../../shell/focus';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { useHeldStyles } from '../holding/held.styles';
import { hoursInWords } from '../holding/held-words';
import { today, useHeldApi } from '../holding/useHeld';
import { ChangeOutcome } from './ChangeOutcome';
import { useBookChange } from './useBookChange';

function changeInWords({ day: ruleDay, off, moved, holder }: DayChange): string {
  const day = wallDay(ruleDay);
  const said = [
    off && t(`drop-in:officer.session.off.${off}`, { day }),
    moved &&
      t('drop-in:officer.session.moved', { day, to: `${wallDay(moved.toDay)}, ${hoursInWords(moved)}` }),
    holder && t('drop-in:officer.session.held', { day, name: holder.name }),
  ];
  return said.filter(Boolean).join('. ');
}

interface ChangedDayProps {
  readonly session: Session;
  readonly version: number;
  readonly change: DayChange;
}

function ChangedDay({ session, version, change: { day, ...rest } }: ChangedDayProps): JSX.Element {
  const styles = useHeldStyles();
  const api = useHeldApi();
  const change = useBookChange();
  const asUsual = (): void =>
    change.send(
      {
        wish: day,
        run: (sent) => api.changeDay(session.id, { ...sent, change: { day } }),
        onDone: focusHeading,
      },
      version,
    );
  return (
    <li className={styles.item}>
      <p>{changeInWords({ day, ...rest })}</p>
      {(rest.off ?? rest.moved) && (
        <Button
          busy={change.state.at === 'busy'}
          aria-label={t('drop-in:officer.session.usualName', { day: wallDay(day) })}
          onClick={asUsual}
        >
          {t('drop-in:officer.session.usual')}
        </Button>
      )}
      <ChangeOutcome change={change} id={session.id} leave={change.dismiss} noFields />
    </li>
  );
}

/** Days to come that are not as the rule says, each to be put back. */
export function ChangedDays({ session, version }: Omit<ChangedDayProps, 'change'>): JSX.Element | null {
  const styles = useHeldStyles();
  const now = today();
  const coming = session.dayChanges.filter(({ day, moved }) => day >= now || (moved && moved.toDay >= now));
  if (coming.length === 0) return null;
  return (
    <section aria-labelledby="changed-days">
      <h2 id="changed-days" className={styles.heading}>
        {t('drop-in:officer.session.changedDays')}
      </h2>
      <ul className={styles.list}>
        {coming.map((change) => (
          <ChangedDay key={change.day} {...{ session, version, change }} />
        ))}
      </ul>
    </section>
  );
}
