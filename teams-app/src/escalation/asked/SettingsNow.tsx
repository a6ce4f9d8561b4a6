import * as React from 'react';
import type { EscalationSettings } from '@councillor-safety/core/escalation/escalation-settings';
import { callHours } from '@councillor-safety/core/escalation/escalation-words';
import { t } from '../../shell/strings';
import { whoInWords } from '../strings/words';

/** The settings that somebody else has saved, in short. */
export function SettingsNow({ settings }: { settings: EscalationSettings }): JSX.Element {
  const { chains, groups } = settings;
  return (
    <ul>
      {callHours.map((hours) => (
        <li key={hours}>
          {t('escalation:asked.now', {
            hours: t(`escalation:asked.hours.${hours}`),
            steps: chains[hours].steps
              .map(({ who, waitMinutes, repeat }) =>
                t('escalation:asked.stepNow', { who: whoInWords(who, groups), wait: waitMinutes, repeat }),
              )
              .join(', '),
          })}
        </li>
      ))}
    </ul>
  );
}
