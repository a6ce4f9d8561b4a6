import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';

/** Something this person decided was kept, and then somebody else had been first. It stays until they say they have seen it. */
export function NotDone({ detail }: { detail: IncidentDetail }): JSX.Element | null {
  const { api } = useHere();
  const queries = useQueryClient();
  const { reference, notDone } = detail;
  if (notDone.length === 0) return null;
  const seen = async (): Promise<void> => {
    await api.markRead(reference);
    await queries.invalidateQueries(['detail', reference]);
  };
  return (
    <Notice tone="warning" heading={t('incident:detail.notDone')}>
      {notDone.map((at) => (
        <p key={at}>{t('incident:detail.notDoneAt', { when: inWords(at) })}</p>
      ))}
      <Button onClick={() => void seen()}>{t('incident:detail.notDoneSeen')}</Button>
    </Notice>
  );
}
