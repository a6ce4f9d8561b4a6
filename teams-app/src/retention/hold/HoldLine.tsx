import * as React from 'react';
import { z } from 'zod';
import type { Held } from '@councillor-safety/core/retention/retention-holds';
import { createRetentionApi } from '../../api/retention-api';
import { useHere } from '../../services/here';
import { Confirm } from '../../shell/Confirm';
import { Failure } from '../../shell/Failure';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { useSending } from '../../shell/useSending';

const nothing = z.never();

interface HoldLineProps {
  readonly hold: Held['holds'][number];
  readonly mayEnd: boolean;
}

/** That something is kept, since when and by which office; for those whose office it is, why, and the end of it. */
export function HoldLine({ hold, mayEnd }: HoldLineProps): JSX.Element {
  const { client } = useHere();
  const api = React.useMemo(() => createRetentionApi(client), [client]);
  const { state, send } = useSending(nothing);
  const { id, kind, since, byOffice, why } = hold;
  const isPersons = kind === 'person';
  const said = { when: inWords(since), office: t(`retention:office.${byOffice}`) };
  return (
    <>
      <p>
        <strong>{isPersons ? t('retention:heldPerson', said) : t('retention:held', said)}</strong>
      </p>
      {why !== undefined && <p>{t('retention:why', { why })}</p>}
      {mayEnd && (
        <Confirm
          label={t('retention:end')}
          question={t('retention:endQuestion')}
          why={isPersons ? t('retention:endPersonWhy') : t('retention:endWhy')}
          yes={t('retention:endYes')}
          no={t('retention:endNo')}
          busy={state.at === 'busy'}
          onYes={() => void send({ wish: id, run: ({ key }) => api.end(id, { key }) }, 0)}
        />
      )}
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
    </>
  );
}
