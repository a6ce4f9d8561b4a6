import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { fieldId } from '../focus';
import { FieldError } from './FieldError';
import { useFieldStyles } from './TextField.styles';

interface TextFieldProps {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onText: (value: string) => void;
  readonly problem?: string;
  readonly type?: 'text' | 'date' | 'time' | 'tel' | 'search';
  /** Several lines, this many to begin with. */
  readonly lines?: number;
  readonly max?: string;
  readonly autoComplete?: string;
}

/** A labelled text field with its hint and its problem, in one line or several. */
export function TextField(props: TextFieldProps): JSX.Element {
  const {
    field,
    label,
    hint,
    value,
    onText,
    problem,
    type = 'text',
    lines,
    max,
    autoComplete = 'off',
  } = props;
  const styles = useFieldStyles();
  const id = fieldId(field);
  const common = {
    id,
    value,
    autoComplete,
    'aria-describedby':
      [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem !== undefined || undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-problem`} problem={problem} />
      {lines === undefined ? (
        <input
          {...common}
          type={type}
          max={max}
          className={mergeClasses(
            styles.input,
            type === 'date' || type === 'time' ? styles.short : undefined,
          )}
          onChange={(event) => onText(event.target.value)}
        />
      ) : (
        <textarea
          {...common}
          rows={lines}
          dir="auto"
          className={mergeClasses(styles.input, styles.area)}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </div>
  );
}
