import * as React from 'react';
import { onCallLines, type OnCallLine } from '@councillor-safety/core/on-call/on-call';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';
import { lineInWords } from '../strings/words';

interface LineFieldProps {
  readonly line: OnCallLine | '';
  readonly onLine: (line: OnCallLine) => void;
  readonly problem?: string;
}

/** First or second on call. */
export const LineField = ({ line, onLine, problem }: LineFieldProps): JSX.Element => (
  <ChoiceList
    field="line"
    legend={t('on-call:entry.line')}
    several={false}
    choices={onCallLines.map((value) => ({ value, label: lineInWords(value) }))}
    chosen={line === '' ? [] : [line]}
    onChoose={([chosen]) => chosen && onLine(chosen)}
    problem={problem}
  />
);
