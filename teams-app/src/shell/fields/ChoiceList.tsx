import * as React from 'react';
import { fieldId } from '../focus';
import { FieldError } from './FieldError';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
  /** Shown below while it is chosen. */
  readonly more?: React.ReactNode;
}

interface ChoiceListProps<V extends string> {
  readonly field: string;
  readonly legend: string;
  /** The page's heading already asks it: the legend is for screen readers only. */
  readonly legendHidden?: boolean;
  readonly hint?: string;
  readonly choices: readonly Choice<V>[];
  readonly several: boolean;
  readonly chosen: readonly V[];
  readonly onChoose: (chosen: V[]) => void;
  readonly problem?: string;
}

/** Radios or checkboxes, large enough for a thumb. Native inputs: every phone and screen reader knows them. */
export function ChoiceList<V extends string>(props: ChoiceListProps<V>): JSX.Element {
  const { field, legend, legendHidden = false, hint, choices, several, chosen, onChoose, problem } = props;
  const id = fieldId(field);
  const choose = (value: V, on: boolean): void => {
    if (!several) onChoose([value]);
    else onChoose(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  };
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset className="choices" aria-describedby={described || undefined}>
      <legend className={legendHidden ? 'for-screen-readers' : 'choices-legend'}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-problem`} problem={problem} />
      {choices.map(({ value, label, hint: more, more: below }, index) => {
        const on = chosen.includes(value);
        return (
          <React.Fragment key={value}>
            <label className="choice">
              <input
                id={index === 0 ? id : undefined}
                type={several ? 'checkbox' : 'radio'}
                name={id}
                checked={on}
                onChange={(event) => choose(value, event.target.checked)}
              />
              <span>
                {label}
                {more && <span className="choice-hint">{more}</span>}
              </span>
            </label>
            {on && below && <div className="choice-below">{below}</div>}
          </React.Fragment>
        );
      })}
    </fieldset>
  );
}
