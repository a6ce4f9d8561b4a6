import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { onCallLines, type OnCallLine } from '@councillor-safety/core/on-call/on-call';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { t } from '../../shell/strings';
import { shortDay } from '../../shell/wall-words';
import { useWide } from '../../shell/useWide';
import { daysOf, type RotaDay } from '../reading/rota-days';
import { useRotaStyles } from '../reading/rota.styles';
import { today } from '../reading/useRota';
import { lineInWords } from '../strings/words';
import { Parts } from './Part';

interface DaysProps {
  readonly days: readonly RotaDay[];
  readonly lines: readonly OnCallLine[];
  readonly label: string;
  readonly mayChange: boolean;
}

function Today({ day }: { day: string }): JSX.Element | null {
  const styles = useRotaStyles();
  return day === today() ? <span className={styles.mark}>{t('on-call:rota.today')}</span> : null;
}

function Table({ days, lines, label, mayChange }: DaysProps): JSX.Element {
  const styles = useRotaStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('on-call:rota.day')}</th>
          {lines.map((line) => (
            <th key={line} scope="col">
              {lineInWords(line)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, parts }) => (
          <tr key={day} className={day === today() ? styles.todayRow : undefined}>
            <th scope="row">
              {shortDay(day)} <Today day={day} />
            </th>
            {lines.map((line) => (
              <td key={line}>
                <Parts parts={parts[line]} line={line} mayChange={mayChange} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayList({ days, lines, mayChange }: DaysProps): JSX.Element {
  const styles = useRotaStyles();
  return (
    <>
      {days.map(({ day, parts }) => (
        <div key={day} className={mergeClasses(styles.day, day === today() && styles.today)}>
          <h3>
            {shortDay(day)} <Today day={day} />
          </h3>
          {lines.map((line) => (
            <React.Fragment key={line}>
              <h4>{lineInWords(line)}</h4>
              <Parts parts={parts[line]} line={line} mayChange={mayChange} />
            </React.Fragment>
          ))}
        </div>
      ))}
    </>
  );
}

interface WeekProps {
  readonly rota: RotaAnswer;
  readonly week: string;
  readonly label: string;
  readonly mayChange: boolean;
}

/** One week: a table where there is room, else a list by day. */
export function Week({ rota, week, label, mayChange }: WeekProps): JSX.Element {
  const wide = useWide();
  const days = daysOf(rota, week);
  // A line that need not be filled is shown while somebody holds it.
  const held = onCallLines.filter(
    (line) => rota.lines.includes(line) || days.some(({ parts }) => parts[line].length > 0),
  );
  const shown = { days, lines: held, label, mayChange };
  return wide ? <Table {...shown} /> : <DayList {...shown} />;
}
