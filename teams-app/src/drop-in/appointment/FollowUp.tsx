import * as React from 'react';
import type { HeldBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useHeldApi } from '../holding/useHeld';
import { Part } from './Part';
import { useBookingChange } from './useBookingChange';
import { useOneField } from './useOneField';

/** A day on which whoever holds it wants to get in touch again. */
export function FollowUp({ booking: { id, version, followUpOn } }: { booking: HeldBooking }): JSX.Element {
  const api = useHeldApi();
  const { state, send } = useBookingChange();
  const [typed, setTyped] = React.useState(followUpOn ?? '');
  const problem = useOneField(state);
  const save = (wish: { on?: string }): void => {
    const run = ({ key }: { key: string }) => api.followUp(id, { key, ...wish });
    void send({ wish, run, onDone: () => setTyped(wish.on ?? '') }, version);
  };
  return (
    <Part id="follow-up" heading={t('drop-in:officer.followUp.heading')} state={state}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save({ on: typed });
        }}
      >
        <TextField
          field="on"
          type="date"
          label={t('drop-in:officer.followUp.on')}
          hint={t('drop-in:officer.followUp.hint')}
          value={typed}
          onText={setTyped}
          problem={problem}
        />
        <div className="report-actions">
          <Button type="submit" busy={state.at === 'busy'}>
            {t('drop-in:officer.followUp.save')}
          </Button>
          {followUpOn !== undefined && (
            <Button busy={state.at === 'busy'} onClick={() => save({})}>
              {t('drop-in:officer.followUp.clear')}
            </Button>
          )}
        </div>
      </form>
    </Part>
  );
}
