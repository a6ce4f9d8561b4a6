import * as React from 'react';
import { Button } from '../../shell/Button';
import { ErrorSummary } from '../../shell/ErrorSummary';
import { focusField } from '../../shell/focus';
import { late } from '../../shell/late';
import { Page } from '../../shell/Page';
import { goTo, hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { AccountFields } from '../questions/AccountFields';
import { KindsFields } from '../questions/KindsFields';
import { WhenFields } from '../questions/WhenFields';
import { concerns, type AnswerProblem, type QuestionProps } from '../report/answers';
import { DraftStatus } from '../report/DraftStatus';
import { versionsField } from '../report/form-draft';
import { useFormDraft } from '../report/useFormDraft';
import { useSending } from '../report/useSending';
import '../strings/load-first-strings';

const TwoVersions = late(() => import('../report/TwoVersions'));
const ThrowAway = late(() => import('../report/ThrowAway'));
const EvidencePicker = late(() => import('../evidence/EvidencePicker'));

const steps = [
  { id: 'kinds', heading: () => t('report:kindsQuestion.heading'), fields: ['kinds'] },
  { id: 'when', heading: () => t('report:whenQuestion.heading'), fields: ['when'] },
  { id: 'account', heading: () => t('report:accountQuestion.heading'), fields: ['account'] },
] as const;

const noProblems: readonly AnswerProblem[] = [];

/** Three questions, under a minute on a phone. The first can be answered before anything else has loaded. */
export function QuickLog({ question }: { question?: string }): JSX.Element {
  const { draft, change, state, other, choose, discard } = useFormDraft('incident-quick');
  const [problems, setProblems] = React.useState(noProblems);
  const { sending, send, check } = useSending({ form: 'incident-quick', mode: 'quick', draft, discard });
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === question),
  );
  const step = steps[index] ?? steps[0];
  const next = steps[index + 1];
  React.useEffect(() => setProblems(noProblems), [step]);

  async function goOn(): Promise<void> {
    if (other) return focusField(versionsField);
    const all = await check();
    const here = all.filter((problem) => concerns(step.fields, problem));
    if (here.length > 0) setProblems(here);
    else if (next) goTo({ at: 'quick', question: next.id });
    else if (all.length > 0) setProblems(all);
    else await send().then(setProblems);
  }

  const given: QuestionProps = { answers: draft.answers, change, problems };
  return (
    <Page
      heading={step.heading()}
      before={
        <>
          <div className="report-top">
            <a
              className="report-back"
              href={hrefOf(index === 0 ? { at: 'home' } : { at: 'quick', question: steps[index - 1]?.id })}
            >
              {t('back')}
            </a>
            <DraftStatus state={state} />
          </div>
          <ErrorSummary problems={problems} />
          <p className="report-caption">
            {t('report:quickTitle')}: {t('report:questionOf', { number: index + 1, total: steps.length })}
          </p>
        </>
      }
    >
      <React.Suspense fallback={null}>
        {other && <TwoVersions mine={draft} other={other} choose={choose} />}
      </React.Suspense>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        {step.id === 'kinds' && <KindsFields {...given} />}
        {step.id === 'when' && <WhenFields {...given} />}
        {step.id === 'account' && (
          <>
            <AccountFields {...given} short />
            <React.Suspense fallback={null}>
              <EvidencePicker belongsTo={draft.sendKey} optional />
            </React.Suspense>
          </>
        )}
        <div className="report-actions">
          <Button type="submit" primary busy={sending}>
            {next ? t('continue') : sending ? t('report:sending') : t('report:send')}
          </Button>
        </div>
      </form>
      <React.Suspense fallback={null}>
        {/* Not before it is kept somewhere: the first question waits for no part of the page. */}
        {state !== 'untouched' && <ThrowAway draft={draft} discard={discard} leaveTo={{ at: 'home' }} />}
      </React.Suspense>
    </Page>
  );
}
