import * as React from 'react';
import { Button } from '../../shell/Button';
import { fieldId } from '../../shell/focus';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import { kindsInWords } from '../strings/words';
import { versionsField, type FormDraft } from './form-draft';
import { whenInWords } from './when-in-words';

interface TwoVersionsProps {
  readonly mine: FormDraft;
  readonly other: FormDraft;
  readonly choose: (which: 'mine' | 'other') => void;
}

/** Enough of a draft to tell it from the other one. */
function beginning({ answers: { kinds, when, account } }: FormDraft): string {
  const parts = [kindsInWords(kinds), whenInWords(when), account.trim().slice(0, 160)].filter(Boolean);
  return parts.length > 0 ? parts.join('. ') : t('incident:versions.noWords');
}

/** The draft was changed in two places. Neither is thrown away until the person has chosen. */
export default function TwoVersions({ mine, other, choose }: TwoVersionsProps): JSX.Element {
  return (
    <Notice heading={t('incident:versions.heading')} alert id={fieldId(versionsField)}>
      <p>{t('incident:versions.why')}</p>
      <h3>{t('incident:versions.here')}</h3>
      <p dir="auto">{beginning(mine)}</p>
      <h3>{t('incident:versions.there')}</h3>
      <p dir="auto">{beginning(other)}</p>
      <div className="report-actions">
        <Button primary onClick={() => choose('mine')}>
          {t('incident:versions.keepHere')}
        </Button>
        <Button onClick={() => choose('other')}>{t('incident:versions.keepThere')}</Button>
      </div>
    </Notice>
  );
}
