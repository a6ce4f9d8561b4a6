import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import '../load-strings';
import type { FormDraft } from './form-draft';
import { useReportStyles } from './report.styles';

interface TwoVersionsProps {
  readonly mine: FormDraft;
  readonly other: FormDraft;
  readonly choose: (which: 'mine' | 'other') => void;
}

const beginning = ({ answers }: FormDraft): string =>
  answers.account.trim() === '' ? t('incident:versions.noWords') : answers.account.trim().slice(0, 160);

/** The draft was changed in two places. Neither is thrown away until the person has chosen. */
export default function TwoVersions({ mine, other, choose }: TwoVersionsProps): JSX.Element {
  const styles = useReportStyles();
  return (
    <Notice heading={t('incident:versions.heading')} alert>
      <p>{t('incident:versions.why')}</p>
      <h3>{t('incident:versions.here')}</h3>
      <p dir="auto">{beginning(mine)}</p>
      <h3>{t('incident:versions.there')}</h3>
      <p dir="auto">{beginning(other)}</p>
      <div className={styles.actions}>
        <Button className={styles.button} appearance="primary" onClick={() => choose('mine')}>
          {t('incident:versions.keepHere')}
        </Button>
        <Button className={styles.button} onClick={() => choose('other')}>
          {t('incident:versions.keepThere')}
        </Button>
      </div>
    </Notice>
  );
}
