import * as React from 'react';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { Button } from '../../shell/Button';
import { SelectField } from '../../shell/fields/SelectField';
import { fieldId } from '../../shell/focus';
import { MovableList } from '../../shell/MovableList';
import { t } from '../../shell/strings';
import { useRotaStyles } from '../reading/rota.styles';

interface RotationProps {
  readonly chosen: readonly string[];
  readonly people: readonly PersonCard[];
  readonly names: Readonly<Record<string, string>>;
  readonly onChosen: (ids: string[]) => void;
  readonly problem?: string;
}

/** Who takes turns, in which order. */
export function Rotation({ chosen, people, names, onChosen, problem }: RotationProps): JSX.Element {
  const styles = useRotaStyles();
  const [next, setNext] = React.useState('');
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? names[id] ?? id;
  const left = people.filter(({ id }) => !chosen.includes(id));
  const add = (): void => {
    if (next !== '') onChosen([...chosen, next]);
    setNext('');
  };
  return (
    <section aria-label={t('on-call:entry.people')} className={styles.rotation}>
      <h2 className={styles.heading}>{t('on-call:entry.people')}</h2>
      {chosen.length === 0 && <p>{t('on-call:entry.peopleNone')}</p>}
      <MovableList
        thenFocus={fieldId('people')}
        className={styles.list}
        label={t('on-call:entry.people')}
        items={chosen.map((id) => ({ id }))}
        nameOf={({ id }) => nameOf(id)}
        onItems={(items) => onChosen(items.map(({ id }) => id))}
      >
        {({ id }) => nameOf(id)}
      </MovableList>
      <SelectField
        field="people"
        label={t('on-call:entry.addPerson')}
        value={next}
        choices={[
          { value: '', label: t('work:choose') },
          ...left.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={setNext}
        problem={problem}
      />
      <Button onClick={add}>{t('on-call:entry.addPersonButton')}</Button>
    </section>
  );
}
