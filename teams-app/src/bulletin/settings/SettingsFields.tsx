import * as React from 'react';
import type { BulletinSettingsAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { PhotoField } from './PhotoField';
import { authorField, type AuthorAnswers, type SettingsAnswers } from './settings-answers';

export interface SettingsFieldsProps {
  readonly typed: SettingsAnswers;
  readonly set: (change: (now: SettingsAnswers) => SettingsAnswers) => void;
  readonly problem: (field: string) => string | undefined;
}

function Quiet({ typed, set, problem }: SettingsFieldsProps): JSX.Element {
  const styles = useBulletinStyles();
  return (
    <section aria-labelledby="settings-quiet">
      <h2 id="settings-quiet" className={styles.heading}>
        {t('bulletin:settings.quiet')}
      </h2>
      <p>{t('bulletin:settings.quietWhy')}</p>
      <div className={styles.row}>
        <TextField
          field="quiet.from"
          type="time"
          label={t('bulletin:settings.from')}
          value={typed.from}
          onText={(from) => set((now) => ({ ...now, from: from.slice(0, 5) }))}
          problem={problem('quiet.from')}
        />
        <TextField
          field="quiet.to"
          type="time"
          label={t('bulletin:settings.to')}
          value={typed.to}
          onText={(to) => set((now) => ({ ...now, to: to.slice(0, 5) }))}
          problem={problem('quiet.to')}
        />
      </div>
    </section>
  );
}

interface ChampionProps {
  readonly id: string;
  readonly name: string;
  readonly author: AuthorAnswers;
  readonly onAuthor: (changes: Partial<AuthorAnswers>) => void;
  readonly problem: SettingsFieldsProps['problem'];
}

function Champion({ id, name, author, onAuthor, problem }: ChampionProps): JSX.Element {
  const styles = useBulletinStyles();
  const [nameField, officeField] = [authorField(id, 'name'), authorField(id, 'office')];
  return (
    <li className={styles.panel}>
      <h3>{name}</h3>
      <TextField
        field={nameField}
        label={t('bulletin:settings.nameOf', { name })}
        value={author.name}
        onText={(shown) => onAuthor({ name: shown })}
        problem={problem(nameField)}
      />
      <TextField
        field={officeField}
        label={t('bulletin:settings.office', { name })}
        hint={t('bulletin:settings.officeHint')}
        value={author.office}
        onText={(office) => onAuthor({ office })}
        problem={problem(officeField)}
      />
      <PhotoField
        field={authorField(id, 'photo')}
        name={name}
        photoId={author.photoId}
        onPhoto={(photoId) => onAuthor({ photoId })}
        problem={problem(authorField(id, 'photo'))}
      />
    </li>
  );
}

type Champions = BulletinSettingsAnswer['champions'];

/** Everything that can be set about bulletins. */
export function SettingsFields({ champions, ...props }: SettingsFieldsProps & { champions: Champions }) {
  const styles = useBulletinStyles();
  const { typed, set, problem } = props;
  const change = (id: string, changes: Partial<AuthorAnswers>): void =>
    set((now) => {
      const before = now.authors[id] ?? { name: '', office: '' };
      return { ...now, authors: { ...now.authors, [id]: { ...before, ...changes } } };
    });
  return (
    <>
      <Quiet {...props} />
      <h2 className={styles.heading}>{t('bulletin:settings.questions')}</h2>
      <TextField
        field="questionsReadBy"
        label={t('bulletin:settings.readBy')}
        hint={t('bulletin:settings.readByHint')}
        value={typed.readBy}
        onText={(readBy) => set((now) => ({ ...now, readBy }))}
        problem={problem('questionsReadBy')}
      />
      <h2 className={styles.heading}>{t('bulletin:settings.champions')}</h2>
      <p>{t(champions.length === 0 ? 'bulletin:settings.noChampions' : 'bulletin:settings.championsWhy')}</p>
      <ul className={styles.list}>
        {champions.map(({ id, name }) => (
          <Champion
            key={id}
            {...{ id, name, problem }}
            author={typed.authors[id] ?? { name, office: '' }}
            onAuthor={(changes) => change(id, changes)}
          />
        ))}
      </ul>
    </>
  );
}
