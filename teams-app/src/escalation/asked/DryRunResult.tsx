import * as React from 'react';
import { londonMs } from '@councillor-safety/core/clock/london-instants';
import type { DryRunAnswer } from '@councillor-safety/core/escalation/escalation-answers';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';
import { whoInWords, whoOfKey } from '../strings/words';
import type { GroupAnswers } from './asked-answers';

interface DryRunResultProps {
  readonly answer: DryRunAnswer;
  /** London wall time at which the call would come, `2026-12-25T23:40`. */
  readonly at: string;
  readonly groups: readonly GroupAnswers[];
}

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const minuteMs = 60_000;

/** What the clock on the wall shows so many minutes later, also in the night on which it changes. */
const clockAfter = (at: string, minutes: number): string =>
  londonWallTime(new Date(londonMs(at) + minutes * minuteMs)).slice(11);

function stepInWords(step: DryRunAnswer['steps'][number], groups: readonly GroupAnswers[]): string {
  const people = names.format(step.people);
  if (step.as === 'broadcast')
    return t('escalation:asked.dry.everybody', { count: step.people.length, people });
  if (step.people.length === 0) return t('escalation:asked.dry.nobody');
  const who = whoOfKey(step.as);
  const as = who ? whoInWords(who, groups) : t('escalation:asked.dry.wished');
  return step.attempt > 1
    ? t('escalation:asked.dry.again', { people, as })
    : t('escalation:asked.dry.step', { people, as });
}

/** Who would be asked, minute by minute, until it begins again. */
export function DryRunResult({ answer, at, groups }: DryRunResultProps): JSX.Element {
  const styles = useEscalationStyles();
  const line = (key: string, minutes: number, words: string): JSX.Element => (
    <li key={key}>
      <strong>{clockAfter(at, minutes)}</strong> {words}
    </li>
  );
  return (
    <Notice heading={t('escalation:asked.dry.result')}>
      <p>{t('escalation:asked.dry.hours', { hours: t(`escalation:asked.hours.${answer.hours}`) })}</p>
      <ol className={styles.list}>
        {answer.steps.map((step, index) => line(`${index}`, step.afterMinutes, stepInWords(step, groups)))}
        {line('again', answer.againAfterMinutes, t('escalation:asked.dry.restart'))}
      </ol>
    </Notice>
  );
}
