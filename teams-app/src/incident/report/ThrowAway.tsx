import * as React from 'react';
import { services } from '../../services/services';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { goTo, type Route } from '../../shell/routes';
import { t } from '../../shell/strings';
import '../strings/load-strings';
import { isEmpty } from './answers';
import type { FormDraft } from './form-draft';

interface ThrowAwayProps {
  readonly draft: FormDraft;
  readonly discard: () => Promise<void>;
  readonly leaveTo: Route;
}

/** Throws a draft away with the files chosen for it, after asking once. */
export default function ThrowAway({ draft, discard, leaveTo }: ThrowAwayProps): JSX.Element | null {
  const [asking, setAsking] = React.useState(false);
  if (isEmpty(draft.answers)) return null;

  async function throwAway(): Promise<void> {
    await discard();
    const evidence = services.get()?.belongings.get()?.evidence;
    const files = evidence?.files.get().filter(({ belongsTo }) => belongsTo === draft.sendKey) ?? [];
    for (const { evidenceId } of files) await evidence?.remove(evidenceId);
    goTo(leaveTo, { replace: true });
  }

  return (
    <div className="report-actions">
      <Button aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t('incident:throwAway.button')}
      </Button>
      {asking && (
        <Notice heading={t('incident:throwAway.heading')} tone="warning" alert>
          <p>{t('incident:throwAway.why')}</p>
          <div className="report-actions">
            <Button primary onClick={() => void throwAway()}>
              {t('incident:throwAway.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('incident:throwAway.no')}</Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
