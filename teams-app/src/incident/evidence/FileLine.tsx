import * as React from 'react';
import { Button } from '../../shell/Button';
import type { KeptFile } from '../../offline/device-store';
import { t } from '../../shell/strings';
import { sizeInWords } from '../strings/words';
import { Fingerprint } from './Fingerprint';
import { useEvidenceStyles } from './evidence.styles';

function stateWords({ state, received, bytes, sentence = '', belongsTo }: KeptFile): string {
  switch (state) {
    case 'chosen':
      return belongsTo.startsWith('CS-') ? t('incident:evidence.waiting') : t('incident:evidence.chosen');
    case 'sending':
      return t('incident:evidence.progress', { percent: Math.floor((received / bytes) * 100) });
    case 'stored':
      return t('incident:evidence.stored');
    case 'refused':
      return `${t('incident:evidence.refused')} ${sentence}`;
  }
}

/** One file: its name, how far it has come or why it cannot be taken. */
export function FileLine({ file, onRemove }: { file: KeptFile; onRemove: () => void }): JSX.Element {
  const styles = useEvidenceStyles();
  const { fileName, bytes, received, state, sha256 } = file;
  return (
    <li className={styles.line}>
      <div>
        <strong dir="auto">{fileName}</strong> ({sizeInWords(bytes)})
      </div>
      <div className={state === 'refused' ? styles.refused : undefined}>{stateWords(file)}</div>
      {state === 'sending' && (
        <progress className={styles.progress} max={bytes} value={received} aria-label={fileName} />
      )}
      {sha256 && <Fingerprint sha256={sha256} />}
      {state !== 'stored' && (
        <Button onClick={onRemove}>{t('incident:evidence.remove', { name: fileName })}</Button>
      )}
    </li>
  );
}
