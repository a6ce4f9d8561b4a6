import * as React from 'react';
import type { entryKinds } from '@councillor-safety/core/on-call/on-call';
import { t } from '../../shell/strings';
import { RotaPage } from '../reading/RotaPage';
import { useRota } from '../reading/useRota';
import { EntryForm } from './EntryForm';

/** Adds an entry of a kind. */
export function AddEntry({ kind }: { kind: (typeof entryKinds)[number] }): JSX.Element {
  return (
    <RotaPage heading={t(`on-call:entry.heading.${kind}`)} query={useRota().query}>
      {(rota) => <EntryForm rota={rota} kind={kind} />}
    </RotaPage>
  );
}

/** Changes the entry with this id, as it was when the form was opened. */
export function EditEntry({ id }: { id: string }): JSX.Element {
  const { query } = useRota();
  const found = query.data?.entries.find((entry) => entry.id === id);
  const [opened, setOpened] = React.useState(found);
  React.useEffect(() => setOpened((before) => before ?? found), [found]);
  return (
    <RotaPage
      query={query}
      heading={opened ? t(`on-call:entry.edit.${opened.kind}`) : t('on-call:entry.edit.shift')}
    >
      {(rota) =>
        opened ? (
          <EntryForm key={opened.id} rota={rota} kind={opened.kind} entry={opened} />
        ) : (
          <p>{t('on-call:entries.gone')}</p>
        )
      }
    </RotaPage>
  );
}
