import * as React from 'react';
import type { Holder, MineAnswer, MyWaiting } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { focusHeading } from '../../shell/focus';
import { inDays } from '../../shell/in-words';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../reading/ChangeProblem';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { OpenPart } from '../reading/open-part';
import { OwnPage } from '../reading/OwnPage';
import { useChange } from '../reading/useChange';
import { useMyDropInApi } from '../reading/useDropIn';
import { Offers } from './Offers';
import { wishInWords } from './wish-words';
import { WishForm } from './WishForm';

interface EntryProps {
  readonly entry: MyWaiting;
  readonly holders: readonly Holder[];
  readonly onLeft: () => void;
}

function Entry({ entry, holders, onLeft }: EntryProps): JSX.Element {
  const styles = useDropInStyles();
  const api = useMyDropInApi();
  const { state, send } = useChange();
  const { id, wish, since } = entry;
  const words = wishInWords(wish, holders);
  return (
    <li className={styles.item}>
      <p>{words}</p>
      <p className={styles.small}>{t('drop-in:waiting.since', { day: inDays(since) })}</p>
      <Button
        busy={state.at === 'busy'}
        aria-label={t('drop-in:waiting.leaveName', { wish: words })}
        onClick={() =>
          void send({ wish: id, run: ({ key }) => api.stopWaiting(id, { key }), onDone: onLeft }, 0)
        }
      >
        {t('drop-in:waiting.leave')}
      </Button>
      <ChangeProblem state={state} />
    </li>
  );
}

function Loaded({ mine }: { mine: MineAnswer }): JSX.Element {
  const styles = useDropInStyles();
  const [open, setOpen] = React.useState<OpenPart>();
  const [done, setDone] = React.useState<'joined' | 'left'>();
  const said = (news: 'joined' | 'left') => (): void => {
    setDone(news);
    focusHeading();
  };
  const { waiting, holders } = mine;
  return (
    <>
      <div role="status">{done && <Notice tone="good">{t(`drop-in:waiting.${done}`)}</Notice>}</div>
      <Offers mine={mine} open={open} onOpen={setOpen} />
      {waiting.length > 0 && (
        <section aria-labelledby="waiting-for">
          <h2 id="waiting-for" className={styles.heading}>
            {t('drop-in:waiting.mine')}
          </h2>
          <ul className={styles.list}>
            {waiting.map((entry) => (
              <Entry key={entry.id} entry={entry} holders={holders} onLeft={said('left')} />
            ))}
          </ul>
        </section>
      )}
      {!open && (
        <section aria-labelledby="would-fit">
          <h2 id="would-fit" className={styles.heading}>
            {t('drop-in:waiting.form.heading')}
          </h2>
          <WishForm holders={holders} onJoined={said('joined')} />
        </section>
      )}
    </>
  );
}

/** Waiting for a time that fits. Nobody sees who else waits. */
export default function Waiting(): JSX.Element {
  return (
    <OwnPage heading={t('drop-in:waiting.heading')} first={<p>{t('drop-in:waiting.why')}</p>}>
      {(mine) => <Loaded mine={mine} />}
    </OwnPage>
  );
}
