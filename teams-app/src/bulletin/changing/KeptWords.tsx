import * as React from 'react';
import { Button } from '../../shell/Button';
import { TextField } from '../../shell/fields/TextField';
import { focusHeading } from '../../shell/focus';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';

interface KeptWordsProps {
  readonly field: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** What somebody typed for a bulletin that has moved on meanwhile: it goes nowhere, and it is not thrown away for them. */
export function KeptWords({ field, words, onWords }: KeptWordsProps): JSX.Element {
  const drop = (): void => {
    onWords('');
    focusHeading();
  };
  return (
    <Notice heading={t('bulletin:check.kept.heading')} tone="warning">
      <p>{t('bulletin:check.kept.why')}</p>
      <TextField
        field={field}
        label={t('bulletin:check.kept.label')}
        lines={4}
        value={words}
        onText={onWords}
      />
      <Button onClick={drop}>{t('bulletin:check.kept.drop')}</Button>
    </Notice>
  );
}
