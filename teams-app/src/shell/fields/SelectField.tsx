import * as React from 'react';
import { fieldId } from '../focus';
import { FieldError } from './FieldError';

interface SelectFieldProps<V extends string> {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
  readonly problem?: string;
  readonly narrow?: boolean;
}

/** A native select: it opens the phone's own picker and costs no download. */
export function SelectField<V extends string>(props: SelectFieldProps<V>): JSX.Element {
  const { field, label, hint, value, choices, onChoose, problem, narrow = false } = props;
  const id = fieldId(field);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={narrow ? undefined : 'field'}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-problem`} problem={problem} />
      <select
        id={id}
        value={value}
        className="field-input"
        aria-describedby={described || undefined}
        aria-invalid={problem !== undefined || undefined}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
