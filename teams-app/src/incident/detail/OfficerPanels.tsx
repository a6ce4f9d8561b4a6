import * as React from 'react';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { useHere } from '../../services/here';
import { lateWhenAsked } from '../../shell/late';
import { t } from '../../shell/strings';
import { Assign } from './Assign';
import { Composer } from './Composer';
import { StatusForm } from './StatusForm';

const Hold = lateWhenAsked(() => import('../../retention/hold/Hold'));

/** What an officer can do with a report. A message and a note look and read differently, so that neither is taken for the other. */
export function OfficerPanels({ detail }: { detail: IncidentDetail }): JSX.Element {
  const { api } = useHere();
  const { reference, may, councillor } = detail;
  const { name } = councillor;
  return (
    <>
      {may.includes('assign') && <Assign detail={detail} />}
      {may.includes('message') && (
        <Composer
          reference={reference}
          heading={t('incident:detail.writeCouncillor')}
          field="message"
          label={t('incident:detail.writeCouncillorLabel', { name })}
          hint={t('incident:detail.writeCouncillorHint', { name })}
          button={t('incident:detail.sendToCouncillor')}
          done={t('incident:detail.sent')}
          send={(wish) => api.message(reference, wish)}
        />
      )}
      {may.includes('note') && (
        <Composer
          reference={reference}
          heading={t('incident:detail.note')}
          field="note"
          label={t('incident:detail.noteLabel')}
          hint={t('incident:detail.noteHint')}
          button={t('incident:detail.saveNote')}
          done={t('incident:detail.saved')}
          internal
          send={(wish) => api.note(reference, wish)}
        />
      )}
      {may.includes('set-status') && <StatusForm detail={detail} />}
      <React.Suspense fallback={null}>
        <Hold detail={detail} />
      </React.Suspense>
    </>
  );
}
