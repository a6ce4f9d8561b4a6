import * as React from 'react';
import { bulletinLimits } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinQuestion } from '@councillor-safety/core/bulletin/bulletin-answers';
import { isPassing } from '../../api/api-problem';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { TextField } from '../../shell/fields/TextField';
import { focusField } from '../../shell/focus';
import { t } from '../../shell/strings';
import { KeptWords } from '../changing/KeptWords';
import { useBulletinApi } from '../reading/useBulletins';
import { useReply } from './useQuestions';

interface AnswerFormProps {
  readonly question: BulletinQuestion;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onSent: () => void;
}

function problemOf(words: string): string | undefined {
  const { words: most } = bulletinLimits;
  if (words === '') return t('bulletin:questions.empty');
  return words.length > most ? t('bulletin:check.ask.long', { now: words.length, most }) : undefined;
}

/** Answers one question. What was typed stays until it has been taken, also when a colleague was quicker. */
export function AnswerForm({ question, words, onWords, onSent }: AnswerFormProps): JSX.Element {
  const { id, askedBy, answer } = question;
  const field = `answer.${id}`;
  const api = useBulletinApi();
  const { state, send } = useReply();
  const [open, setOpen] = React.useState(words !== '');
  const [wrong, setWrong] = React.useState<string>();
  const failure = state.at === 'failed' && (
    <Failure failure={state.failure} again={isPassing(state.failure) ? state.again : undefined} />
  );
  if (answer)
    return (
      <>
        {failure}
        <KeptWords field={field} words={words} onWords={onWords} />
      </>
    );

  const toggle = (): void => {
    setOpen(!open);
    if (!open) window.setTimeout(() => focusField(field), 0);
  };
  const submit = (): void => {
    const said = words.trim();
    const found = problemOf(said);
    setWrong(found);
    if (found) return focusField(field);
    void send({ wish: said, run: ({ key }) => api.reply(id, { key, words: said }), onDone: onSent }, 0);
  };
  const refused = state.at === 'refused' ? state.problems[0]?.sentence : undefined;
  return (
    <>
      <Button
        aria-expanded={open}
        aria-label={t('bulletin:questions.answerName', { name: askedBy })}
        onClick={toggle}
      >
        {t('bulletin:questions.answer')}
      </Button>
      {open && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextField
            field={field}
            label={t('bulletin:questions.label', { name: askedBy })}
            lines={4}
            value={words}
            onText={onWords}
            problem={wrong ?? refused}
          />
          <Button type="submit" primary busy={state.at === 'busy'}>
            {t('bulletin:questions.send')}
          </Button>
        </form>
      )}
      {failure}
    </>
  );
}
