import * as React from 'react';
import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { t } from '../../shell/strings';
import { TimeChooser } from '../book/TimeChooser';
import { draftOf } from '../reading/details-draft';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { FreeTime } from '../reading/free-times';
import type { Taking } from '../reading/useTake';

interface MoveBookingProps {
  readonly booking: MyBooking;
  readonly taking: Taking;
  /** Chosen to begin with. */
  readonly first?: FreeTime;
}

/** Another time for an appointment; the old one stays until the new one is theirs. */
export function MoveBooking({ booking, taking, first }: MoveBookingProps): JSX.Element {
  const styles = useDropInStyles();
  const [chosen, setChosen] = React.useState(first);
  const [draft, setDraft] = React.useState(() => draftOf(booking.details));
  return (
    <>
      <h3 className={styles.heading}>{t('drop-in:mine.moveHeading')}</h3>
      <p>
        {booking.state === 'booked' && `${t('drop-in:mine.moveWhy')} `}
        {t('drop-in:london')}
      </p>
      <TimeChooser
        chosen={chosen}
        onChosen={setChosen}
        draft={draft}
        onDraft={setDraft}
        taking={taking}
        label={t('drop-in:mine.moveTo')}
      />
    </>
  );
}
