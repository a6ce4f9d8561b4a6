import * as React from 'react';
import { offices } from '@councillor-safety/core/people/people';
import type { Who } from '@councillor-safety/core/escalation/escalation-settings';
import type { CallHours } from '@councillor-safety/core/escalation/escalation-words';
import { Button } from '../../shell/Button';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { fieldId, focusField } from '../../shell/focus';
import { MovableList } from '../../shell/MovableList';
import { FieldError } from '../../shell/fields/FieldError';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';
import { keyOfWho, whoInWords, whoOfKey } from '../strings/words';
import { blankStep, type GroupAnswers, type StepAnswers } from './asked-answers';

interface ChainFieldsProps {
  readonly hours: CallHours;
  readonly steps: readonly StepAnswers[];
  readonly groups: readonly GroupAnswers[];
  readonly onSteps: (steps: StepAnswers[]) => void;
  readonly problem: (field: string) => string | undefined;
}

function choicesOf(groups: readonly GroupAnswers[], chosen: string): { value: string; label: string }[] {
  const all: Who[] = [
    { kind: 'first-on-call' },
    { kind: 'second-on-call' },
    { kind: 'champion' },
    ...offices.map((office) => ({ kind: 'office' as const, office })),
    ...groups.map(({ id }) => ({ kind: 'group' as const, group: id })),
  ];
  const choices = all.map((who) => ({ value: keyOfWho(who), label: whoInWords(who, groups) }));
  const gone = whoOfKey(chosen);
  const known = choices.some(({ value }) => value === chosen);
  return [
    { value: '', label: t('work:choose') },
    ...choices,
    ...(gone && !known ? [{ value: chosen, label: whoInWords(gone, groups) }] : []),
  ];
}

interface StepFieldsProps {
  readonly at: string;
  readonly step: StepAnswers;
  readonly groups: readonly GroupAnswers[];
  readonly set: (changes: Partial<StepAnswers>) => void;
  readonly problem: (field: string) => string | undefined;
}

function StepFields({ at, step, groups, set, problem }: StepFieldsProps): JSX.Element {
  const styles = useEscalationStyles();
  const text = (name: 'waitMinutes' | 'repeat', label: string): JSX.Element => (
    <TextField
      field={`${at}.${name}`}
      label={label}
      value={step[name]}
      onText={(value) => set({ [name]: value })}
      problem={problem(`${at}.${name}`)}
    />
  );
  return (
    <div className={styles.row}>
      <SelectField
        field={`${at}.who`}
        label={t('escalation:asked.step.who')}
        value={step.who}
        choices={choicesOf(groups, step.who)}
        onChoose={(who) => set({ who })}
        problem={problem(`${at}.who`)}
      />
      {text('waitMinutes', t('escalation:asked.step.wait'))}
      {text('repeat', t('escalation:asked.step.repeat'))}
    </div>
  );
}

/** Who is asked one after the other, in or out of office hours. */
export function ChainFields({ hours, steps, groups, onSteps, problem }: ChainFieldsProps): JSX.Element {
  const styles = useEscalationStyles();
  const at = `chains.${hours}.steps`;
  const words = t(`escalation:asked.hours.${hours}`);
  const [added, setAdded] = React.useState('');
  React.useEffect(() => {
    if (added !== '') focusField(added);
  }, [added]);
  const add = (): void => {
    onSteps([...steps, blankStep()]);
    setAdded(`${at}.${steps.length}.who`);
  };
  return (
    <fieldset className={styles.panel}>
      <legend>
        <h2 className={styles.heading}>{words}</h2>
      </legend>
      <FieldError id={`${fieldId(at)}-problem`} problem={problem(at)} />
      <MovableList
        thenFocus={fieldId(at)}
        label={words}
        className={styles.steps}
        items={steps}
        nameOf={(_, index) => t('escalation:asked.step.nameIn', { number: index + 1, hours: words })}
        onItems={onSteps}
      >
        {(step, index) => (
          <fieldset className={styles.item}>
            <legend>{t('escalation:asked.step.name', { number: index + 1 })}</legend>
            <StepFields
              at={`${at}.${index}`}
              step={step}
              groups={groups}
              problem={problem}
              set={(changes) =>
                onSteps(steps.map((one) => (one.id === step.id ? { ...one, ...changes } : one)))
              }
            />
          </fieldset>
        )}
      </MovableList>
      <Button id={fieldId(at)} onClick={add}>
        {t('escalation:asked.step.add')}
      </Button>
    </fieldset>
  );
}
