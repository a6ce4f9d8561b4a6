import * as React from 'react';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { t } from '../../shell/strings';
import { useRotaStyles } from '../reading/rota.styles';
import { lineInWords, stretchInWords } from '../strings/words';

/** How much of the next weeks is covered, line by line, and the gaps of this week in one place. */
export function Coverage({ coverage, gaps }: Pick<RotaAnswer, 'coverage' | 'gaps'>): JSX.Element {
  const styles = useRotaStyles();
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage" className={styles.heading}>
        {t('on-call:coverage.heading')}
      </h2>
      <ul className={styles.list}>
        {coverage.map(({ line, perCent }) => (
          <li key={line} className={perCent < 100 ? styles.gap : undefined}>
            {perCent < 100
              ? t('on-call:coverage.part', { line: lineInWords(line), perCent })
              : t('on-call:coverage.all', { line: lineInWords(line) })}
          </li>
        ))}
      </ul>
      {gaps.length === 0 ? (
        <p>{t('on-call:coverage.noGaps')}</p>
      ) : (
        <>
          <h3>{t('on-call:coverage.gaps')}</h3>
          <ul className={styles.list}>
            {gaps.map((gap) => (
              <li key={`${gap.line} ${gap.start}`} className={styles.gap}>
                <strong>{t('on-call:rota.nobody')}</strong>. {lineInWords(gap.line)}: {stretchInWords(gap)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
