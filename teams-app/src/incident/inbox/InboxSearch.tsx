import * as React from 'react';
import { Button } from '../../shell/Button';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useListStyles } from '../report-list/report-list.styles';

interface InboxSearchProps {
  /** What is being searched for; empty when nothing is. */
  readonly typed: string;
  readonly onSearch: (typed: string) => void;
}

/** Finds one report by the reference that somebody reads out. */
export function InboxSearch({ typed, onSearch }: InboxSearchProps): JSX.Element {
  const styles = useListStyles();
  const [text, setText] = React.useState(typed);
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <TextField
        field="inbox.search"
        type="search"
        label={t('incident:inbox.searchLabel')}
        hint={t('incident:inbox.searchHint')}
        value={text}
        onText={setText}
      />
      <Button type="submit">{t('incident:inbox.searchButton')}</Button>
      {typed !== '' && (
        <Button
          onClick={() => {
            setText('');
            onSearch('');
          }}
        >
          {t('incident:inbox.searchClear')}
        </Button>
      )}
    </form>
  );
}
