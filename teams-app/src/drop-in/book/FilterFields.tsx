import * as React from 'react';
import { dropInWays } from '@councillor-safety/core/drop-in/drop-in';
import type { Holder } from '@councillor-safety/core/drop-in/drop-in-answers';
import { partsOfDay } from '@councillor-safety/core/drop-in/drop-in-waiting';
import { Button } from '../../shell/Button';
import { SelectField } from '../../shell/fields/SelectField';
import { t } from '../../shell/strings';
import { useDropInStyles } from '../reading/drop-in.styles';
import { noFilters, type Filters } from '../reading/free-times';
import { holderInWords, wayInWords, weekdaysInWords } from '../strings/words';

interface FilterFieldsProps {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly holders: readonly Holder[];
}

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** Which times are shown, folded away: most people want the soonest. */
export function FilterFields({ filters, onFilters, holders }: FilterFieldsProps): JSX.Element {
  const styles = useDropInStyles();
  const on = Object.values(filters).filter((value) => value !== '').length;
  const any = { value: '', label: t('drop-in:any') } as const;
  const select = <F extends keyof Filters>(
    field: F,
    label: string,
    options: readonly Option<Filters[F]>[],
  ): JSX.Element => (
    <SelectField<Filters[F]>
      narrow
      field={`filter-${field}`}
      label={label}
      value={filters[field]}
      choices={[any, ...options]}
      onChoose={(value) => onFilters({ ...filters, [field]: value })}
    />
  );
  return (
    <details>
      <summary className={styles.summary}>
        {on === 0 ? t('drop-in:book.filters') : t('drop-in:book.filtersOn', { count: on })}
      </summary>
      <div className={styles.row}>
        {select(
          'weekday',
          t('drop-in:book.filter.weekday'),
          weekdaysInWords().map((label, day) => ({ value: String(day), label })),
        )}
        {select(
          'part',
          t('drop-in:book.filter.part'),
          partsOfDay.map((part) => ({ value: part, label: t(`drop-in:part.${part}`) })),
        )}
        {select(
          'person',
          t('drop-in:book.filter.person'),
          holders.map((holder) => ({ value: holder.id, label: holderInWords(holder) })),
        )}
        {select(
          'way',
          t('drop-in:book.filter.way'),
          dropInWays.map((way) => ({ value: way, label: wayInWords(way) })),
        )}
      </div>
      {on > 0 && (
        <div className={styles.buttons}>
          <Button onClick={() => onFilters(noFilters)}>{t('drop-in:book.filter.all')}</Button>
        </div>
      )}
    </details>
  );
}
