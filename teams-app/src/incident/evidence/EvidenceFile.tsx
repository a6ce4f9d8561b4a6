import * as React from 'react';
import { Button } from '../../shell/Button';
import type { TimelineEntry } from '@councillor-safety/core/incident/incident-answers';
import { Failure } from '../../shell/Failure';
import { saveFile } from '../../shell/save-file';
import { useHere } from '../../services/here';
import { t } from '../../shell/strings';
import { useAddress } from '../../shell/useAddress';
import { sizeInWords } from '../strings/words';
import { Fingerprint } from './Fingerprint';
import { useEvidenceStyles } from './evidence.styles';

interface EvidenceFileProps {
  readonly file: NonNullable<TimelineEntry['evidence']>;
  readonly reference: string;
}

/** A stored file: download it, look at it when it is a picture, compare its fingerprint. */
export function EvidenceFile({ file, reference }: EvidenceFileProps): JSX.Element {
  const styles = useEvidenceStyles();
  const { api } = useHere();
  const { evidenceId, fileName: name, contentType, bytes, sha256 } = file;
  const [shown, setShown] = React.useState<Blob>();
  const [failure, setFailure] = React.useState<unknown>();
  const picture = useAddress(shown);

  async function fetchAnd(then: (blob: Blob) => void): Promise<void> {
    setFailure(undefined);
    try {
      const blob = await api.evidenceContent(reference, evidenceId);
      then(new Blob([blob], { type: contentType }));
    } catch (reason) {
      setFailure(reason);
    }
  }

  return (
    <div>
      <p dir="auto">
        {name} ({sizeInWords(bytes)})
      </p>
      {contentType.startsWith('image/') && contentType !== 'image/svg+xml' && (
        <Button onClick={() => (shown ? setShown(undefined) : void fetchAnd(setShown))}>
          {shown ? t('incident:evidence.hide', { name }) : t('incident:evidence.preview', { name })}
        </Button>
      )}{' '}
      <Button onClick={() => void fetchAnd((blob) => saveFile(blob, name))}>
        {t('incident:evidence.download', { name })}
      </Button>
      {picture && <img className={styles.picture} src={picture} alt={name} />}
      {failure !== undefined && <Failure failure={failure} />}
      <Fingerprint sha256={sha256} />
    </div>
  );
}
