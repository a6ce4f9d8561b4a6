import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { IncidentDetail, TimelineEntry } from '@councillor-safety/core/incident/incident-answers';
import { incidentStatuses } from '@councillor-safety/core/incident/incident-words';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { EvidenceFile } from '../evidence/EvidenceFile';
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

/** What somebody did, said to the one who reads it. */
function headline({ kind, by, to }: TimelineEntry, view: IncidentDetail['view']): string {
  const you = kind === 'note' ? t('incident:detail.youInside') : t('incident:detail.you');
  const name = by.you ? you : by.name;
  if (kind === 'message-to-councillor' && view === 'councillor') return t('incident:detail.toYou', { name });
  if (kind === 'assigned' && to === by.name) return t('incident:detail.took', { name });
  return t(`incident:detail.event.${kind}`, { name });
}

interface EntryProps extends Pick<TimelineProps, 'reference' | 'view'> {
  readonly entry: TimelineEntry;
}

function Entry({ entry, reference, view }: EntryProps): JSX.Element {
  const styles = useDetailStyles();
  const { kind, at, body, evidence, pending, unread } = entry;
  return (
    <li className={mergeClasses(styles.entry, kind === 'note' && styles.note)}>
      <div className={styles.small}>
        {unread && <strong className={styles.mark}>{t('incident:detail.new')}</strong>} {inWords(at)}
      </div>
      <strong>{headline(entry, view)}</strong>
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
  readonly view: IncidentDetail['view'];
}

/** Everything that happened, oldest first. What people wrote is shown as text, whatever it looks like. */
export function Timeline({ entries, reference, view }: TimelineProps): JSX.Element {
  const styles = useDetailStyles();
  if (entries.length === 0) return <p>{t('incident:detail.noTimeline')}</p>;
  return (
    <ol className={styles.timeline}>
      {entries.map((entry) => (
        <Entry key={entry.key} entry={entry} reference={reference} view={view} />
      ))}
    </ol>
  );
}
