import * as React from 'react';
import { Button } from '../../shell/Button';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { SelectField } from '../../shell/fields/SelectField';
import { useHere } from '../../services/here';
import { t } from '../../shell/strings';
import { describe, usePeople } from '../questions/usePeople';
import { ChangeOutcome } from './ChangeOutcome';
import { useDetailStyles } from './detail.styles';
import { useCaseChange } from './useCaseChange';

/** Gives a report to another officer. Nobody who must not see it is offered. */
export function Assign({ detail }: { detail: IncidentDetail }): JSX.Element {
  const styles = useDetailStyles();
  const { api } = useHere();
  const { reference, version, report, assignedTo } = detail;
  const change = useCaseChange(reference);
  const [to, setTo] = React.useState('');
  const hidden = new Set<string>([...(report.mustNotSee ?? []), ...(assignedTo ? [assignedTo.id] : [])]);
  const officers = usePeople('officer').filter(({ id }) => !hidden.has(id));
  const chosen = officers.find(({ id }) => id === to);

  async function assign(): Promise<void> {
    if (!chosen) return;
    await change.apply(
      {
        words: t('incident:detail.intent.assign', { name: chosen.name }),
        wish: chosen.id,
        run: (sent) => api.assign(reference, { ...sent, to: chosen.id }),
        onDone: () => setTo(''),
      },
      version,
    );
  }

  return (
    <section aria-label={t('incident:detail.actions')} className={styles.panel}>
      <h2 className={styles.heading}>{t('incident:detail.actions')}</h2>
      <SelectField<string>
        field="assign"
        label={t('incident:detail.assign')}
        value={to}
        choices={[
          { value: '', label: t('incident:detail.assignChoose') },
          ...officers.map((officer) => ({ value: officer.id, label: describe(officer) })),
        ]}
        onChoose={setTo}
      />
      <Button onClick={() => void assign()}>{t('incident:detail.assignSend')}</Button>
      <ChangeOutcome change={change} done={t('incident:detail.done')} />
    </section>
  );
}
