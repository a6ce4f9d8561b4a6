import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { EscalationSummary } from '@councillor-safety/core/escalation/escalation-answers';
import { inWords } from '../../shell/in-words';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';
import { stateInWords } from '../strings/words';

/** One call in a list: whose it is and how it stands. Nothing of what was said is in it. */
export function CallLine({ call }: { call: EscalationSummary }): JSX.Element {
  const styles = useEscalationStyles();
  const { reference, view, councillorName, helper, startedAt, endedAt, nextAt } = call;
  return (
    <li className={mergeClasses(styles.item, call.state === 'waiting' && styles.waiting)}>
      <a className={mergeClasses(styles.link, styles.strong)} href={hrefOf({ at: 'calls', reference })}>
        {reference}: {view === 'caller' ? t('escalation:calls.yours') : councillorName}
      </a>
      <div>
        <strong>{stateInWords(call)}</strong>
      </div>
      {helper && <div>{t('escalation:calls.with', { name: helper })}</div>}
      {nextAt && <div>{t('escalation:calls.next', { when: inWords(nextAt) })}</div>}
      <div className={styles.small}>
        {endedAt
          ? t('escalation:calls.endedAt', { when: inWords(endedAt) })
          : t('escalation:calls.since', { when: inWords(startedAt) })}
      </div>
    </li>
  );
}
