import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { z } from 'zod';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { TextField } from '../../shell/fields/TextField';
import { focusField } from '../../shell/focus';
import { t } from '../../shell/strings';
import { useSending } from '../../shell/useSending';
import { useEscalationStyles } from '../reading/escalation.styles';
import { useEscalationApi } from '../reading/useEscalation';

const longest = 5_000;
/** A note is only ever added, so nobody can be quicker. */
const nothing = z.never();

/** A note for whoever helps in this call. The text stays until it has been taken. */
export function NoteForm({ reference }: { reference: string }): JSX.Element {
  const styles = useEscalationStyles();
  const api = useEscalationApi();
  const { state, send } = useSending(nothing);
  const [body, setBody] = React.useState('');
  const [wrong, setWrong] = React.useState<string>();
  const refused = state.at === 'refused' ? state.problems[0]?.sentence : undefined;
  const submit = (): void => {
    const text = body.trim();
    const found =
      text === ''
        ? t('escalation:detail.noteEmpty')
        : text.length > longest
          ? t('escalation:detail.noteLong')
          : undefined;
    setWrong(found);
    if (found) return focusField('note');
    const wish = { wish: text, run: ({ key }: { key: string }) => api.note(reference, { key, body: text }) };
    void send({ ...wish, onDone: () => setBody('') }, 0);
  };
  return (
    <section aria-label={t('escalation:detail.note')} className={mergeClasses(styles.panel, styles.note)}>
      <h2 className={styles.heading}>{t('escalation:detail.note')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          field="note"
          label={t('escalation:detail.noteLabel')}
          hint={t('escalation:detail.noteHint')}
          lines={4}
          value={body}
          onText={setBody}
          problem={wrong ?? refused}
        />
        <Button type="submit" primary busy={state.at === 'busy'}>
          {t('escalation:detail.noteSave')}
        </Button>
        <p role="status">{state.at === 'done' && t('escalation:detail.noteSaved')}</p>
        {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      </form>
    </section>
  );
}
