import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { ConsentAnswer, ConsentToSave } from '../../api/escalation-api';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { Lines } from '../../shell/Lines';
import { Page } from '../../shell/Page';
import { hrefOf } from '../../shell/routes';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { useSending } from '../../shell/useSending';
import { useEscalationStyles } from '../reading/escalation.styles';
import { useEscalationApi } from '../reading/useEscalation';

const longestPhone = 40;
/** The settings are one document; of what others changed in it, only the version matters here. */
const versionSchema = z.object({ version: z.number() });

const shownAsWords = (shownAs: ConsentToSave['shownAs']): string => t(`escalation:agreed.${shownAs}`);

function inWords({ shownAs, askByName, phone }: ConsentToSave): string {
  return t('escalation:agreed.now', {
    shownAs: shownAsWords(shownAs),
    byName: askByName ? t('escalation:agreed.byNameYes') : t('escalation:agreed.byNameNo'),
    phone: phone ?? t('escalation:agreed.noPhone'),
  });
}

interface FieldsProps {
  readonly values: Required<ConsentToSave>;
  readonly set: (changes: Partial<ConsentToSave>) => void;
  readonly problem: (field: string) => string | undefined;
}

function Fields({ values, set, problem }: FieldsProps): JSX.Element {
  return (
    <>
      <ChoiceList
        field="shownAs"
        legend={t('escalation:agreed.shownAs')}
        several={false}
        choices={(['role', 'name'] as const).map((value) => ({ value, label: shownAsWords(value) }))}
        chosen={[values.shownAs]}
        onChoose={([shownAs = 'role']) => set({ shownAs })}
        problem={problem('shownAs')}
      />
      <ChoiceList
        field="askByName"
        legend={t('escalation:agreed.byName')}
        several
        choices={[{ value: 'yes', label: t('escalation:agreed.byNameYes') }]}
        chosen={values.askByName ? ['yes'] : []}
        onChoose={(chosen) => set({ askByName: chosen.length > 0 })}
        problem={problem('askByName')}
      />
      <TextField
        field="phone"
        type="tel"
        label={t('escalation:agreed.phone')}
        hint={t('escalation:agreed.phoneHint')}
        autoComplete="tel"
        value={values.phone}
        onText={(phone) => set({ phone })}
        problem={problem('phone')}
      />
    </>
  );
}

function Form({ answer }: { answer: ConsentAnswer }): JSX.Element {
  const api = useEscalationApi();
  const { state, send, dismiss } = useSending(versionSchema);
  const [version, setVersion] = React.useState(answer.version);
  const [values, setValues] = React.useState(() => valuesOf(answer));
  const [touched, setTouched] = React.useState(false);
  const [found, setFound] = React.useState<readonly FieldProblem[]>([]);
  const refused = state.at === 'refused' ? state.problems : undefined;
  React.useEffect(() => {
    if (refused)
      setFound(refused.map(({ field, sentence }) => ({ field: field.replace(/^consent\./, ''), sentence })));
  }, [refused]);
  const queries = useQueryClient();
  const isStale = state.at === 'stale';
  React.useEffect(() => {
    if (isStale) void queries.invalidateQueries(['consent']);
  }, [isStale, queries]);
  const start = (from: ConsentAnswer): void => {
    setVersion(from.version);
    setValues(valuesOf(from));
    setTouched(false);
  };
  React.useEffect(() => {
    if (!touched && answer.version > version) start(answer);
  }, [touched, answer, version]);
  const submit = (): void => {
    const { phone, ...rest } = values;
    const wrong = phone.trim().length > longestPhone;
    setFound(wrong ? [{ field: 'phone', sentence: t('escalation:agreed.phoneLong') }] : []);
    if (wrong) return;
    const consent = phone.trim() === '' ? rest : { ...rest, phone: phone.trim() };
    const run = (sent: { key: string; version: number }): Promise<unknown> =>
      api.saveConsent({ ...sent, consent });
    void send({ wish: consent, run, onDone: () => setTouched(false) }, version);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problems={found} />
      <Fields
        values={values}
        set={(changes) => {
          setTouched(true);
          setValues({ ...values, ...changes });
        }}
        problem={(field) => found.find((one) => one.field === field)?.sentence}
      />
      <Button type="submit" primary busy={state.at === 'busy'}>
        {t('work:save')}
      </Button>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && (
        <Stale
          again={state.again}
          drop={() => {
            start(answer);
            dismiss();
          }}
        >
          <p>{inWords(answer.consent)}</p>
        </Stale>
      )}
      <p role="status">{state.at === 'done' && t('escalation:agreed.saved')}</p>
    </form>
  );
}

const valuesOf = ({
  consent: { askByName, shownAs, phone = '' },
}: ConsentAnswer): Required<ConsentToSave> => ({
  ...{ askByName, shownAs, phone },
});

/** What somebody who may be asked lets councillors see of them. */
export function Agreed(): JSX.Element {
  const styles = useEscalationStyles();
  const api = useEscalationApi();
  const query = useQuery(['consent'], () => api.consent());
  return (
    <Page
      heading={t('escalation:agreed.heading')}
      before={
        <a className={styles.link} href={hrefOf({ at: 'calls' })}>
          {t('escalation:detail.back')}
        </a>
      }
    >
      <p>{t('escalation:agreed.why')}</p>
      {query.isLoading && <Lines />}
      {query.isError && !query.data && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && <Form answer={query.data} />}
    </Page>
  );
}
