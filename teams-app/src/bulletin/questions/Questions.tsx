import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { BulletinQuestion } from '@councillor-safety/core/bulletin/bulletin-answers';
import { focusHeading } from '../../shell/focus';
import { inWords } from '../../shell/in-words';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { BulletinPage } from '../reading/BulletinPage';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { titleInWords } from '../strings/words';
import { AnswerForm } from './AnswerForm';
import { useQuestions } from './useQuestions';

const useStyles = makeStyles({
  words: { whiteSpace: 'pre-wrap' },
  who: { fontSize: '16px', margin: '4px 0' },
});

/** The bulletin that a question is about, when it is known which. */
function About({ question }: { question: BulletinQuestion }): JSX.Element {
  const styles = useBulletinStyles();
  const { bulletinId: id } = question;
  const words = t('bulletin:questions.about', { title: titleInWords(question) });
  if (id === undefined) return <p className={styles.small}>{words}</p>;
  return (
    <a className={styles.link} href={hrefOf({ at: 'bulletin', id, screen: 'check' })}>
      {words}
    </a>
  );
}

function Question({ question, children }: { question: BulletinQuestion; children?: React.ReactNode }) {
  const styles = useBulletinStyles();
  const own = useStyles();
  const { askedBy, askedAt, words, answer } = question;
  return (
    <li className={mergeClasses(styles.item, !answer && styles.waiting)}>
      <h3 className={own.who}>{t('bulletin:questions.asked', { name: askedBy, when: inWords(askedAt) })}</h3>
      <About question={question} />
      <p className={own.words} dir="auto">
        {words}
      </p>
      {answer && (
        <>
          <p className={styles.small}>
            {t('bulletin:questions.answeredBy', { name: answer.by, when: inWords(answer.at) })}
          </p>
          <p className={own.words} dir="auto">
            {answer.words}
          </p>
        </>
      )}
      {children}
    </li>
  );
}

function Answered({ questions }: { questions: readonly BulletinQuestion[] }): JSX.Element | null {
  const styles = useBulletinStyles();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions-answered">
      <h2 id="questions-answered" className={styles.heading}>
        {t('bulletin:questions.answered')}
      </h2>
      <ul className={styles.list}>
        {questions.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </ul>
    </section>
  );
}

/** Questions by whether they wait. What somebody has typed an answer to stays where it is until they are done with it. */
function Sorted({ questions }: { questions: readonly BulletinQuestion[] }): JSX.Element {
  const styles = useBulletinStyles();
  const [typed, setTyped] = React.useState<Readonly<Record<string, string>>>({});
  const [sentTo, setSentTo] = React.useState<string>();
  const onWords = (id: string, words: string): void => setTyped((now) => ({ ...now, [id]: words }));
  const waits = ({ id, answer }: BulletinQuestion): boolean => !answer || (typed[id] ?? '').trim() !== '';
  const waiting = questions.filter(waits);
  const onSent = ({ id, askedBy }: BulletinQuestion): void => {
    onWords(id, '');
    setSentTo(askedBy);
    focusHeading();
  };
  return (
    <>
      <p role="status">{sentTo !== undefined && t('bulletin:questions.sent', { name: sentTo })}</p>
      <section aria-labelledby="questions-waiting">
        <h2 id="questions-waiting" className={styles.heading}>
          {t('bulletin:questions.waiting')}
        </h2>
        {waiting.length === 0 && <p>{t('bulletin:questions.noneWaits')}</p>}
        <ul className={styles.list}>
          {waiting.map((question) => (
            <Question key={question.id} question={question}>
              <AnswerForm
                question={question}
                words={typed[question.id] ?? ''}
                onWords={(words) => onWords(question.id, words)}
                onSent={() => onSent(question)}
              />
            </Question>
          ))}
        </ul>
      </section>
      <Answered questions={questions.filter((question) => !waits(question))} />
    </>
  );
}

/** What people asked about bulletins, for the officers who answer. */
export default function Questions(): JSX.Element {
  return (
    <BulletinPage heading={t('bulletin:questions.heading')} query={useQuestions()}>
      {(questions) => (
        <>
          <p>{t('bulletin:questions.why')}</p>
          {questions.length === 0 ? <p>{t('bulletin:questions.none')}</p> : <Sorted questions={questions} />}
        </>
      )}
    </BulletinPage>
  );
}
