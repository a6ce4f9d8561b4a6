import * as React from 'react';
import type { Service } from '@councillor-safety/core/directory/directory';
import { Button } from '../shell/Button';
import { counted } from '../shell/words';
import { directoryStrings } from './directory-strings';
import styles from './Results.module.scss';
import { ServiceCard } from './ServiceCard';
import { OnPaper } from './ServiceDetails';

interface ServiceListProps {
  readonly services: readonly Service[];
  /** All at once, for paper. */
  readonly all: boolean;
}

/** As many as are looked at while somebody types; to draw more at each keystroke would hold up the typing. */
const first = 6;
const atOnce = 30;

/** Begins again with the first ones when other services are found. */
export function ServiceList({ services, all }: ServiceListProps): JSX.Element {
  const list = React.useRef<HTMLUListElement>(null);
  const [more, setMore] = React.useState({ of: services, shown: first });
  const shown = all ? services.length : more.of === services ? more.shown : first;
  const left = services.length - shown;

  const showMore = (): void => setMore({ of: services, shown: shown + atOnce });
  React.useEffect(() => {
    if (more.shown === first) return;
    // The button that had the focus has moved away below the new ones.
    list.current?.children[more.shown - atOnce]?.querySelector('h3')?.focus();
  }, [more]);

  return (
    <OnPaper.Provider value={all}>
      <ul className={styles.cards} ref={list}>
        {services.slice(0, shown).map((service) => (
          <ServiceCard key={service.id} service={service} />
        ))}
      </ul>
      {left > 0 && (
        <Button small onClick={showMore}>
          {counted(directoryStrings.results.more, Math.min(left, atOnce))}
        </Button>
      )}
    </OnPaper.Provider>
  );
}
