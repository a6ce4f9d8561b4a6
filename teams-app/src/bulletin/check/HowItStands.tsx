import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { bulletinStateWords } from '@councillor-safety/core/bulletin/bulletin-words';
import { inWords } from '../../shell/in-words';
import { Notice } from '../../shell/Notice';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { nameIn } from '../changing/names';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { titleInWords } from '../strings/words';

/** Who asked whom, who approved it, and why a second officer did. */
function approvalSentences(answer: BulletinAnswer): string[] {
  const { asked, approval, published, confirmed, contentVersion } = answer.bulletin;
  const counts = approval ?? published?.approval;
  const why = asked?.why;
  return [
    ...(asked && !approval && answer.bulletin.state === 'asked'
      ? [
          t(`bulletin:check.stands.asked.${asked.of}`, {
            name: nameIn(answer, asked.by),
            when: inWords(asked.at),
          }),
        ]
      : []),
    ...(counts
      ? [
          t(`bulletin:check.stands.approved.${counts.as}`, {
            name: nameIn(answer, counts.by),
            when: inWords(counts.at),
          }),
        ]
      : []),
    ...(why === undefined ? [] : [t('bulletin:check.stands.why', { words: why })]),
    ...(confirmed?.contentVersion === contentVersion
      ? [t('bulletin:check.stands.confirmed', { name: nameIn(answer, confirmed.by) })]
      : []),
  ];
}

function goneSentences(answer: BulletinAnswer): string[] {
  const { published, recalled, state } = answer.bulletin;
  if (!published) return [];
  const { firstAt, correctedAt, stoppedAt } = published;
  return [
    ...(state === 'sending' ? [] : [t('bulletin:check.stands.sent', { when: inWords(firstAt) })]),
    ...(correctedAt ? [t('bulletin:check.stands.corrected', { when: inWords(correctedAt) })] : []),
    ...(stoppedAt ? [t('bulletin:check.stands.stopped', { when: inWords(stoppedAt) })] : []),
    ...(recalled
      ? [
          t('bulletin:check.stands.recalled', {
            name: nameIn(answer, recalled.by),
            when: inWords(recalled.at),
          }),
        ]
      : []),
  ];
}

function SentBack({ answer }: { answer: BulletinAnswer }): JSX.Element | null {
  const { refusal } = answer.bulletin;
  if (!refusal) return null;
  const name = nameIn(answer, refusal.by);
  return (
    <Notice heading={t('bulletin:check.stands.sentBack', { name })} tone="warning">
      <p dir="auto">{refusal.words}</p>
      <p>{t('bulletin:check.stands.sentBackWhen', { when: inWords(refusal.at) })}</p>
    </Notice>
  );
}

const isCorrection = ({ bulletin: { published, state } }: BulletinAnswer): boolean =>
  published !== undefined && ['draft', 'asked', 'approved'].includes(state);

/** Where a bulletin is on its way from a draft to everybody, and who let it through. */
export function HowItStands({ answer, mayOpenPeople }: { answer: BulletinAnswer; mayOpenPeople: boolean }) {
  const styles = useBulletinStyles();
  const { bulletin, author, run } = answer;
  const facts = [
    [t('bulletin:check.stands.title'), titleInWords(bulletin.content)],
    [t('bulletin:check.stands.state'), bulletinStateWords[bulletin.state]],
    [t('bulletin:check.stands.from'), author?.name ?? t('bulletin:check.stands.nobody')],
    [t('bulletin:check.stands.urgency'), t(`bulletin:compose.urgency.${bulletin.content.urgency}`)],
  ] as const;
  const sentences = [
    ...(isCorrection(answer) ? [t('bulletin:check.stands.correction')] : []),
    ...approvalSentences(answer),
    ...goneSentences(answer),
  ];
  return (
    <section aria-labelledby="bulletin-stands">
      <h2 id="bulletin-stands" className={styles.heading}>
        {t('bulletin:check.stands.heading')}
      </h2>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
      <SentBack answer={answer} />
      {run && mayOpenPeople && (
        <a className={styles.link} href={hrefOf({ at: 'bulletin', id: bulletin.id, screen: 'people' })}>
          {t('bulletin:check.stands.people')}
        </a>
      )}
    </section>
  );
}
