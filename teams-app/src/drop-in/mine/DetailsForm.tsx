import * as React from 'react';
import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { t } from '../../shell/strings';
import { AboutReport } from '../book/AboutReport';
import { WayFields, WordFields } from '../book/DetailFields';
import { draftOf, readDetails } from '../reading/details-draft';
import { ChangeProblem } from '../reading/ChangeProblem';
import { useDropInStyles } from '../reading/drop-in.styles';
import { useChange } from '../reading/useChange';
import { useMyDropInApi } from '../reading/useDropIn';

interface DetailsFormProps {
  readonly booking: MyBooking;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** How to meet, and what it is about, said anew. */
export function DetailsForm({ booking, onDone, onLeave }: DetailsFormProps): JSX.Element {
  const styles = useDropInStyles();
  const api = useMyDropInApi();
  const { state, send } = useChange();
  const [draft, setDraft] = React.useState(() => draftOf(booking.details));
  const [found, setFound] = React.useState<readonly FieldProblem[]>([]);
  const { id, version, ways } = booking;
  const problems =
    state.at !== 'refused'
      ? found
      : state.problems.map(({ field, sentence }) => ({ field: field.replace('details.', ''), sentence }));
  const submit = (): void => {
    const read = readDetails(draft, ways);
    setFound('problems' in read ? read.problems : []);
    if (!('details' in read)) return;
    const { details } = read;
    const run = ({ key }: { key: string }): Promise<unknown> => api.saveDetails(id, { key, details });
    void send({ wish: [id, details], run, onDone }, version);
  };
  const fields = { draft, onDraft: setDraft, problems };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problems={problems} />
      <WayFields {...fields} ways={ways} />
      {booking.details.reference && (
        <AboutReport about={booking.details.reference} draft={draft} onDraft={setDraft} />
      )}
      <WordFields {...fields} />
      {state.at === 'failed' && <ChangeProblem state={state} />}
      <div className={styles.buttons}>
        <Button type="submit" primary busy={state.at === 'busy'}>
          {t('drop-in:mine.save')}
        </Button>
        <Button onClick={onLeave}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
