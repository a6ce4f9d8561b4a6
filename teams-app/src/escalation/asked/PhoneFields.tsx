import * as React from 'react';
import { Button } from '../../shell/Button';
import { FieldError } from '../../shell/fields/FieldError';
import { TextField } from '../../shell/fields/TextField';
import { fieldId } from '../../shell/focus';
import { MovableList } from '../../shell/MovableList';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';
import { blankPhone, type PhoneAnswers } from './asked-answers';

interface PhoneFieldsProps {
  readonly phones: readonly PhoneAnswers[];
  readonly onPhones: (phones: PhoneAnswers[]) => void;
  readonly problem: (field: string) => string | undefined;
}

/** Numbers that a councillor is shown when nobody has answered, in this order. */
export function PhoneFields({ phones, onPhones, problem }: PhoneFieldsProps): JSX.Element {
  const styles = useEscalationStyles();
  const text = (phone: PhoneAnswers, index: number, name: 'label' | 'phone'): JSX.Element => (
    <TextField
      field={`phones.${index}.${name}`}
      label={t(`escalation:asked.phones.${name}`)}
      type={name === 'phone' ? 'tel' : 'text'}
      value={phone[name]}
      onText={(value) =>
        onPhones(phones.map((one) => (one.id === phone.id ? { ...one, [name]: value } : one)))
      }
      problem={problem(`phones.${index}.${name}`)}
    />
  );
  return (
    <section className={styles.panel} aria-labelledby="phones">
      <h2 id="phones" className={styles.heading}>
        {t('escalation:asked.phones.heading')}
      </h2>
      {phones.length === 0 && <p>{t('escalation:asked.phones.none')}</p>}
      <FieldError id="phones-problem" problem={problem('phones')} />
      <MovableList
        thenFocus={fieldId('phones')}
        label={t('escalation:asked.phones.heading')}
        className={styles.steps}
        items={phones}
        nameOf={(_, index) => t('escalation:asked.phones.name', { number: index + 1 })}
        onItems={onPhones}
      >
        {(phone, index) => (
          <div className={styles.row}>
            {text(phone, index, 'label')}
            {text(phone, index, 'phone')}
          </div>
        )}
      </MovableList>
      <Button id={fieldId('phones')} onClick={() => onPhones([...phones, blankPhone()])}>
        {t('escalation:asked.phones.add')}
      </Button>
    </section>
  );
}
