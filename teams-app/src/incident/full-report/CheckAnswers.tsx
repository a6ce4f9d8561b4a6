import * as React from 'react';
import { useHere } from '../../services/here';
import { keep, useWatched, type Watched } from '../../shell/store';
import { t } from '../../shell/strings';
import type { KeptFile } from '../../offline/device-store';
import type { Question } from '../questions/question';
import { describe, usePeople } from '../questions/usePeople';
import type { FormDraft } from '../report/form-draft';
import { useSummaryStyles } from './summary.styles';

const noFiles: Watched<readonly KeptFile[]> = keep<readonly KeptFile[]>([]);

/** Names of everybody a report can name. */
export function useNames(): (id: string) => string {
  const people = [...usePeople('officer'), ...usePeople('champion'), ...usePeople('councillor')];
  return (id) => {
    const found = people.find((person) => person.id === id);
    return found ? describe(found) : '';
  };
}

interface CheckAnswersProps {
  readonly asked: readonly Question[];
  readonly draft: FormDraft;
  readonly hrefOf: (id: string) => string;
}

/** All answers in words, each with a link to change it. */
export function CheckAnswers({ asked, draft, hrefOf }: CheckAnswersProps): JSX.Element {
  const styles = useSummaryStyles();
  const nameOf = useNames();
  const evidence = useWatched(useHere().belongings)?.evidence;
  const files = useWatched(evidence?.files ?? noFiles)
    .filter(({ belongsTo, state }) => belongsTo === draft.sendKey && state !== 'refused')
    .map(({ fileName }) => fileName);
  return (
    <dl className={styles.list}>
      {asked.map((question) => (
        <div key={question.id} className={styles.row}>
          <dt className={styles.term}>{question.heading()}</dt>
          <dd dir="auto" className={styles.answer}>
            {question.summary(draft.answers, { nameOf, files }) || t('incident:questions.check.notAnswered')}
          </dd>
          <dd className={styles.change}>
            <a
              href={hrefOf(question.id)}
              aria-label={`${t('incident:questions.check.change')}: ${question.heading()}`}
              className={styles.link}
            >
              {t('incident:questions.check.change')}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
