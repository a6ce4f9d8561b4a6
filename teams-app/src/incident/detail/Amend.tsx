import * as React from 'react';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { Failure } from '../../shell/Failure';
import { NotFound } from '../../shell/NotFound';
import { Page } from '../../shell/Page';
import { useHere } from '../../services/here';
import { goTo, hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import '../strings/load-strings';
import { questionsFor } from '../questions/questions';
import type { AnswerProblem } from '../report/answers';
import { checkAnswers } from '../report/check-answers';
import { QuestionFlow } from '../full-report/QuestionFlow';
import { toAnswers } from '../report/to-report';
import { useFormDraft } from '../report/useFormDraft';
import { ChangeOutcome } from './ChangeOutcome';
import { useDetail } from './Detail';
import { useCaseChange } from './useCaseChange';

interface FlowProps {
  readonly detail: IncidentDetail;
  readonly question?: string;
}

function AmendFlow({ detail, question }: FlowProps): JSX.Element {
  const { api, me } = useHere();
  const { reference } = detail;
  // What the report held when the person began: later arrivals must not overwrite what they type.
  const [begun] = React.useState(() => ({ answers: toAnswers(detail.report), version: detail.version }));
  const used = useFormDraft(`amend:${reference}`, begun);
  const change = useCaseChange(reference);
  const { answers } = used.draft;
  const asked = questionsFor({ me, answers, amending: true });
  const checked = () => checkAnswers({ answers, mode: 'full', now: new Date() });

  async function submit(): Promise<readonly AnswerProblem[]> {
    const result = checked();
    if (!result.ok) return result.problems;
    const { report } = result;
    await change.apply(
      {
        words: t('incident:detail.intent.amend'),
        wish: report,
        run: (sent) => api.amend(reference, { ...sent, report }),
        onDone: () => void used.discard().then(() => goTo({ at: 'report', reference }, { replace: true })),
      },
      used.draft.version ?? begun.version,
    );
    return [];
  }

  return (
    <QuestionFlow
      asked={asked}
      at={question ?? 'check'}
      used={used}
      hrefOf={(id) => hrefOf({ at: 'amend', reference, question: id })}
      leaveTo={{ at: 'report', reference }}
      check={() => {
        const result = checked();
        return Promise.resolve(result.ok ? [] : result.problems);
      }}
      submit={submit}
      submitLabel={t('incident:questions.check.save')}
      sending={change.state.at === 'busy'}
      above={
        <>
          <p>{t('incident:questions.amendHeading', { reference })}</p>
          <ChangeOutcome change={change} done={t('incident:detail.saved')} />
        </>
      }
    />
  );
}

/** Fills in or corrects a report that was sent: the full report's questions, with the answers there are. */
export default function Amend({
  reference,
  question,
}: {
  reference: string;
  question?: string;
}): JSX.Element {
  const query = useDetail(reference);
  if (query.data?.may.includes('amend')) return <AmendFlow detail={query.data} question={question} />;
  if (query.data) return <NotFound />;
  return (
    <Page heading={t('incident:detail.heading', { reference })}>
      {query.isError && <Failure failure={query.error} again={() => void query.refetch()} />}
    </Page>
  );
}
