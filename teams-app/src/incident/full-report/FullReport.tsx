import * as React from 'react';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import '../strings/load-strings';
import { questionsFor } from '../questions/questions';
import type { ReportAnswers } from '../report/answers';
import { QuestionFlow } from './QuestionFlow';
import { useFormDraft } from '../report/useFormDraft';
import { useSending } from '../report/useSending';

/** The full report. An officer always reports for a councillor. */
export default function FullReport({ question }: { question?: string }): JSX.Element {
  const { me } = useHere();
  const used = useFormDraft('incident-full');
  const answers: ReportAnswers = me.roles.includes('councillor')
    ? used.draft.answers
    : { ...used.draft.answers, aboutWhom: 'other' };
  const asked = questionsFor({ me, answers, amending: false });
  const { sending, send, check } = useSending({
    form: 'incident-full',
    mode: 'full',
    draft: { ...used.draft, answers },
    discard: used.discard,
  });
  return (
    <QuestionFlow
      asked={asked}
      at={question ?? asked[0]?.id ?? ''}
      used={used}
      hrefOf={(id) => hrefOf({ at: 'full', question: id })}
      leaveTo={{ at: 'home' }}
      check={check}
      submit={send}
      submitLabel={t('incident:questions.check.send')}
      sending={sending}
    />
  );
}
