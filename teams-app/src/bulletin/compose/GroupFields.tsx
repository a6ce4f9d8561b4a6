import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import { bulletinLimits, type BulletinGroup } from '@councillor-safety/core/bulletin/bulletin';
import { Button } from '../../shell/Button';
import { failureSentence } from '../../shell/Failure';
import { TextField } from '../../shell/fields/TextField';
import { focusField } from '../../shell/focus';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';

type Groups = readonly BulletinGroup[];

const searchField = 'audience.groups';
const typingPauseMs = 400;

/** What was typed, once nobody types any more. */
function useRested(typed: string): string {
  const [rested, setRested] = React.useState(typed);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setRested(typed), typingPauseMs);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return rested;
}

interface FoundProps {
  readonly name: string;
  readonly chosen: Groups;
  readonly onAdd: (group: BulletinGroup) => void;
}

function Found({ name, chosen, onAdd }: FoundProps): JSX.Element {
  const styles = useBulletinStyles();
  const api = useBulletinApi();
  const { data, error } = useQuery(['bulletin-groups', name], () => api.groups(name), {
    enabled: name !== '',
  });
  const found = name === '' ? [] : (data ?? []).filter(({ id }) => chosen.every((one) => one.id !== id));
  return (
    <>
      <p role="status">
        {error !== null && failureSentence(error)}
        {name !== '' && data && t('bulletin:compose.audience.groupsFound', { count: found.length })}
      </p>
      <ul className={styles.list}>
        {found.map((group) => (
          <li key={group.id} className={styles.chosen}>
            <span>{group.name}</span>
            <Button
              aria-label={t('bulletin:compose.audience.groupAdd', { name: group.name })}
              onClick={() => onAdd(group)}
            >
              {t('bulletin:compose.audience.groupAddShort')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface GroupFieldsProps {
  readonly groups: Groups;
  readonly onGroups: (next: (now: Groups) => BulletinGroup[]) => void;
}

/** Groups of the council's directory, found by name. */
export function GroupFields({ groups, onGroups }: GroupFieldsProps): JSX.Element {
  const styles = useBulletinStyles();
  const [typed, setTyped] = React.useState('');
  const name = useRested(typed.trim());
  const isFull = groups.length >= bulletinLimits.groups;
  return (
    <>
      <h3>{t('bulletin:compose.audience.groups')}</h3>
      <ul className={styles.list} aria-label={t('bulletin:compose.audience.groups')}>
        {groups.map((group) => (
          <li key={group.id} className={styles.chosen}>
            <span>{group.name}</span>
            <Button
              aria-label={t('bulletin:compose.audience.groupAway', { name: group.name })}
              onClick={() => {
                onGroups((now) => now.filter(({ id }) => id !== group.id));
                focusField(searchField);
              }}
            >
              {t('bulletin:compose.audience.groupAwayShort')}
            </Button>
          </li>
        ))}
      </ul>
      {isFull ? (
        <p>{t('bulletin:compose.audience.groupsFull', { most: bulletinLimits.groups })}</p>
      ) : (
        <>
          <TextField
            field={searchField}
            type="search"
            label={t('bulletin:compose.audience.groupSearch')}
            value={typed}
            onText={setTyped}
          />
          <Found
            name={typed.trim() === '' ? '' : name}
            chosen={groups}
            onAdd={(group) => {
              onGroups((now) => [...now, group]);
              focusField(searchField);
            }}
          />
        </>
      )}
    </>
  );
}
