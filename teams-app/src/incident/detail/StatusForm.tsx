import * as React from 'react';
import { Button } from '../../shell/Button';
import { useForm } from 'react-hook-form';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { statusChangeSchema } from '@councillor-safety/core/incident/incident-changes';
import { problemSentence } from '@councillor-safety/core/incident/incident-problems';
import { incidentOutcomes, incidentStatuses } from '@councillor-safety/core/incident/incident-words';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { useHere } from '../../services/here';
import { t } from '../../shell/strings';
import { ChangeOutcome } from './ChangeOutcome';
import { useDetailStyles } from './detail.styles';
import { useCaseChange } from './useCaseChange';

const statuses = incidentStatuses.filter((status) => status !== 'new');
const outcomes = incidentOutcomes.filter((outcome) => outcome !== 'withdrawn');

/** What a form holds before the schema has looked at it. */
const blank = { status: '' as const, outcome: '' as const, nextStepOn: '', message: '' };
type StatusValues = {
  status: (typeof statuses)[number] | '';
  outcome: (typeof outcomes)[number] | '';
  nextStepOn: string;
  message: string;
};

const filled = <V extends string>(value: V | ''): V | undefined =>
  value.trim() === '' ? undefined : (value as V);

/** Where a report stands; closing it asks for an outcome. */
export function StatusForm({ detail }: { detail: IncidentDetail }): JSX.Element {
  const styles = useDetailStyles();
  const { api } = useHere();
  const { reference } = detail;
  const change = useCaseChange(reference);
  /** The version that was on screen when the person began to decide. */
  const basedOn = React.useRef<number>();
  const form = useForm<StatusValues>({ defaultValues: blank });
  const values = form.watch();
  const set = <N extends keyof StatusValues>(name: N, value: StatusValues[N]): void => {
    basedOn.current ??= detail.version;
    form.setValue(name, value as never);
    form.clearErrors(name);
  };
  const problem = (name: keyof StatusValues): string | undefined => {
    const message = form.formState.errors[name]?.message;
    return message === undefined ? undefined : problemSentence(message);
  };

  async function submit(): Promise<void> {
    const version = basedOn.current ?? detail.version;
    const wish = {
      version,
      status: filled(values.status),
      outcome: values.status === 'closed' ? filled(values.outcome) : undefined,
      nextStepOn: values.status === 'closed' ? undefined : filled(values.nextStepOn),
      message: filled(values.message),
    };
    const parsed = statusChangeSchema.safeParse(wish);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        form.setError(path[0] as keyof StatusValues, { message });
      }
      return;
    }
    const { status, message } = parsed.data;
    await change.apply(
      {
        words: [t('incident:detail.intent.status', { status: t(`incident:status.${status}`) }), message]
          .filter(Boolean)
          .join('. '),
        wish: parsed.data,
        run: (sent) => api.setStatus(reference, { ...parsed.data, ...sent }),
        onDone: () => {
          basedOn.current = undefined;
          form.reset(blank);
        },
      },
      version,
    );
  }

  return (
    <section aria-label={t('incident:detail.status')} className={styles.panel}>
      <h2 className={styles.heading}>{t('incident:detail.status')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SelectField
          field="status"
          label={t('incident:detail.statusLabel')}
          value={values.status}
          choices={[
            { value: '', label: t('incident:detail.statusChoose') },
            ...statuses.map((value) => ({ value, label: t(`incident:status.${value}`) })),
          ]}
          onChoose={(status) => set('status', status)}
          problem={problem('status') && t('incident:detail.statusMissing')}
        />
        {values.status === 'closed' && (
          <SelectField
            field="outcome"
            label={t('incident:detail.outcome')}
            value={values.outcome}
            choices={[
              { value: '', label: t('incident:detail.outcomeChoose') },
              ...outcomes.map((value) => ({ value, label: t(`incident:outcome.${value}`) })),
            ]}
            onChoose={(outcome) => set('outcome', outcome)}
            problem={problem('outcome')}
          />
        )}
        {values.status !== 'closed' && (
          <TextField
            field="nextStepOn"
            type="date"
            label={t('incident:detail.nextStepOn')}
            value={values.nextStepOn}
            onText={(day) => set('nextStepOn', day)}
            problem={problem('nextStepOn')}
          />
        )}
        <TextField
          field="statusMessage"
          label={t('incident:detail.statusMessage')}
          hint={t('incident:detail.writeCouncillorHint', { name: detail.councillor.name })}
          lines={3}
          value={values.message}
          onText={(message) => set('message', message)}
          problem={problem('message')}
        />
        <Button type="submit" primary busy={change.state.at === 'busy'}>
          {t('incident:detail.statusSend')}
        </Button>
        <ChangeOutcome change={change} done={t('incident:detail.saved')} />
      </form>
    </section>
  );
}
