import * as React from 'react';
import {
  settingsAnswerSchema,
  type SettingsAnswer,
} from '@councillor-safety/core/escalation/escalation-answers';
import type { SettingsToSave } from '../../api/escalation-api';
import type { FieldProblem } from '../../shell/ErrorSummary';
import { useSending, type SendingState } from '../../shell/useSending';
import { useEscalationApi } from '../reading/useEscalation';
import { answersOf, checkAsked, fieldFor, onePerField, type AskedAnswers } from './asked-answers';

/** Settings as they are saved, without what is known around them. */
export type Saved = Pick<SettingsAnswer, 'version' | 'settings'>;
const savedSchema = settingsAnswerSchema.pick({ version: true, settings: true });

export interface AskedForm {
  readonly answers: AskedAnswers;
  readonly problems: readonly FieldProblem[];
  readonly state: SendingState<Saved>;
  readonly set: (changes: Partial<AskedAnswers>) => void;
  /** What was typed, when the rules take it; what needs another look is shown otherwise. */
  readonly read: () => SettingsToSave | undefined;
  readonly save: () => void;
  /** Takes what somebody else has saved in the place of what was typed. */
  readonly takeTheirs: (theirs: Saved) => void;
}

/** The form's answers. What was typed stays, whatever is read again behind it. */
export function useAskedForm(stored: Saved): AskedForm {
  const api = useEscalationApi();
  const { state, send, dismiss } = useSending<unknown, Saved>(savedSchema);
  const [begun, setBegun] = React.useState(stored);
  const [answers, setAnswers] = React.useState(() => answersOf(stored.settings));
  const [touched, setTouched] = React.useState(false);
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const refused = state.at === 'refused' ? state.problems : undefined;
  React.useEffect(() => {
    if (refused)
      setProblems(onePerField(refused.map(({ field, sentence }) => ({ field: fieldFor(field), sentence }))));
  }, [refused]);

  const start = (from: Saved): void => {
    setBegun(from);
    setAnswers(answersOf(from.settings));
    setTouched(false);
  };
  React.useEffect(() => {
    // Nothing was typed: what somebody else has saved meanwhile is shown.
    if (!touched && stored.version > begun.version) start(stored);
  }, [touched, stored, begun.version]);

  const read = (): SettingsToSave | undefined => {
    const checked = checkAsked(answers);
    setProblems(checked.ok ? [] : checked.problems);
    return checked.ok ? checked.settings : undefined;
  };
  return {
    ...{ answers, problems, state, read },
    set: (changes) => {
      setTouched(true);
      setAnswers({ ...answers, ...changes });
    },
    save: () => {
      const settings = read();
      if (!settings) return;
      const run = (sent: { key: string; version: number }): Promise<unknown> =>
        api.saveSettings({ ...sent, settings });
      void send({ wish: settings, run, onDone: () => setTouched(false) }, begun.version);
    },
    takeTheirs: (theirs) => {
      start(theirs);
      dismiss();
    },
  };
}
