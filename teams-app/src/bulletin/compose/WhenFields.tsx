import * as React from 'react';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import type { WhenAnswers } from './draft-answers';

interface WhenFieldsProps {
  readonly when: WhenAnswers;
  readonly onWhen: (changes: Partial<WhenAnswers>) => void;
  readonly problem?: string;
}

/** When it goes: with the approval, or at a minute of London's clocks. */
export function WhenFields({ when, onWhen, problem }: WhenFieldsProps): JSX.Element {
  const styles = useBulletinStyles();
  const at = (
    <div className={styles.row}>
      <TextField
        field="when"
        type="date"
        label={t('bulletin:compose.when.day')}
        value={when.day}
        onText={(day) => onWhen({ day })}
        problem={problem}
      />
      <TextField
        field="when.time"
        type="time"
        label={t('bulletin:compose.when.time')}
        value={when.time}
        onText={(time) => onWhen({ time })}
      />
    </div>
  );
  return (
    <ChoiceList<WhenAnswers['kind']>
      field="when.kind"
      legend={t('bulletin:compose.when.legend')}
      several={false}
      choices={[
        { value: 'on-approval', label: t('bulletin:compose.when.on-approval') },
        { value: 'at', label: t('bulletin:compose.when.at'), more: at },
      ]}
      chosen={[when.kind]}
      onChoose={([kind = 'on-approval']) =>
        onWhen({ kind, ...(kind === 'at' && when.day === '' && { day: londonDay(new Date()) }) })
      }
    />
  );
}
