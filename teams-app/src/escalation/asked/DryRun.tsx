import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import {
  dryRunSchema,
  type DryRunAnswer,
  type SettingsAnswer,
} from '@councillor-safety/core/escalation/escalation-answers';
import type { SettingsToSave } from '../../api/escalation-api';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { focusField } from '../../shell/focus';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';
import { useEscalationApi } from '../reading/useEscalation';
import type { GroupAnswers } from './asked-answers';
import { DryRunResult } from './DryRunResult';

interface Question {
  readonly day: string;
  readonly time: string;
  /** `on-call`, `champion` or the id of somebody who may be asked by name. */
  readonly wish: string;
  readonly councillorId: string;
  readonly excluded: readonly string[];
}

const wishOf = (wish: string): unknown =>
  wish === 'on-call' || wish === 'champion' ? { kind: wish } : { kind: 'person', personId: wish };

/** The question as the service takes it; undefined when its time is none. */
function readQuestion({ day, time, wish, councillorId, excluded }: Question, settings: SettingsToSave) {
  const parsed = dryRunSchema.safeParse({
    at: `${day}T${time}`,
    wish: wishOf(wish),
    ...(councillorId !== '' && { councillorId }),
    excluded,
    settings,
  });
  return parsed.success ? parsed.data : undefined;
}

interface DryFieldsProps {
  readonly stored: SettingsAnswer;
  readonly question: Question;
  readonly set: (changes: Partial<Question>) => void;
  readonly wrong?: string;
}

function DryFields({ stored: { people, settings }, question, set, wrong }: DryFieldsProps): JSX.Element {
  const styles = useEscalationStyles();
  const { api } = useHere();
  const councillors = useQuery(['people', 'councillor'], () => api.people('councillor'), {
    staleTime: 300_000,
  });
  const agreed = new Set<string>(
    settings.consents.filter(({ askByName }) => askByName).map(({ personId }) => personId),
  );
  const named = (all: typeof people) => all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className={styles.row}>
        <TextField
          field="dry.day"
          type="date"
          label={t('escalation:asked.dry.day')}
          value={question.day}
          onText={(day) => set({ day })}
          problem={wrong}
        />
        <TextField
          field="dry.time"
          type="time"
          label={t('escalation:asked.dry.time')}
          value={question.time}
          onText={(time) => set({ time })}
        />
      </div>
      <SelectField
        field="dry.wish"
        label={t('escalation:asked.dry.wish')}
        value={question.wish}
        choices={[
          { value: 'on-call', label: t('escalation:asked.dry.onCall') },
          { value: 'champion', label: t('escalation:asked.dry.champion') },
          ...named(people.filter(({ id }) => agreed.has(id))),
        ]}
        onChoose={(wish) => set({ wish })}
      />
      <SelectField
        field="dry.councillor"
        label={t('escalation:asked.dry.councillor')}
        value={question.councillorId}
        choices={[
          { value: '', label: t('escalation:asked.dry.anyCouncillor') },
          ...named(councillors.data ?? []),
        ]}
        onChoose={(councillorId) => set({ councillorId })}
      />
      <ChoiceList
        field="dry.excluded"
        legend={t('escalation:asked.dry.excluded')}
        several
        choices={named(people)}
        chosen={question.excluded}
        onChoose={(excluded) => set({ excluded })}
      />
    </>
  );
}

interface DryRunProps {
  readonly stored: SettingsAnswer;
  readonly groups: readonly GroupAnswers[];
  /** What is typed in the form above; undefined when it needs another look first, which it then says. */
  readonly read: () => SettingsToSave | undefined;
}

type State =
  | { readonly at: 'idle' | 'busy' }
  | { readonly at: 'done'; readonly answer: DryRunAnswer; readonly asked: string }
  | { readonly at: 'failed'; readonly failure: unknown };

/** Shows who would be asked at a moment. Nobody is asked. */
export function DryRun({ stored, groups, read }: DryRunProps): JSX.Element {
  const styles = useEscalationStyles();
  const api = useEscalationApi();
  const [state, setState] = React.useState<State>({ at: 'idle' });
  const [wrong, setWrong] = React.useState<string>();
  const [question, setQuestion] = React.useState<Question>(() => {
    const now = londonWallTime(new Date());
    return { day: now.slice(0, 10), time: now.slice(11), wish: 'on-call', councillorId: '', excluded: [] };
  });

  const show = async (): Promise<void> => {
    const settings = read();
    if (!settings) return;
    const asked = readQuestion(question, settings);
    setWrong(asked ? undefined : t('escalation:asked.dry.badTime'));
    if (!asked) return focusField('dry.day');
    setState({ at: 'busy' });
    try {
      setState({ at: 'done', answer: await api.dryRun(asked), asked: asked.at });
    } catch (failure) {
      setState({ at: 'failed', failure });
    }
  };

  return (
    <section className={styles.panel} aria-labelledby="dry-run">
      <h2 id="dry-run" className={styles.heading}>
        {t('escalation:asked.dry.heading')}
      </h2>
      <p>{t('escalation:asked.dry.why')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
      >
        <DryFields
          stored={stored}
          question={question}
          set={(changes) => setQuestion({ ...question, ...changes })}
          wrong={wrong}
        />
        <Button type="submit" busy={state.at === 'busy'}>
          {t('escalation:asked.dry.show')}
        </Button>
      </form>
      <div aria-live="polite">
        {state.at === 'done' && <DryRunResult answer={state.answer} at={state.asked} groups={groups} />}
      </div>
      {state.at === 'failed' && <Failure failure={state.failure} />}
    </section>
  );
}
