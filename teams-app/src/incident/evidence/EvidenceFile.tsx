import * as React from 'react';
import { Button } from '../../shell/Button';
import type { TimelineEntry } from '@councillor-safety/core/incident/incident-answers';
import { Failure } from '../../shell/Failure';
import { useHere } from '../../services/here';
import { t } from '../../shell/strings';
import { sizeInWords } from '../strings/words';
import { Fingerprint } from './Fingerprint';
import { useEvidenceStyles } from './evidence.styles';

interface EvidenceFileProps {
  readonly file: NonNullable<TimelineEntry['evidence']>;
  readonly reference: string;
}

/** Hands a file to the browser under its own name. */
function save(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser needs the address until it has begun to read.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The address of a picture while it is shown. */
function usePicture(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = React.useState<string>();
  React.useEffect(() => {
    if (!blob) return setAddress(undefined);
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}

/** A stored file: download it, look at it when it is a picture, compare its fingerprint. */
export function EvidenceFile({ file, reference }: EvidenceFileProps): JSX.Element {
  const styles = useEvidenceStyles();
  const { api } = useHere();
  const { evidenceId, fileName: name, contentType, bytes, sha256 } = file;
  const [shown, setShown] = React.useState<Blob>();
  const [failure, setFailure] = React.useState<unknown>();
  const picture = usePicture(shown);

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
      <Button onClick={() => void fetchAnd((blob) => save(blob, name))}>
        {t('incident:evidence.download', { name })}
      </Button>
      {picture && <img className={styles.picture} src={picture} alt={name} />}
      {failure !== undefined && <Failure failure={failure} />}
      <Fingerprint sha256={sha256} />
    </div>
  );
}
