import * as React from 'react';
import { fieldId, focusField } from '../../shell/focus';
import { services } from '../../services/services';
import { keep, useWatched, type Watched } from '../../shell/store';
import { t } from '../../shell/strings';
import type { KeptFile } from '../../offline/device-store';
import '../strings/load-strings';
import { FileLine } from './FileLine';
import { useEvidenceStyles } from './evidence.styles';

const nothing: Watched<undefined> = keep(undefined);
const noFiles: Watched<readonly KeptFile[]> = keep<readonly KeptFile[]>([]);

/** For the file dialogue only; what a file really is, the service finds out from its content. */
const accept = 'image/*,application/pdf,.eml,.msg,text/plain,audio/*,video/*';

interface EvidencePickerProps {
  /** The send key of a report being written, or the reference of one that was sent. */
  readonly belongsTo: string;
  /** Files that the report already holds. */
  readonly already?: number;
  /** Ids of files that the screen shows somewhere else already. */
  readonly shownElsewhere?: readonly string[];
  /** Says that it may be left out. */
  readonly optional?: boolean;
}

/** Chooses files or takes a photo, and shows how far each has come. */
export default function EvidencePicker(props: EvidencePickerProps): JSX.Element {
  const { belongsTo, already, shownElsewhere = [], optional = false } = props;
  const styles = useEvidenceStyles();
  const queue = useWatched(useWatched(services)?.belongings ?? nothing)?.evidence;
  const files = useWatched(queue?.files ?? noFiles).filter(
    (file) => file.belongsTo === belongsTo && !shownElsewhere.includes(file.evidenceId),
  );
  const id = fieldId('evidence');
  return (
    <section aria-labelledby={`${id}-heading`} className={styles.section}>
      <h2 id={`${id}-heading`} className={styles.heading}>
        {t('incident:evidence.heading')} {optional && <span className={styles.plain}>{t('optional')}</span>}
      </h2>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('incident:evidence.hint')}
      </p>
      <label className={styles.choose} htmlFor={id}>
        {t('incident:evidence.choose')}
        <input
          id={id}
          type="file"
          multiple
          accept={accept}
          disabled={queue === undefined}
          aria-describedby={`${id}-hint`}
          className={styles.file}
          onChange={(event) => {
            void queue?.add({ belongsTo, files: [...(event.target.files ?? [])], already });
            // The same file may be chosen again after it was taken away.
            event.target.value = '';
          }}
        />
      </label>
      <ul className={styles.list} aria-live="polite">
        {files.map((file) => (
          <FileLine
            key={file.evidenceId}
            file={file}
            onRemove={() => void queue?.remove(file.evidenceId).then(() => focusField('evidence'))}
          />
        ))}
      </ul>
    </section>
  );
}
