import * as React from 'react';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import { useDropInStyles } from '../reading/drop-in.styles';
import { bareTime, type FreeTime } from '../reading/free-times';
import { forget, triedBy, type Tried } from '../reading/tried';
import { useMine } from '../reading/useDropIn';
import { timeInWords } from '../strings/words';

/** What was pressed and not answered before this screen was opened, unless one's own appointments tell by now. */
export function TriedBefore({ onAgain }: { onAgain: (time: FreeTime) => void }): JSX.Element {
  const styles = useDropInStyles();
  const { me } = useHere();
  const { data } = useMine();
  const [tried, setTried] = React.useState<readonly Tried[]>(() =>
    triedBy(me.id).filter(({ what }) => what === 'new'),
  );
  const drop = (key: string): void => {
    forget(key);
    setTried((all) => all.filter((one) => one.key !== key));
  };
  React.useEffect(() => {
    const known = [...(data?.upcoming ?? []), ...(data?.past ?? [])];
    for (const { key } of tried) if (known.some(({ id }) => id === key)) drop(key);
  }, [data, tried]);
  return (
    <>
      {tried.map(({ key, slotId }) => {
        const asked = bareTime(slotId);
        const time = timeInWords(asked.startsAt);
        return (
          <Notice key={key} heading={t('drop-in:book.notKnownHeading')} tone="warning">
            <p>{t('drop-in:book.tried', { time })}</p>
            <div className={styles.buttons}>
              <Button
                onClick={() => {
                  setTried((all) => all.filter((one) => one.key !== key));
                  onAgain(asked);
                }}
              >
                {t('drop-in:book.triedAgain', { time })}
              </Button>
              <Button onClick={() => drop(key)}>{t('drop-in:book.triedLeave')}</Button>
            </div>
          </Notice>
        );
      })}
    </>
  );
}
