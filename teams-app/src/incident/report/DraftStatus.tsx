import * as React from 'react';
import { t } from '../../shell/strings';
import type { DraftState } from '../../offline/draft-keeper';

const words: Readonly<Record<DraftState, () => string>> = {
  untouched: () => '',
  saving: () => t('report:draft.saving'),
  saved: () => t('report:draft.saved'),
  offline: () => t('report:draft.offline'),
  device: () => t('report:draft.device'),
  'two-versions': () => '',
};

/** Says where the draft is safe, and no more than is true. */
export function DraftStatus({ state }: { state: DraftState }): JSX.Element {
  return (
    <p role="status" aria-label={t('report:draft.label')} className="report-status">
      {words[state]()}
    </p>
  );
}
