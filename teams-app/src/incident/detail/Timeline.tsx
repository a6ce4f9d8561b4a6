import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { TimelineEntry } from '@councillor-safety/core/incident/incident-answers';
import { incidentStatuses } from '@councillor-safety/core/incident/incident-words';
import { t } from '../../shell/strings';
import { EvidenceFile } from '../evidence/EvidenceFile';
import { inWords } from '../strings/words';
import { useDetailStyles } from './detail.styles';

function Changed({ entry }: { entry: TimelineEntry }): JSX.Element | null {
  const { kind, to, outcome } = entry;
  const status = incidentStatuses.find((one) => one === to);
  if (kind === 'status' && status) {
    return (
      <p>
        {t('incident:detail.statusTo', { status: t(`incident:status.${status}`) })}
        {outcome && `. ${t('incident:detail.outcomeIs', { outcome: t(`incident:outcome.${outcome}`) })}`}
      </p>
    );
  }
  return kind === 'assigned' && to ? <p>{t('incident:detail.withWhom', { name: to })}</p> : null;
}

function Entry({ entry, reference }: { entry: TimelineEntry; reference: string }): JSX.Element {
  const styles = useDetailStyles();
  const { kind, at, by, body, evidence, pending, unread } = entry;
  const you = kind === 'note' ? t('incident:detail.youInside') : t('incident:detail.you');
  const name = by.you ? you : by.name;
  return (
    <li className={mergeClasses(styles.entry, kind === 'note' && styles.note)}>
      <div className={styles.small}>
        {unread && <strong className={styles.mark}>{t('incident:detail.new')}</strong>} {inWords(at)}
      </div>
      <strong>{t(`incident:detail.event.${kind}`, { name })}</strong>
      {body && (
        <p dir="auto" className={styles.words}>
          {body}
        </p>
      )}
      <Changed entry={entry} />
      {evidence && <EvidenceFile file={evidence} reference={reference} />}
      {pending && <div className={styles.small}>{t('incident:detail.pending')}</div>}
    </li>
  );
}

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly reference: string;
}

/** Everything that happened, oldest first. What people wrote is shown as text, whatever it looks like. */
export function Timeline({ entries, reference }: TimelineProps): JSX.Element {
  const styles = useDetailStyles();
  if (entries.length === 0) return <p>{t('incident:detail.noTimeline')}</p>;
  return (
    <ol className={styles.timeline}>
      {entries.map((entry) => (
        <Entry key={entry.key} entry={entry} reference={reference} />
      ))}
    </ol>
  );
}
