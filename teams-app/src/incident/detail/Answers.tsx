import * as React from 'react';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { t } from '../../shell/strings';
import { questions } from '../questions/questions';
import { toAnswers } from '../report/to-report';
import { useDetailStyles } from './detail.styles';

/** Already said above it, or among the files. */
const elsewhere = new Set(['about-whom', 'files']);

/** The report as it was sent, question by question, without those that were left out. */
export function Answers({ detail }: { detail: IncidentDetail }): JSX.Element {
  const styles = useDetailStyles();
  const answers = toAnswers(detail.report);
  const names = new Map<string, string | undefined>(
    detail.report.mustNotSee?.map((id, index) => [id, detail.mustNotSeeNames[index]]),
  );
  const context = { nameOf: (id: string) => names.get(id) ?? '', files: [] };
  return (
    <section aria-labelledby="the-report" className={styles.section}>
      <h2 id="the-report" className={styles.heading}>
        {t('incident:detail.theReport')}
      </h2>
      <dl className={styles.answers}>
        {questions
          .filter(({ id }) => !elsewhere.has(id))
          .map((question) => ({ question, words: question.summary(answers, context) }))
          .filter(({ words }) => words !== '')
          .map(({ question, words }) => (
            <React.Fragment key={question.id}>
              <dt className={styles.question}>{question.heading()}</dt>
              <dd dir="auto" className={styles.answer}>
                {words}
              </dd>
            </React.Fragment>
          ))}
      </dl>
    </section>
  );
}
