import * as React from 'react';
import { t } from '../../shell/strings';
import type { DetailsDraft } from '../reading/details-draft';

interface AboutReportProps {
  /** Of a report of one's own. */
  readonly about: string;
  readonly draft: DetailsDraft;
  readonly onDraft: (draft: DetailsDraft) => void;
}

/** Whether the appointment says which report it is about. */
export function AboutReport({ about, draft, onDraft }: AboutReportProps): JSX.Element {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={draft.reference === about}
        onChange={({ target }) => onDraft({ ...draft, reference: target.checked ? about : undefined })}
      />
      <span>
        {t('drop-in:book.about', { reference: about })}
        <span className="choice-hint">{t('drop-in:book.aboutWhy')}</span>
      </span>
    </label>
  );
}
