import * as React from 'react';
import type { EmergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';
import { Button } from '../shell/Button';
import { Notice } from '../shell/Notice';
import { CrisisNumbers } from './CrisisNumbers';
import { directoryStrings } from './directory-strings';
import styles from './Results.module.scss';

interface NothingFoundProps {
  readonly emergency: EmergencyNumbers;
  /** The list holds services; what was asked for is not among them. */
  readonly hidden: boolean;
  readonly onClear: () => void;
}

const words = directoryStrings.results;

/** Nobody is left with an empty page. */
export function NothingFound({ emergency, hidden, onClear }: NothingFoundProps): JSX.Element {
  return (
    <Notice>
      {hidden ? (
        <>
          <p className={styles.line}>{words.plainer}</p>
          <p className={styles.line}>
            {words.everything}{' '}
            <Button small onClick={onClear}>
              {directoryStrings.filters.clear}
            </Button>
          </p>
        </>
      ) : (
        <p className={styles.line}>{words.emptyList}</p>
      )}
      <CrisisNumbers emergency={emergency} />
    </Notice>
  );
}
