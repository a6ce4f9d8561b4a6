import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { z } from 'zod';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import type { Held, PutHold as ToPut } from '@councillor-safety/core/retention/retention-holds';
import { createRetentionApi } from '../../api/retention-api';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { ChoiceList, type Choice } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useSending } from '../../shell/useSending';

const nothing = z.never();
const useStyles = makeStyles({ form: { marginTop: '16px' } });

type Kind = 'report' | 'person';

/** What is not held yet; whoever is held as a whole has no report left to hold. */
export function holdableKinds(holds: Held['holds']): Kind[] {
  const isHeld = (kind: Kind): boolean => holds.some((hold) => hold.kind === kind);
  if (isHeld('person')) return [];
  return isHeld('report') ? ['person'] : ['report', 'person'];
}

interface PutHoldProps {
  readonly detail: Pick<IncidentDetail, 'reference' | 'councillor'>;
  /** In the order in which they are offered; the first is chosen. */
  readonly kinds: readonly Kind[];
}

/** Puts a report, or everything of its councillor, on hold, with the reason. What was typed stays until it has been taken. */
export function PutHold({ detail: { reference, councillor }, kinds }: PutHoldProps): JSX.Element {
  const styles = useStyles();
  const { client } = useHere();
  const api = React.useMemo(() => createRetentionApi(client), [client]);
  const [asking, setAsking] = React.useState(false);
  const [chosen, setChosen] = React.useState<Kind>();
  const [why, setWhy] = React.useState('');
  const [missing, setMissing] = React.useState(false);
  const { state, send } = useSending(nothing);
  const [first = 'person'] = kinds;
  const kind = chosen !== undefined && kinds.includes(chosen) ? chosen : first;
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setMissing(why.trim() === '');
    if (why.trim() === '') return;
    const onDone = (): void => {
      setAsking(false);
      setWhy('');
    };
    const what: ToPut =
      kind === 'report' ? { kind, subject: reference, why } : { kind, subject: councillor.id, why };
    void send({ wish: what, run: (wish) => api.hold(what, wish), onDone }, 0);
  };
  const choices: Readonly<Record<Kind, Choice<Kind>>> = {
    report: { value: 'report', label: t('retention:putReport') },
    person: {
      value: 'person',
      label: t('retention:putPerson', { name: councillor.name }),
      hint: t('retention:putPersonHint'),
    },
  };
  const refused = state.at === 'refused' ? state.problems[0]?.sentence : undefined;
  return (
    <>
      <Button aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t('retention:put')}
      </Button>
      {asking && (
        <form noValidate className={styles.form} aria-label={t('retention:put')} onSubmit={submit}>
          <ChoiceList
            field="hold-what"
            legend={t('retention:putWhat')}
            several={false}
            choices={kinds.map((each) => choices[each])}
            chosen={[kind]}
            onChoose={([choice]) => setChosen(choice)}
          />
          <TextField
            field="why-hold"
            label={t('retention:putLabel')}
            hint={t('retention:putHint')}
            lines={3}
            value={why}
            onText={setWhy}
            problem={missing ? t('retention:whyMissing') : refused}
          />
          <div className="report-actions">
            <Button type="submit" primary busy={state.at === 'busy'}>
              {t('retention:putYes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('retention:putNo')}</Button>
          </div>
        </form>
      )}
      <p role="status">{state.at === 'done' && t('retention:done')}</p>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
    </>
  );
}
