import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { EscalationLineView } from '@councillor-safety/core/escalation/escalation-answers';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';
import { lineInWords } from '../strings/words';
import { Picture } from './Picture';

interface CallTimelineProps {
  readonly reference: string;
  readonly lines: readonly EscalationLineView[];
}

/** Everything that happened and was said, oldest first. What people wrote is shown as text, whatever it looks like. */
export function CallTimeline({ reference, lines }: CallTimelineProps): JSX.Element {
  const styles = useEscalationStyles();
  if (lines.length === 0) return <p>{t('escalation:detail.none')}</p>;
  return (
    <ol className={styles.timeline}>
      {lines.map((line) => (
        <li key={line.key} className={mergeClasses(styles.entry, line.kind === 'note' && styles.note)}>
          <div className={styles.small}>{inWords(line.at)}</div>
          <strong>{lineInWords(line)}</strong>
          {line.body && (
            <p dir="auto" className={styles.words}>
              {line.body}
            </p>
          )}
          {line.outcome && <p>{t(`escalation:outcome.${line.outcome}`)}</p>}
          {line.pictureId && <Picture reference={reference} id={line.pictureId} />}
        </li>
      ))}
    </ol>
  );
}
