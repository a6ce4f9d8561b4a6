import * as React from 'react';
import { t } from '../../shell/strings';
import { useEvidenceStyles } from './evidence.styles';

/** The file's SHA-256: enough to compare at a glance, all of it on request. */
export function Fingerprint({ sha256 }: { sha256: string }): JSX.Element {
  const styles = useEvidenceStyles();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        {t('incident:evidence.fingerprint', { short: sha256.slice(0, 8) })}
      </summary>
      <code>{sha256}</code>
    </details>
  );
}
