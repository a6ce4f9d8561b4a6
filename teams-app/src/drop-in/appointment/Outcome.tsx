import * as React from 'react';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { HeldBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { t } from '../../shell/strings';
import { useHeldApi } from '../holding/useHeld';
import { Part } from './Part';
import { useBookingChange } from './useBookingChange';

const words = { came: 'came', 'did-not-come': 'didNotCome' } as const;
const outcomes = ['came', 'did-not-come'] as const;
const outcomeInWords = (outcome: (typeof outcomes)[number]): string =>
  t(`drop-in:officer.appointment.${words[outcome]}`);

/** Whether they came, once that can be known. */
export function Outcome({ booking }: { booking: HeldBooking }): JSX.Element {
  const api = useHeldApi();
  const { state, send } = useBookingChange();
  const { id, version, startsAt, outcome } = booking;
  const save = (said: HeldBooking['outcome']): void => {
    const run = ({ key }: { key: string }) => api.saveOutcome(id, { key, outcome: said });
    void send({ wish: said ?? 'none', run }, version);
  };
  return (
    <Part id="outcome" heading={t('drop-in:officer.outcome.heading')} state={state} noFields>
      {startsAt > londonWallTime(new Date()) ? (
        <p>{t('drop-in:officer.outcome.notYet')}</p>
      ) : (
        <>
          {outcome && <p>{t('drop-in:officer.outcome.now', { outcome: outcomeInWords(outcome) })}</p>}
          <div className="report-actions">
            {outcomes
              .filter((one) => one !== outcome)
              .map((one) => (
                <Button key={one} busy={state.at === 'busy'} onClick={() => save(one)}>
                  {outcomeInWords(one)}
                </Button>
              ))}
            {outcome && (
              <Button busy={state.at === 'busy'} onClick={() => save(undefined)}>
                {t('drop-in:officer.outcome.clear')}
              </Button>
            )}
          </div>
        </>
      )}
    </Part>
  );
}
