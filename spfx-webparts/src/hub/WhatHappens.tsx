import * as React from 'react';
import { Block } from '../shell/Block';
import { counted } from '../shell/words';
import type { Targets } from './hub-settings';
import { Fold } from './Fold';
import { whatHappensStrings as words } from './what-happens-strings';
import styles from './WhatHappens.module.scss';

/** The steps after a report, with the council's own targets; what takes longer to read is folded away. */
export function WhatHappens({ targets }: { readonly targets: Targets }): JSX.Element {
  const { sent, firstLook, firstAction, nextStep, closed } = words.steps;
  const steps = [
    { name: sent.name, how: sent.how },
    { name: firstLook.name, how: counted(firstLook.how, targets.firstLookDays) },
    { name: firstAction.name, how: counted(firstAction.how, targets.firstActionDays) },
    { name: nextStep.name, how: counted(nextStep.how, targets.nextStepDays) },
    { name: closed.name, how: closed.how },
  ];
  return (
    <Block heading={words.heading}>
      <ol className={styles.steps}>
        {steps.map(({ name, how }) => (
          <li key={name}>
            <strong>{name}.</strong> {how}
          </li>
        ))}
      </ol>
      <p className={styles.small}>{words.workingDay}</p>
      <p className={styles.small}>{words.notForEmergencies}</p>
      <Fold {...words.council} />
      <Fold {...words.police} />
      <Fold {...words.whoSees} />
    </Block>
  );
}
