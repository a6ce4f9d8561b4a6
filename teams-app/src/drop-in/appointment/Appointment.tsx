import * as React from 'react';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { HeldBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Confirm } from '../../shell/Confirm';
import { focusHeading } from '../../shell/focus';
import { t } from '../../shell/strings';
import { HeldPage } from '../holding/HeldPage';
import { useHeldApi, useHeldBooking } from '../holding/useHeld';
import { Again } from './Again';
import { Facts } from './Facts';
import { FollowUp } from './FollowUp';
import { NotDone } from './NotDone';
import { Notes } from './Notes';
import { Outcome } from './Outcome';
import { useBookingChange } from './useBookingChange';

function Cancel({ booking: { id, version } }: { booking: HeldBooking }): JSX.Element {
  const api = useHeldApi();
  const { state, send } = useBookingChange();
  const cancel = (): void =>
    void send(
      { wish: 'cancel', run: ({ key }) => api.cancelHeld(id, { key }), onDone: focusHeading },
      version,
    );
  return (
    <>
      <Confirm
        label={t('drop-in:officer.cancel.button')}
        question={t('drop-in:officer.cancel.question')}
        why={t('drop-in:officer.cancel.why')}
        yes={t('drop-in:officer.cancel.yes')}
        no={t('drop-in:officer.cancel.no')}
        busy={state.at === 'busy'}
        onYes={cancel}
      />
      <NotDone state={state} noFields />
    </>
  );
}

function Loaded({ booking }: { booking: HeldBooking }): JSX.Element {
  const isBooked = booking.state === 'booked';
  return (
    <>
      <Facts booking={booking} />
      {isBooked && booking.endsAt > londonWallTime(new Date()) && <Cancel booking={booking} />}
      {isBooked && <Outcome booking={booking} />}
      <Notes booking={booking} />
      <FollowUp booking={booking} />
      <Again booking={booking} />
    </>
  );
}

/** An appointment as whoever holds it sees it. One that somebody else holds is not there. */
export default function Appointment({ id }: { id: string }): JSX.Element {
  return (
    <HeldPage heading={t('drop-in:officer.appointment.heading')} back="drop-ins" query={useHeldBooking(id)}>
      {(booking) => <Loaded booking={booking} />}
    </HeldPage>
  );
}
