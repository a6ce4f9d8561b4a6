import * as React from 'react';
import type { EmergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';
import { Button } from '../shell/Button';
import { counted } from '../shell/words';
import { directoryStrings } from './directory-strings';
import { LeadsTo, leadsToWords } from './LeadsTo';
import { NothingFound } from './NothingFound';
import styles from './Results.module.scss';
import { ServiceList } from './ServiceList';
import { SpokenCount } from './SpokenCount';
import type { LookingFor } from './useLookingFor';
import type { Printing } from './usePrinting';

interface ResultsProps {
  readonly looking: LookingFor;
  /** How many services the list holds. */
  readonly total: number;
  readonly emergency: EmergencyNumbers;
  readonly paper: Printing;
  readonly onClear: () => void;
}

const words = directoryStrings.results;
const { clear, clearShort } = directoryStrings.filters;

const countWords = (count: number): string => (count === 0 ? words.none : counted(words.count, count));

interface HeadButtonProps {
  readonly name: string;
  /** Where there is little room: its first word. */
  readonly short: string;
  readonly onClick: () => void;
}

const HeadButton = ({ name, short, onClick }: HeadButtonProps): JSX.Element => (
  <Button small label={name} onClick={onClick}>
    <span className={styles.long}>{name}</span>
    <span className={styles.short}>{short}</span>
  </Button>
);

interface HeadProps {
  readonly count: string;
  readonly onClear?: () => void;
  readonly onPrint?: () => void;
}

function Head({ count, onClear, onPrint }: HeadProps): JSX.Element {
  return (
    <div className={styles.head}>
      <h2 className={styles.count}>{count}</h2>
      {onClear && <HeadButton name={clear} short={clearShort} onClick={onClear} />}
      {onPrint && <HeadButton name={words.print} short={words.printShort} onClick={onPrint} />}
    </div>
  );
}

/** How many there are, said and shown, and the services themselves. */
export function Results({ looking, total, emergency, paper, onClear }: ResultsProps): JSX.Element {
  const { services, typed, filters } = looking;
  const found = services.length > 0;
  const narrowed = typed !== '' || Object.values(filters).some(Boolean);
  const count = countWords(services.length);
  return (
    <>
      <SpokenCount said={[count, leadsToWords(looking)].filter(Boolean).join('. ')} />
      <Head
        count={count}
        onClear={found && narrowed ? onClear : undefined}
        onPrint={found ? paper.print : undefined}
      />
      <LeadsTo looking={looking} />
      {found ? (
        <ServiceList services={services} all={paper.printing} />
      ) : (
        <NothingFound emergency={emergency} hidden={total > 0} onClear={onClear} />
      )}
    </>
  );
}
