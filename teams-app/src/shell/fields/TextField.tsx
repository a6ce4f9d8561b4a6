import * as React from 'react';
import { fieldId } from '../focus';
import { FieldError } from './FieldError';

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
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-problem`} problem={problem} />
      {lines === undefined ? (
        <input
          {...common}
          type={type}
          max={max}
          className="field-input"
          onChange={(event) => onText(event.target.value)}
        />
      ) : (
        <textarea
          {...common}
          rows={lines}
          dir="auto"
          className="field-input"
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </div>
  );
}
