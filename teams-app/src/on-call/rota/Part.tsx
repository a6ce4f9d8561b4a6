import * as React from 'react';
import type { OnCallLine } from '@councillor-safety/core/on-call/on-call';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import type { DayPart } from '../reading/rota-days';
import { useRotaStyles } from '../reading/rota.styles';
import { chosenTime } from '../reading/useRota';
import { lineInWords, stretchInWords } from '../strings/words';

function hoursInWords({ from, to }: DayPart): string {
  if (from === '00:00' && to === '24:00') return t('on-call:rota.allDay');
  if (from === '00:00') return t('on-call:rota.until', { to });
  if (to === '24:00') return t('on-call:rota.onwards', { from });
  return t('on-call:rota.between', { from, to });
}

interface ActionProps {
  readonly part: DayPart;
  readonly to: 'override' | 'swap';
  readonly words: string;
}

/** A way to a form, with this time in it. */
function Action({ part: { whole }, to, words }: ActionProps): JSX.Element {
  const styles = useRotaStyles();
  const { line, startsAt, endsAt } = whole;
  const where = { action: words, line: lineInWords(line), time: stretchInWords(whole) };
  return (
    <a
      className={styles.link}
      href={hrefOf({ at: 'rota', part: to })}
      aria-label={t('on-call:rota.action', where)}
      onClick={() => chosenTime.set({ line, startsAt, endsAt })}
    >
      {words}
    </a>
  );
}

function Who({ name, you }: Pick<DayPart, 'name' | 'you'>): JSX.Element {
  if (name === undefined) return <strong>{t('on-call:rota.nobody')}</strong>;
  return <span>{you ? t('on-call:rota.you', { name }) : name}</span>;
}

/** What one can do with this time: nothing once it is over, and a shift that has begun cannot be swapped any more. */
function Actions({ part, mayChange }: { part: DayPart; mayChange: boolean }): JSX.Element | null {
  const styles = useRotaStyles();
  const now = new Date().toISOString();
  const { begins, you, name, whole } = part;
  if (!begins || whole.end <= now) return null;
  return (
    <div className={styles.actions}>
      {mayChange && (
        <Action
          part={part}
          to="override"
          words={name === undefined ? t('on-call:rota.fill') : t('on-call:rota.changeTime')}
        />
      )}
      {you && whole.start > now && <Action part={part} to="swap" words={t('on-call:rota.offerSwap')} />}
    </div>
  );
}

interface PartsProps {
  readonly parts: readonly DayPart[];
  readonly line: OnCallLine;
  /** Some may read the rota and change nothing but their own swaps. */
  readonly mayChange: boolean;
}

/** Who holds one line on one day, and when nobody does: in words and in red. */
export function Parts({ parts, line, mayChange }: PartsProps): JSX.Element {
  const styles = useRotaStyles();
  if (parts.length === 0) return <span className={styles.small}>{t('on-call:rota.nothing')}</span>;
  return (
    <ul className={styles.parts} aria-label={lineInWords(line)}>
      {parts.map((part) => (
        <li key={part.from} className={part.name === undefined ? styles.gap : undefined}>
          {hoursInWords(part)}: <Who {...part} />
          <Actions part={part} mayChange={mayChange} />
        </li>
      ))}
    </ul>
  );
}
