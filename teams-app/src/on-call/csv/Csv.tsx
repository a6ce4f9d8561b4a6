import * as React from 'react';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { TextField } from '../../shell/fields/TextField';
import { fieldId } from '../../shell/focus';
import { Notice } from '../../shell/Notice';
import { saveFile } from '../../shell/save-file';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { RotaPage } from '../reading/RotaPage';
import { useRotaStyles } from '../reading/rota.styles';
import { useOnCallApi, useRota, useRotaSending } from '../reading/useRota';

const longest = 400_000;

function Download(): JSX.Element {
  const styles = useRotaStyles();
  const api = useOnCallApi();
  const [failure, setFailure] = React.useState<unknown>();
  const download = async (): Promise<void> => {
    setFailure(undefined);
    try {
      saveFile(await api.csv(), t('on-call:csv.fileName'));
    } catch (reason) {
      setFailure(reason);
    }
  };
  return (
    <section aria-labelledby="csv-out">
      <h2 id="csv-out" className={styles.heading}>
        {t('on-call:csv.downloadHeading')}
      </h2>
      <p>{t('on-call:csv.downloadWhy')}</p>
      <Button onClick={() => void download()}>{t('on-call:csv.download')}</Button>
      {failure !== undefined && <Failure failure={failure} />}
    </section>
  );
}

/** The sentences of the service, each with the line that it is about; all of them lead to the text. */
function byLine(problems: readonly FieldProblem[]): string[] {
  return problems.map(({ field, sentence }) =>
    /^line \d+$/.test(field)
      ? t('on-call:csv.lineProblem', { line: field.replace(/^l/, 'L'), sentence })
      : sentence,
  );
}

interface FileFieldProps {
  readonly onRead: (text: string) => void;
  readonly onUnreadable: () => void;
}

function FileField({ onRead, onUnreadable }: FileFieldProps): JSX.Element {
  return (
    <div className="field">
      <label className="field-label" htmlFor={fieldId('csv.file')}>
        {t('on-call:csv.file')}
      </label>
      <input
        id={fieldId('csv.file')}
        className="field-input"
        type="file"
        accept=".csv,text/csv,text/plain"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) file.text().then(onRead, onUnreadable);
          // So that the same file can be chosen again after it was mended.
          target.value = '';
        }}
      />
    </div>
  );
}

function Import({ rota }: { rota: RotaAnswer }): JSX.Element {
  const styles = useRotaStyles();
  const api = useOnCallApi();
  const { state, send, dismiss } = useRotaSending<{ added: number }>();
  const [csv, setCsv] = React.useState('');
  const [missing, setMissing] = React.useState<string>();
  const [added, setAdded] = React.useState<number>();
  const sentences = React.useMemo(
    () => (missing ? [missing] : state.at === 'refused' ? byLine(state.problems) : []),
    [missing, state],
  );
  const problems = React.useMemo(
    () => sentences.map((sentence) => ({ field: 'csv', sentence })),
    [sentences],
  );
  const submit = (): void => {
    const wrong =
      csv.trim() === ''
        ? t('on-call:csv.empty')
        : csv.length > longest
          ? t('on-call:csv.tooLong')
          : undefined;
    setMissing(wrong);
    setAdded(undefined);
    if (wrong) return;
    const done = (answer: { added: number }): void => {
      setCsv('');
      setAdded(answer.added);
    };
    void send({ wish: csv, run: (sent) => api.importCsv({ ...sent, csv }), onDone: done }, rota.version);
  };
  return (
    <section aria-labelledby="csv-in">
      <h2 id="csv-in" className={styles.heading}>
        {t('on-call:csv.importHeading')}
      </h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary problems={problems} />
        <p>{t('on-call:csv.importWhy')}</p>
        <FileField onRead={setCsv} onUnreadable={() => setMissing(t('on-call:csv.unreadable'))} />
        <TextField
          field="csv"
          label={t('on-call:csv.text')}
          hint={t('on-call:csv.example')}
          lines={8}
          value={csv}
          onText={setCsv}
          problem={sentences[0]}
        />
        <Button type="submit" primary busy={state.at === 'busy'}>
          {t('on-call:csv.send')}
        </Button>
        {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
        {state.at === 'stale' && (
          <Stale again={state.again} drop={dismiss}>
            <p>{t('on-call:csv.staleNow', { count: state.current.entries.length })}</p>
          </Stale>
        )}
        <div role="status">
          {added !== undefined && <Notice tone="good">{t('on-call:csv.added', { count: added })}</Notice>}
        </div>
      </form>
    </section>
  );
}

/** The rota as a table for other programs, out and in. */
export function Csv(): JSX.Element {
  return (
    <RotaPage heading={t('on-call:csv.heading')} query={useRota().query}>
      {(rota) => (
        <>
          <Download />
          <Import rota={rota} />
        </>
      )}
    </RotaPage>
  );
}
