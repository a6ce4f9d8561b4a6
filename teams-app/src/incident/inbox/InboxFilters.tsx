import * as React from 'react';
import { incidentKinds, incidentStatuses } from '@councillor-safety/core/incident/incident-words';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { useWatched } from '../../shell/store';
import { monthInWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { useListStyles } from '../report-list/report-list.styles';
import { inboxView, shelves } from './inbox-view';

const any = { value: '', label: t('incident:inbox.any') };
const openStatuses = incidentStatuses.filter((status) => status !== 'closed');
const assigned = [
  { value: '', label: t('incident:inbox.anyone') },
  { value: 'me', label: t('incident:inbox.me') },
  { value: 'nobody', label: t('incident:inbox.nobody') },
] as const;

/** Which reports are shown. */
export function InboxFilters(): JSX.Element {
  const styles = useListStyles();
  const view = useWatched(inboxView);
  const set = (changes: Partial<typeof view>): void => inboxView.set({ ...view, ...changes });
  return (
    <section aria-label={t('incident:inbox.filters')} className={styles.filters}>
      <SelectField
        field="inbox.shelf"
        label={t('incident:inbox.shelf')}
        narrow
        value={view.shelf}
        choices={shelves(new Date()).map((value) => ({
          value,
          label:
            value === 'open'
              ? t('incident:inbox.open')
              : t('incident:inbox.closedIn', { month: monthInWords(value) }),
        }))}
        onChoose={(shelf) => set({ shelf, status: undefined })}
      />
      {view.shelf === 'open' && (
        <SelectField
          field="inbox.status"
          label={t('incident:inbox.status')}
          narrow
          value={view.status ?? ''}
          choices={[any, ...openStatuses.map((value) => ({ value, label: t(`incident:status.${value}`) }))]}
          onChoose={(status) => set({ status })}
        />
      )}
      <SelectField
        field="inbox.kind"
        label={t('incident:inbox.kind')}
        narrow
        value={view.kind ?? ''}
        choices={[any, ...incidentKinds.map((value) => ({ value, label: t(`report:kinds.${value}`) }))]}
        onChoose={(kind) => set({ kind })}
      />
      <SelectField
        field="inbox.assigned"
        label={t('incident:inbox.assigned')}
        narrow
        value={view.assignedTo ?? ''}
        choices={assigned}
        onChoose={(assignedTo) => set({ assignedTo })}
      />
      <ChoiceList
        field="inbox.overdue"
        legend={t('incident:inbox.overdueOnly')}
        legendHidden
        several
        choices={[{ value: 'late', label: t('incident:inbox.overdueOnly') }]}
        chosen={view.overdue ? ['late'] : []}
        onChoose={(chosen) => set({ overdue: chosen.length > 0 })}
      />
    </section>
  );
}
