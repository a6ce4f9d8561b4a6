import * as React from 'react';
import type { FieldProblem } from './ErrorSummary';
import { Notice } from './Notice';

/** Why a press was refused, where there are no fields beside which that could stand. */
export const WhyNot = ({ problems }: { problems: readonly FieldProblem[] }): JSX.Element => (
  <Notice tone="warning" alert>
    {problems.map(({ sentence }) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </Notice>
);
