import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { focusHeading } from '../../shell/focus';
import { goTo } from '../../shell/routes';
import { t } from '../../shell/strings';
import { justCancelled, justDone } from '../reading/chosen';
import { ChangeProblem } from '../reading/ChangeProblem';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { FreeTime } from '../reading/free-times';
import type { OpenProps } from '../reading/open-part';
import { forget } from '../reading/tried';
import { useChange } from '../reading/useChange';
import { useMyDropInApi } from '../reading/useDropIn';
import { useTake } from '../reading/useTake';
import { stretchInWords, timeInWords } from '../strings/words';
import { BookingFacts } from './BookingFacts';
import { CalendarFile } from './CalendarFile';
import { CoverQuestion } from './CoverQuestion';
import { DetailsForm } from './DetailsForm';
import { Displaced } from './Displaced';
import { MoveBooking } from './MoveBooking';

interface CardProps extends OpenProps {
  readonly booking: MyBooking;
  /** Said after an answer or a change was kept. */
  readonly onKept: (news: 'cover' | 'details') => void;
}

function useCard({ booking, onOpen }: CardProps) {
  const api = useMyDropInApi();
  const { id, version } = booking;
  const cancelling = useChange();
  const taking = useTake({
    what: id,
    run: (wish) => api.move(id, wish),
    onBooked(moved) {
      justDone.set({ news: 'moved', booking: moved });
      onOpen(undefined);
      goTo({ at: 'drop-in-own', screen: 'mine', id });
      focusHeading();
    },
  });
  const onDone = (): void => {
    // Its key would ask for the cancelled one again.
    forget(id);
    justCancelled.set(booking);
    focusHeading();
  };
  const cancel = (): void =>
    void cancelling.send(
      { wish: [id, 'cancel'], run: (sent) => api.cancel(id, { key: sent.key }), onDone },
      version,
    );
  return { taking, cancel, cancelling };
}

type Presses = Pick<CardProps, 'booking' | 'open' | 'onOpen'> & {
  readonly busy: boolean;
  readonly cancel: () => void;
};

function Actions({ booking, open, onOpen, busy, cancel }: Presses): JSX.Element {
  const styles = useDropInStyles();
  const { id, state, past } = booking;
  // The question about somebody else has these two among its answers.
  const answers = ['move', 'cancel'];
  const may = booking.may.filter((one) => !booking.may.includes('answer-cover') || !answers.includes(one));
  const nameOf = (action: string): string =>
    t('drop-in:mine.button', { action, time: timeInWords(booking.startsAt) });
  const toggle = (part: 'move' | 'details'): JSX.Element => {
    const label = t(`drop-in:mine.${part}`);
    const isOpen = open?.id === id && open.part === part;
    return (
      <Button
        aria-expanded={isOpen}
        aria-label={nameOf(label)}
        onClick={() => onOpen(isOpen ? undefined : { id, part })}
      >
        {label}
      </Button>
    );
  };
  return (
    <div className={styles.buttons}>
      {state === 'booked' && !past && <CalendarFile id={id} name={nameOf(t('drop-in:mine.calendar'))} />}
      {may.includes('move') && toggle('move')}
      {may.includes('details') && toggle('details')}
      {may.includes('cancel') && (
        <Button busy={busy} aria-label={nameOf(t('drop-in:mine.cancel'))} onClick={cancel}>
          {t('drop-in:mine.cancel')}
        </Button>
      )}
    </div>
  );
}

/** One appointment, and everything that one can do with it. */
export function BookingCard(props: CardProps): JSX.Element {
  const { booking, open, onOpen, onKept } = props;
  const styles = useDropInStyles();
  const { taking, cancel, cancelling } = useCard(props);
  const { id, state } = booking;
  const isDisplaced = state === 'displaced';
  const busy = cancelling.state.at === 'busy';
  const part = open?.id === id ? open : undefined;
  const move = (first?: FreeTime): void => onOpen({ id, part: 'move', first });
  return (
    <li className={mergeClasses(styles.item, isDisplaced && styles.waiting)}>
      <h2>{stretchInWords(booking)}</h2>
      {state !== 'booked' && <p className={styles.strong}>{t(`drop-in:mine.state.${state}`)}</p>}
      {isDisplaced && !part && (
        <Displaced booking={booking} taking={taking} busy={busy} onMove={move} onDrop={cancel} />
      )}
      <CoverQuestion booking={booking} onMove={move} onCancel={cancel} onDone={() => onKept('cover')} />
      <BookingFacts booking={booking} />
      {!isDisplaced && <Actions {...props} busy={busy} cancel={cancel} />}
      <ChangeProblem state={cancelling.state} />
      {part?.part === 'details' && (
        <DetailsForm
          booking={booking}
          onDone={() => {
            onOpen(undefined);
            onKept('details');
          }}
          onLeave={() => onOpen(undefined)}
        />
      )}
      {part?.part === 'move' && (
        <MoveBooking key={part.first?.slotId} booking={booking} taking={taking} first={part.first} />
      )}
    </li>
  );
}
