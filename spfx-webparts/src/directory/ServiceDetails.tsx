import * as React from 'react';
import type { Service } from '@councillor-safety/core/directory/directory';
import { fill } from '../shell/words';
import { allOf } from './card-words';
import { Correction } from './Correction';
import { directoryStrings } from './directory-strings';
import styles from './ServiceDetails.module.scss';

const words = directoryStrings.card;

type Fact = readonly [label: string, value: string | undefined];

/** `Free: calls from any phone` */
const together = (...parts: (string | undefined)[]): string | undefined =>
  parts.filter(Boolean).join(': ') || undefined;

const factsOf = (service: Service): readonly Fact[] => [
  [words.helps, service.categories.join(', ') || undefined],
  [words.hours, service.hours ? service.hoursText : undefined],
  [
    words.confidentialFrom,
    together(service.confidential && words.confidential[service.confidential], service.confidentialFrom),
  ],
  [words.costLabel, together(service.cost && words.cost[service.cost], service.costNote)],
  [words.where, allOf(service.nations) || undefined],
  [words.languages, service.languages],
  [words.access, service.access],
];

/** What is too long for a phone at first sight. */
export function ServiceDetails({ service }: { readonly service: Service }): JSX.Element {
  return (
    <details>
      <summary className={styles.summary}>
        {words.more}
        <span className={styles.spoken}> {fill(words.moreName, { name: service.name })}</span>
      </summary>
      <dl className={styles.facts}>
        {factsOf(service).map(
          ([label, value]) =>
            value && (
              <div key={label} className={styles.fact}>
                <dt className={styles.label}>{label}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Correction service={service} />
    </details>
  );
}
