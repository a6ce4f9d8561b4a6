import * as React from 'react';
import { Button } from './Button';
import './load-work-strings';
import { t } from './strings';

interface MovableListProps<I extends { readonly id: string }> {
  readonly label: string;
  readonly items: readonly I[];
  /** What one is called when it is moved: "Step 2", a name. */
  readonly nameOf: (item: I, index: number) => string;
  readonly onItems: (items: I[]) => void;
  /** Id of the element that has the focus when the last one is taken away. */
  readonly thenFocus: string;
  readonly className?: string;
  readonly children: (item: I, index: number) => React.ReactNode;
}

const buttonId = (id: string, what: 'up' | 'down' | 'away'): string => `move-${what}-${id}`;

interface Done {
  readonly words: string;
  /** Where the focus goes, because the button that was pressed has moved or gone. */
  readonly focus: string;
}

/** An order that is changed by buttons: no dragging, and each change is said. */
export function MovableList<I extends { readonly id: string }>(props: MovableListProps<I>): JSX.Element {
  const { label, items, nameOf, onItems, thenFocus, className, children } = props;
  const [done, setDone] = React.useState<Done>();
  React.useEffect(() => {
    if (done) document.getElementById(done.focus)?.focus();
  }, [done]);

  const move = (index: number, by: -1 | 1): void => {
    const item = items[index];
    if (!item) return;
    const name = nameOf(item, index);
    const rest = items.filter(({ id }) => id !== item.id);
    onItems([...rest.slice(0, index + by), item, ...rest.slice(index + by)]);
    const place = { place: index + by + 1, of: items.length };
    setDone({
      words: t('work:list.moved', { name, ...place }),
      focus: buttonId(item.id, by === -1 ? 'up' : 'down'),
    });
  };
  const takeAway = (index: number): void => {
    const item = items[index];
    if (!item) return;
    const next = items[index + 1] ?? items[index - 1];
    onItems(items.filter(({ id }) => id !== item.id));
    setDone({
      words: t('work:list.gone', { name: nameOf(item, index) }),
      focus: next ? buttonId(next.id, 'away') : thenFocus,
    });
  };

  return (
    <>
      <ol className={className} aria-label={label}>
        {items.map((item, index) => (
          <li key={item.id}>
            {children(item, index)}
            <div className="report-actions">
              <Button
                id={buttonId(item.id, 'up')}
                busy={index === 0}
                aria-label={t('work:list.upName', { name: nameOf(item, index) })}
                onClick={() => move(index, -1)}
              >
                {t('work:list.up')}
              </Button>
              <Button
                id={buttonId(item.id, 'down')}
                busy={index === items.length - 1}
                aria-label={t('work:list.downName', { name: nameOf(item, index) })}
                onClick={() => move(index, 1)}
              >
                {t('work:list.down')}
              </Button>
              <Button
                id={buttonId(item.id, 'away')}
                aria-label={t('work:list.awayName', { name: nameOf(item, index) })}
                onClick={() => takeAway(index)}
              >
                {t('work:list.away')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <p role="status" className="for-screen-readers">
        {done?.words}
      </p>
    </>
  );
}
