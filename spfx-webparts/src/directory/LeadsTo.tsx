import * as React from 'react';
import { Button } from '../shell/Button';
import { fill } from '../shell/words';
import { directoryStrings } from './directory-strings';
import styles from './Results.module.scss';
import type { LookingFor } from './useLookingFor';

const words = directoryStrings.search;

/** `Showing help for: Online abuse, Stress and mental health` */
export const leadsToWords = ({ leadsTo, wordsOnly }: Pick<LookingFor, 'leadsTo' | 'wordsOnly'>): string => {
  if (wordsOnly) return words.onlyWords;
  return leadsTo.length > 0 ? fill(words.showing, { categories: leadsTo.join(', ') }) : '';
};

/** Says what the page has made of the words, and lets somebody who meant them literally say so. */
export function LeadsTo({ looking }: { readonly looking: LookingFor }): JSX.Element | null {
  const said = leadsToWords(looking);
  if (!said) return null;
  return (
    <p className={styles.leadsTo}>
      {said}{' '}
      <Button small onClick={() => looking.setWordsOnly(!looking.wordsOnly)}>
        {looking.wordsOnly ? words.helpAgain : words.wordsOnly}
      </Button>
    </p>
  );
}
