import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { createRetentionApi } from '../../api/retention-api';
import { useHere } from '../../services/here';
import { t } from '../../shell/strings';
import '../strings/load-strings';
import { HoldLine } from './HoldLine';
import { holdableKinds, PutHold } from './PutHold';

/** On an officer's screen of a report: whether it is kept, and what whoever decides that can do. */
export default function Hold({ detail }: { detail: IncidentDetail }): JSX.Element | null {
  const { client } = useHere();
  const { reference } = detail;
  const query = useQuery(['held', reference], () => createRetentionApi(client).held(reference));
  if (query.isError) return <p>{t('retention:unknown')}</p>;
  if (!query.data) return null;
  const { holds, mayHold } = query.data;
  const kinds = holdableKinds(holds);
  return (
    <>
      {holds.map((hold) => (
        <HoldLine key={hold.id} hold={hold} mayEnd={mayHold} />
      ))}
      {mayHold && kinds.length > 0 && <PutHold detail={detail} kinds={kinds} />}
    </>
  );
}
