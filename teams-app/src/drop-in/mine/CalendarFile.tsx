import * as React from 'react';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { saveFile } from '../../shell/save-file';
import { t } from '../../shell/strings';
import { useMyDropInApi } from '../reading/useDropIn';

/** Hands over the appointment as a file that any calendar reads. */
export function CalendarFile({ id, name }: { id: string; name: string }): JSX.Element {
  const api = useMyDropInApi();
  const [state, setState] = React.useState<{ busy: boolean; failure?: unknown }>({ busy: false });
  const save = (): void => {
    setState({ busy: true });
    api.calendar(id).then(
      (file) => {
        saveFile(file, t('drop-in:mine.calendarFile'));
        setState({ busy: false });
      },
      (failure: unknown) => setState({ busy: false, failure }),
    );
  };
  return (
    <>
      <Button busy={state.busy} aria-label={name} onClick={save}>
        {t('drop-in:mine.calendar')}
      </Button>
      {state.failure !== undefined && <Failure failure={state.failure} again={save} />}
    </>
  );
}
