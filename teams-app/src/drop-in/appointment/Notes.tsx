import * as React from 'react';
import type { HeldBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { TextField } from '../../shell/fields/TextField';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { useHeldStyles } from '../holding/held.styles';
import { useHeldApi } from '../holding/useHeld';
import { Part } from './Part';
import { useBookingChange } from './useBookingChange';
import { useOneField } from './useOneField';

function Written({ notes }: Pick<HeldBooking, 'notes'>): JSX.Element {
  const styles = useHeldStyles();
  if (notes.length === 0) return <p>{t('drop-in:officer.notes.none')}</p>;
  return (
    <ul className={styles.list}>
      {notes.map(({ at, byName: name, words }) => (
        <li key={at} className={styles.item}>
          <div className={styles.small}>{t('drop-in:officer.notes.by', { name, at: inWords(at) })}</div>
          <p className={styles.words}>{words}</p>
        </li>
      ))}
    </ul>
  );
}

/** What whoever holds it wrote for themselves. What is typed stays until it is kept. */
export function Notes({ booking: { id, version, notes } }: { booking: HeldBooking }): JSX.Element {
  const api = useHeldApi();
  const { state, send } = useBookingChange();
  const [typed, setTyped] = React.useState('');
  const problem = useOneField(state);
  const submit = (): void => {
    const run = ({ key }: { key: string }) => api.addNote(id, { key, words: typed });
    // What was typed on while it was sent is not kept yet.
    const onDone = (): void => setTyped((now) => (now === typed ? '' : now));
    void send({ wish: typed, run, onDone }, version);
  };
  return (
    <Part id="notes" heading={t('drop-in:officer.notes.heading')} state={state}>
      <p>{t('drop-in:officer.notes.why')}</p>
      <Written notes={notes} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          field="words"
          label={t('drop-in:officer.notes.note')}
          value={typed}
          onText={setTyped}
          problem={problem}
          lines={4}
        />
        <Button type="submit" busy={state.at === 'busy'}>
          {t('drop-in:officer.notes.save')}
        </Button>
      </form>
    </Part>
  );
}
