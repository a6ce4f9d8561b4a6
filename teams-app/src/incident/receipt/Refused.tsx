import * as React from 'react';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { useHere } from '../../services/here';
import { goTo } from '../../shell/routes';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import type { Outgoing } from '../../offline/device-store';
import { newDraft } from '../report/form-draft';
import { toAnswers } from '../report/to-report';

/** The service could not take it as it is: what is wrong, and the way back into the form with everything still there. */
export function Refused({ one }: { one: Outgoing }): JSX.Element {
  const { belongings } = useHere();
  const mine = useWatched(belongings);
  const { key, form, report, problems = [] } = one;

  async function change(): Promise<void> {
    if (!report || !mine) return;
    const draft = newDraft({ answers: toAnswers(report) });
    await mine.putBack({ form, value: draft });
    // Files chosen for it go along under the new key.
    await mine.evidence.moveTo({ from: key, to: draft.sendKey });
    await mine.outgoing.forget(key);
    goTo(form === 'incident-quick' ? { at: 'quick' } : { at: 'full', question: 'check' }, { replace: true });
  }

  return (
    <Page heading={t('incident:sent.refusedHeading')}>
      <Notice tone="warning" alert>
        <ul>
          {problems.map(({ field, sentence }) => (
            <li key={field}>{sentence}</li>
          ))}
        </ul>
        <Button primary onClick={() => void change()}>
          {t('incident:sent.change')}
        </Button>
      </Notice>
    </Page>
  );
}
