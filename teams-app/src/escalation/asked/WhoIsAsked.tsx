import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SettingsAnswer } from '@councillor-safety/core/escalation/escalation-answers';
import { callHours } from '@councillor-safety/core/escalation/escalation-words';
import { Button } from '../../shell/Button';
import { ErrorSummary } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { TextField } from '../../shell/fields/TextField';
import { Lines } from '../../shell/Lines';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { useEscalationApi } from '../reading/useEscalation';
import { ChainFields } from './ChainFields';
import { DryRun } from './DryRun';
import { GroupFields } from './GroupFields';
import { PhoneFields } from './PhoneFields';
import { SettingsNow } from './SettingsNow';
import { ThenWhat } from './ThenWhat';
import { useAskedForm, type AskedForm } from './useAskedForm';

interface FieldsProps {
  readonly form: AskedForm;
  readonly stored: SettingsAnswer;
}

function Fields({ form: { answers, problems, set }, stored }: FieldsProps): JSX.Element {
  const { chains, groups } = answers;
  const problem = (field: string): string | undefined =>
    problems.find((one) => one.field === field)?.sentence;
  const steps = callHours.flatMap((hours) => chains[hours]);
  const used = new Set(steps.map(({ who }) => who.replace(/^group:/, '')));
  return (
    <>
      <TextField
        field="officeHours"
        label={t('escalation:asked.officeHours')}
        hint={t('escalation:asked.officeHoursHint')}
        value={answers.officeHours}
        onText={(officeHours) => set({ officeHours })}
        problem={problem('officeHours')}
      />
      {callHours.map((hours) => (
        <ChainFields
          key={hours}
          hours={hours}
          steps={chains[hours]}
          groups={groups}
          onSteps={(changed) => set({ chains: { ...chains, [hours]: changed } })}
          problem={problem}
        />
      ))}
      <ThenWhat
        monitoring={stored.monitoring}
        wait={answers.broadcastWaitMinutes}
        onWait={(broadcastWaitMinutes) => set({ broadcastWaitMinutes })}
        problem={problem('broadcastWaitMinutes')}
      />
      <PhoneFields phones={answers.phones} onPhones={(phones) => set({ phones })} problem={problem} />
      <GroupFields
        groups={groups}
        people={stored.people}
        used={used}
        onGroups={(changed) => set({ groups: changed })}
        problem={problem}
      />
      <TextField
        field="dangerWords"
        label={t('escalation:asked.danger')}
        hint={t('escalation:asked.dangerHint')}
        lines={5}
        value={answers.dangerWords}
        onText={(dangerWords) => set({ dangerWords })}
        problem={problem('dangerWords')}
      />
      <TextField
        field="aftercareDays"
        label={t('escalation:asked.aftercare')}
        value={answers.aftercareDays}
        onText={(aftercareDays) => set({ aftercareDays })}
        problem={problem('aftercareDays')}
      />
    </>
  );
}

function Outcome({ form: { state, takeTheirs } }: { form: AskedForm }): JSX.Element {
  return (
    <>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={() => takeTheirs(state.current)}>
          <SettingsNow settings={state.current.settings} />
        </Stale>
      )}
    </>
  );
}

function Loaded({ stored }: { stored: SettingsAnswer }): JSX.Element {
  const form = useAskedForm(stored);
  return (
    <>
      <ErrorSummary problems={form.problems} />
      {stored.warnings.length > 0 && (
        <Notice heading={t('escalation:asked.warnings')} tone="warning">
          <ul>
            {stored.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <Fields form={form} stored={stored} />
        <Button type="submit" primary busy={form.state.at === 'busy'}>
          {t('escalation:asked.save')}
        </Button>
        <Outcome form={form} />
        <p role="status">{form.state.at === 'done' && t('escalation:asked.saved')}</p>
      </form>
      <DryRun stored={stored} groups={form.answers.groups} read={() => form.read()} />
    </>
  );
}

/** Settings of the chain: who is asked, for how long, and what follows. */
export function WhoIsAsked(): JSX.Element {
  const api = useEscalationApi();
  const query = useQuery(['who-is-asked'], () => api.settings());
  return (
    <Page heading={t('escalation:asked.heading')} wide>
      <p>{t('escalation:asked.why')}</p>
      {query.isLoading && <Lines />}
      {query.isError && !query.data && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && <Loaded stored={query.data} />}
    </Page>
  );
}
