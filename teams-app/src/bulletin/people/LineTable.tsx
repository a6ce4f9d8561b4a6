import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { DeliveryLine } from '@councillor-safety/core/bulletin/bulletin-answers';
import { deliveryStateWords, unreachableWords } from '@councillor-safety/core/bulletin/bulletin-words';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { useWide } from '../../shell/useWide';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { printedAlone, usePeopleStyles, usePrintStyles } from './people.styles';

/** What somebody chooses lines with; absent where there is nothing to choose them for. */
export interface LineChoice {
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (to: string, on: boolean) => void;
}

interface LinesProps {
  readonly lines: readonly DeliveryLine[];
  readonly caption: string;
  readonly choice?: LineChoice;
}

/** The element of a line, so that the focus can be put on it. */
export const lineId = (index: number): string => `delivery-line-${index}`;

const nameWords = ({ name, channel }: DeliveryLine): string =>
  channel ? t('bulletin:people.list.channel', { name }) : name;

const stateWords = ({ state, why }: DeliveryLine): string =>
  why === undefined
    ? deliveryStateWords[state]
    : t('bulletin:people.list.stateWhy', { state: deliveryStateWords[state], why: unreachableWords[why] });

const timeWords = (instant: string | undefined): string => (instant === undefined ? '' : inWords(instant));

function Choose({ line, choice }: { line: DeliveryLine; choice: LineChoice }): JSX.Element {
  const styles = usePeopleStyles();
  return (
    <label className={mergeClasses(styles.choice, styles.notPrinted)}>
      <input
        type="checkbox"
        aria-label={t('bulletin:people.list.choose', { name: nameWords(line) })}
        checked={choice.chosen.has(line.to)}
        onChange={(event) => choice.onChosen(line.to, event.target.checked)}
      />
    </label>
  );
}

function Table({ lines, caption, choice }: LinesProps): JSX.Element {
  const styles = usePeopleStyles();
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {choice && (
            <th scope="col" className={mergeClasses(styles.choosing, styles.notPrinted)}>
              {t('bulletin:people.list.chooseHead')}
            </th>
          )}
          {(['name', 'state', 'at', 'read'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`bulletin:people.list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.to} id={lineId(index)} tabIndex={-1} className={styles.line}>
            {choice && (
              <td className={styles.notPrinted}>
                <Choose line={line} choice={choice} />
              </td>
            )}
            <th scope="row">{nameWords(line)}</th>
            <td>{stateWords(line)}</td>
            <td>{timeWords(line.at)}</td>
            <td>{timeWords(line.readAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ lines, caption, choice }: LinesProps): JSX.Element {
  const styles = useBulletinStyles();
  const own = usePeopleStyles();
  return (
    <>
      <p>{caption}</p>
      <ul className={styles.list}>
        {lines.map((line, index) => (
          <li key={line.to} id={lineId(index)} tabIndex={-1} className={mergeClasses(styles.item, own.line)}>
            {choice && <Choose line={line} choice={choice} />} <strong>{nameWords(line)}</strong>
            <p>{stateWords(line)}</p>
            {line.at && <p>{timeWords(line.at)}</p>}
            {line.readAt && <p>{t('bulletin:people.list.readAt', { when: timeWords(line.readAt) })}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who got it: a table where there is room, a list on a phone. It can be printed alone. */
export function LineTable(props: LinesProps): JSX.Element {
  usePrintStyles();
  const styles = usePeopleStyles();
  const wide = useWide();
  return (
    <div className={mergeClasses(printedAlone, styles.printed)}>
      {wide ? <Table {...props} /> : <List {...props} />}
    </div>
  );
}
