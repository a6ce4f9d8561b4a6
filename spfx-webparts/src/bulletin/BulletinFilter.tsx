import * as React from 'react';
import type { BulletinSectionKind } from '@councillor-safety/core/bulletin/bulletin';
import { bulletinSectionKinds } from '@councillor-safety/core/bulletin/bulletin-section-kinds';
import { sectionKindWords } from '@councillor-safety/core/bulletin/bulletin-words';
import { Button } from '../shell/Button';
import { counted } from '../shell/words';
import styles from './Bulletins.module.scss';
import { bulletinStrings } from './bulletin-strings';

/** What somebody looks for. Kept in the page alone: in no address, and on no server. */
export interface LookedFor {
  readonly words: string;
  readonly section?: BulletinSectionKind;
}

interface BulletinFilterProps {
  readonly id: string;
  readonly lookedFor: LookedFor;
  readonly onChange: (next: LookedFor) => void;
  readonly found: number;
}

const words = bulletinStrings.filter;
const longest = 200;

export function BulletinFilter({ id, lookedFor, onChange, found }: BulletinFilterProps): JSX.Element {
  const asks = lookedFor.words.trim() !== '' || lookedFor.section !== undefined;
  const box = React.useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange({ words: '' });
    box.current?.focus();
  };
  return (
    <div className={styles.filter} role="search">
      <label htmlFor={`${id}-words`}>{words.label}</label>
      <p className={styles.hint} id={`${id}-hint`}>
        {words.hint}
      </p>
      <input
        ref={box}
        id={`${id}-words`}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        aria-describedby={`${id}-hint`}
        value={lookedFor.words}
        onChange={({ target }) => onChange({ ...lookedFor, words: target.value })}
      />
      <label htmlFor={`${id}-section`}>{words.section}</label>
      <select
        id={`${id}-section`}
        value={lookedFor.section ?? ''}
        onChange={({ target }) =>
          onChange({ ...lookedFor, section: bulletinSectionKinds.find((kind) => kind === target.value) })
        }
      >
        <option value="">{words.anySection}</option>
        {bulletinSectionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {sectionKindWords[kind]}
          </option>
        ))}
      </select>
      <p className={styles.result} role="status">
        {asks && (found === 0 ? words.none : counted(words.found, found))}
      </p>
      {asks && <Button onClick={clear}>{words.clear}</Button>}
    </div>
  );
}
