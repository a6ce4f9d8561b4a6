import * as React from 'react';
import type { Service } from '@councillor-safety/core/directory/directory';
import { Spoken } from '../shell/Spoken';
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

function Details({ service }: { readonly service: Service }): JSX.Element {
  return (
    <>
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
    </>
  );
}

/** True while paper is being made: nothing is folded away there. */
export const OnPaper = React.createContext(false);

/** What is too long for a phone at first sight. Drawn when it is opened: closed, it would be half of the work of each keystroke. */
export function ServiceDetails({ service }: { readonly service: Service }): JSX.Element {
  const onPaper = React.useContext(OnPaper);
  const [open, setOpen] = React.useState(false);
  return (
    <details open={open || onPaper} onToggle={({ currentTarget }) => !onPaper && setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        {words.more}
        <Spoken> {fill(words.moreName, { name: service.name })}</Spoken>
      </summary>
      {(open || onPaper) && <Details service={service} />}
    </details>
  );
}
