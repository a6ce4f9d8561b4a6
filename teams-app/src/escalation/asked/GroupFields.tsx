import * as React from 'react';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { Button } from '../../shell/Button';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { FieldError } from '../../shell/fields/FieldError';
import { TextField } from '../../shell/fields/TextField';
import { fieldId } from '../../shell/focus';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';
import { blankGroup, type GroupAnswers } from './asked-answers';

interface GroupFieldsProps {
  readonly groups: readonly GroupAnswers[];
  readonly people: readonly PersonCard[];
  /** Ids of groups that a step asks. */
  readonly used: ReadonlySet<string>;
  readonly onGroups: (groups: GroupAnswers[]) => void;
  readonly problem: (field: string) => string | undefined;
}

interface GroupProps extends Pick<GroupFieldsProps, 'people' | 'problem'> {
  readonly at: string;
  readonly group: GroupAnswers;
  readonly set: (changes: Partial<GroupAnswers>) => void;
}

function Group({ at, group, people, set, problem }: GroupProps): JSX.Element {
  const gone = group.people.filter((id) => !people.some((one) => one.id === id));
  return (
    <>
      <TextField
        field={`${at}.name`}
        label={t('escalation:asked.groups.name')}
        value={group.name}
        onText={(name) => set({ name })}
        problem={problem(`${at}.name`)}
      />
      <ChoiceList
        field={`${at}.people`}
        legend={t('escalation:asked.groups.people')}
        several
        choices={[
          ...people.map(({ id, name }) => ({ value: id, label: name })),
          ...gone.map((id) => ({ value: id, label: t('escalation:asked.groups.gone') })),
        ]}
        chosen={group.people}
        onChoose={(chosen) => set({ people: chosen })}
        problem={problem(`${at}.people`)}
      />
    </>
  );
}

/** Named groups of people who are asked together. */
export function GroupFields({ groups, people, used, onGroups, problem }: GroupFieldsProps): JSX.Element {
  const styles = useEscalationStyles();
  return (
    <section className={styles.panel} aria-labelledby="groups">
      <h2 id="groups" className={styles.heading}>
        {t('escalation:asked.groups.heading')}
      </h2>
      <p>{t('escalation:asked.groups.why')}</p>
      {groups.length === 0 && <p>{t('escalation:asked.groups.none')}</p>}
      <FieldError id="groups-problem" problem={problem('groups')} />
      <ul className={styles.list}>
        {groups.map((group, index) => (
          <li key={group.id} className={styles.item}>
            <Group
              at={`groups.${index}`}
              group={group}
              people={people}
              problem={problem}
              set={(changes) =>
                onGroups(groups.map((one) => (one.id === group.id ? { ...one, ...changes } : one)))
              }
            />
            {used.has(group.id) ? (
              <p className={styles.small}>{t('escalation:asked.groups.used')}</p>
            ) : (
              <Button
                aria-label={t('escalation:asked.groups.removeName', { name: group.name })}
                onClick={() => {
                  onGroups(groups.filter(({ id }) => id !== group.id));
                  document.getElementById(fieldId('groups'))?.focus();
                }}
              >
                {t('escalation:asked.groups.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button id={fieldId('groups')} onClick={() => onGroups([...groups, blankGroup()])}>
        {t('escalation:asked.groups.add')}
      </Button>
    </section>
  );
}
