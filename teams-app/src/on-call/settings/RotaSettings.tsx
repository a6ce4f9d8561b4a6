import * as React from 'react';
import { rotaSettingsSchema, type RotaSettings as Settings } from '@councillor-safety/core/on-call/on-call';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { problemSentence } from '@councillor-safety/core/on-call/on-call-problems';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { goTo } from '../../shell/routes';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { onePerField } from '../entry/entry-answers';
import { RotaPage } from '../reading/RotaPage';
import { justSaved, useOnCallApi, useRota, useRotaSending } from '../reading/useRota';

const coversWords = (covers: Settings['covers']): string =>
  covers === 'always' ? t('on-call:settings.always') : t('on-call:settings.outOfHours');

function inWords({ covers, officeHours, secondLine, reminderMinutes }: Settings): string {
  const second = secondLine ? t('on-call:line.second') : t('on-call:settings.noSecond');
  return t('on-call:settings.now', {
    ...{ covers: coversWords(covers), hours: officeHours, second, count: reminderMinutes },
  });
}

const backToRota = (): void => goTo({ at: 'rota' });

function SettingsForm({ rota }: { rota: RotaAnswer }): JSX.Element {
  const api = useOnCallApi();
  const { state, send } = useRotaSending<unknown>();
  const [begun] = React.useState(rota.version);
  const [values, setValues] = React.useState(() => ({
    ...rota.settings,
    reminderMinutes: String(rota.settings.reminderMinutes),
  }));
  const [found, setFound] = React.useState<readonly FieldProblem[]>([]);
  const refused = state.at === 'refused' ? state.problems : undefined;
  React.useEffect(() => {
    if (refused) setFound(onePerField(refused));
  }, [refused]);
  const set = (changes: Partial<typeof values>): void => setValues({ ...values, ...changes });
  const problem = (field: string): string | undefined => found.find((one) => one.field === field)?.sentence;

  const submit = (): void => {
    const minutes = values.reminderMinutes.trim();
    const parsed = rotaSettingsSchema.safeParse({
      ...values,
      reminderMinutes: minutes === '' ? undefined : Number(minutes),
    });
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => ({
        field: path.join('.'),
        sentence: problemSentence(message),
      }));
      return setFound(onePerField(problems));
    }
    setFound([]);
    const settings = parsed.data;
    const done = (): void => {
      justSaved.set(true);
      backToRota();
    };
    void send(
      { wish: settings, run: (sent) => api.saveSettings({ ...sent, settings }), onDone: done },
      begun,
    );
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
      <ChoiceList
        field="covers"
        legend={t('on-call:settings.covers')}
        several={false}
        choices={(['out-of-hours', 'always'] as const).map((value) => ({ value, label: coversWords(value) }))}
        chosen={[values.covers]}
        onChoose={([covers = 'always']) => set({ covers })}
        problem={problem('covers')}
      />
      <TextField
        field="officeHours"
        label={t('on-call:settings.officeHours')}
        hint={t('on-call:settings.officeHoursHint')}
        value={values.officeHours}
        onText={(officeHours) => set({ officeHours })}
        problem={problem('officeHours')}
      />
      <ChoiceList
        field="secondLine"
        legend={t('on-call:settings.secondLine')}
        several
        choices={[{ value: 'yes', label: t('on-call:settings.secondLineYes') }]}
        chosen={values.secondLine ? ['yes'] : []}
        onChoose={(chosen) => set({ secondLine: chosen.length > 0 })}
        problem={problem('secondLine')}
      />
      <TextField
        field="reminderMinutes"
        label={t('on-call:settings.reminder')}
        hint={t('on-call:settings.reminderHint')}
        value={values.reminderMinutes}
        onText={(reminderMinutes) => set({ reminderMinutes })}
        problem={problem('reminderMinutes')}
      />
      <Button type="submit" primary busy={state.at === 'busy'}>
        {t('work:save')}
      </Button>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={backToRota}>
          <p>{inWords(state.current.settings)}</p>
        </Stale>
      )}
    </form>
  );
}

/** What the rota must cover, so that gaps can be told from time that needs nobody. */
export function RotaSettings(): JSX.Element {
  return (
    <RotaPage heading={t('on-call:settings.heading')} query={useRota().query}>
      {(rota) => <SettingsForm rota={rota} />}
    </RotaPage>
  );
}
