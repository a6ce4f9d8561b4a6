import * as React from 'react';
import {
  moveBlock,
  toggleBlock,
  type BlockChoice,
  type HubBlock,
} from '@councillor-safety/core/hub/hub-blocks';
import { fill } from '../shell/words';
import styles from './BlockOrder.module.scss';

export interface BlockOrderWords {
  readonly label: string;
  readonly names: Readonly<Record<HubBlock, string>>;
  readonly up: string;
  readonly down: string;
  readonly moved: string;
}

interface BlockOrderProps {
  readonly choices: readonly BlockChoice[];
  readonly words: BlockOrderWords;
  readonly onChange: (choices: readonly BlockChoice[]) => void;
}

type Direction = 'up' | 'down';
const arrows: Readonly<Record<Direction, string>> = { up: '↑', down: '↓' };

/** Which blocks are shown, and in what order: a tick and two buttons for each, so that no mouse is needed. */
export function BlockOrder({ choices, words, onChange }: BlockOrderProps): JSX.Element {
  const [said, setSaid] = React.useState('');

  const move = (block: HubBlock, to: Direction): void => {
    const next = moveBlock(choices, { block, to });
    const place = next.findIndex((choice) => choice.block === block) + 1;
    setSaid(fill(words.moved, { block: words.names[block], place, count: next.length }));
    if (next !== choices) onChange(next);
  };
  const button = (block: HubBlock, to: Direction): JSX.Element => (
    <button
      type="button"
      className={styles.move}
      aria-label={fill(words[to], { block: words.names[block] })}
      onClick={() => move(block, to)}
    >
      {arrows[to]}
    </button>
  );
  return (
    <fieldset className={styles.blocks}>
      <legend>{words.label}</legend>
      <ul className={styles.lines}>
        {choices.map(({ block, shown }) => (
          <li key={block} className={styles.line}>
            <label className={styles.name}>
              <input type="checkbox" checked={shown} onChange={() => onChange(toggleBlock(choices, block))} />
              {words.names[block]}
            </label>
            {button(block, 'up')}
            {button(block, 'down')}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </fieldset>
  );
}
