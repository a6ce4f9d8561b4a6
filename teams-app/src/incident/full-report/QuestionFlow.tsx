import * as React from 'react';
import { Button } from '../../shell/Button';
import { ErrorSummary } from '../../shell/ErrorSummary';
import { focusField } from '../../shell/focus';
import { Page } from '../../shell/Page';
import { hrefOf as placeHref, type Route } from '../../shell/routes';
import { t } from '../../shell/strings';
import '../strings/load-strings';
import { checkId, nextId, previousId } from '../questions/questions';
import type { Question } from '../questions/question';
import { concerns, type AnswerProblem } from '../report/answers';
import { CheckAnswers } from './CheckAnswers';
import { DraftStatus } from '../report/DraftStatus';
import { versionsField } from '../report/form-draft';
import ThrowAway from '../report/ThrowAway';
import TwoVersions from '../report/TwoVersions';
import type { UsedDraft } from '../report/useFormDraft';

export interface QuestionFlowProps {
  readonly asked: readonly Question[];
  /** The question's id, or `check`. */
  readonly at: string;
  readonly used: UsedDraft;
  readonly hrefOf: (id: string) => string;
  readonly leaveTo: Route;
  readonly check: () => Promise<readonly AnswerProblem[]>;
  readonly submit: () => Promise<readonly AnswerProblem[]>;
  readonly submitLabel: string;
  readonly sending: boolean;
  readonly above?: React.ReactNode;
}

const noProblems: readonly AnswerProblem[] = [];

/** One question a screen, back without loss, and a look at all answers before it is sent. */
export function QuestionFlow(props: QuestionFlowProps): JSX.Element {
  const { asked, at, used, hrefOf, leaveTo, check, submit, submitLabel, sending, above } = props;
  const [problems, setProblems] = React.useState(noProblems);
  const question = asked.find(({ id }) => id === at);
  const back = previousId(asked, at);
  React.useEffect(() => setProblems(noProblems), [at]);

  async function goOn(): Promise<void> {
    if (used.other) return focusField(versionsField);
    if (!question) return setProblems(await submit());
    const here = (await check()).filter((problem) => concerns(question.fields, problem));
    if (here.length > 0) setProblems(here);
    else window.location.hash = hrefOf(nextId(asked, at));
  }

  const number = asked.findIndex(({ id }) => id === at) + 1;
  return (
    <Page
      heading={question?.heading() ?? t('incident:questions.check.heading')}
      screen={at}
      before={
        <>
          <div className="report-top">
            <a className="report-back" href={back ? hrefOf(back) : placeHref(leaveTo)}>
              {t('back')}
            </a>
            <DraftStatus state={used.state} />
          </div>
          {above}
          <ErrorSummary problems={problems} />
          {question && (
            <p className="report-caption">
              {t('incident:questions.progress', { number, total: asked.length })}{' '}
              {question.mayBeLeftOut && t('optional')}
            </p>
          )}
        </>
      }
    >
      {used.other && <TwoVersions mine={used.draft} other={used.other} choose={used.choose} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        {question ? (
          <question.Fields
            answers={used.draft.answers}
            change={used.change}
            problems={problems}
            sendKey={used.draft.sendKey}
          />
        ) : (
          <CheckAnswers asked={asked} draft={used.draft} hrefOf={hrefOf} />
        )}
        <div className="report-actions">
          <Button type="submit" primary busy={sending}>
            {question ? t('continue') : sending ? t('report:sending') : submitLabel}
          </Button>
          {question && (
            <a className="report-back" href={hrefOf(checkId)}>
              {t('incident:questions.toCheck')}
            </a>
          )}
        </div>
      </form>
      <ThrowAway draft={used.draft} discard={used.discard} leaveTo={leaveTo} />
    </Page>
  );
}
