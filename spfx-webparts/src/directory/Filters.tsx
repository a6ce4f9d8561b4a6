import * as React from 'react';
import type { ServiceFilters } from '@councillor-safety/core/directory/directory-filters';
import { serviceCategories } from '@councillor-safety/core/directory/directory-lists';
import { directoryStrings } from './directory-strings';
import styles from './Filters.module.scss';

interface FiltersProps {
  readonly id: string;
  readonly filters: ServiceFilters;
  readonly onChoose: (filters: ServiceFilters) => void;
}

const words = directoryStrings.filters;
const toggles = ['openNow', 'free', 'confidential'] as const;

function Category({ id, filters, onChoose }: FiltersProps): JSX.Element {
  const choose = (chosen: string): void =>
    onChoose({ ...filters, category: serviceCategories.find((category) => category === chosen) });
  return (
    <div className={styles.category}>
      <label className={styles.label} htmlFor={id}>
        {words.category}
      </label>
      <select
        className={styles.select}
        id={id}
        value={filters.category ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{words.anyCategory}</option>
        {serviceCategories.map((category) => (
          <option key={category} value={category}>
            {category}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Narrows the list: all of it native, so that keyboard and touch work as people know them. */
export function Filters(props: FiltersProps): JSX.Element {
  const { filters, onChoose } = props;
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>{words.label}</legend>
      <Category {...props} />
      {toggles.map((toggle) => (
        <label key={toggle} className={styles.toggle}>
          <input
            className={styles.box}
            type="checkbox"
            checked={filters[toggle]}
            onChange={({ target }) => onChoose({ ...filters, [toggle]: target.checked })}
          />
          {words[toggle]}
        </label>
      ))}
    </fieldset>
  );
}
