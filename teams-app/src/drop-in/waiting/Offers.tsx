import * as React from 'react';
import type { MineAnswer, MyWaiting } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { focusHeading } from '../../shell/focus';
import { inWords } from '../../shell/in-words';
import { goTo } from '../../shell/routes';
import { t } from '../../shell/strings';
import { TimePanel } from '../book/TimePanel';
import { Gone } from '../book/TakeProblem';
import { justDone } from '../reading/chosen';
import { ChangeProblem } from '../reading/ChangeProblem';
import { emptyDetails } from '../reading/details-draft';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { FreeTime } from '../reading/free-times';
import type { OpenProps } from '../reading/open-part';
import { useChange } from '../reading/useChange';
import { useMyDropInApi } from '../reading/useDropIn';
import { useTake } from '../reading/useTake';
import { holderInWords, stretchInWords, waysInWords } from '../strings/words';

type Offer = NonNullable<MyWaiting['offer']>;

/** Taking what is kept is a booking like any other. */
function TakeOffer({ time, onLeave }: { time: FreeTime; onLeave: () => void }): JSX.Element {
  const api = useMyDropInApi();
  const [draft, setDraft] = React.useState(emptyDetails);
  const [chosen, setChosen] = React.useState(time);
  const taking = useTake({
    what: 'new',
    run: (wish) => api.book(wish),
    onBooked(booking) {
      justDone.set({ news: 'booked', booking });
      goTo({ at: 'drop-in-own', screen: 'mine', id: booking.id });
    },
  });
  if (taking.state.at === 'taken')
    return (
      <Gone<FreeTime>
        times={taking.state.nearest}
        onChoose={(near) => {
          taking.dismiss();
          setChosen(near);
        }}
      />
    );
  return (
    <TimePanel
      time={chosen}
      draft={draft}
      onDraft={setDraft}
      taking={taking}
      label={t('drop-in:book.take')}
      other={{ label: t('cancel'), onPress: onLeave }}
    />
  );
}

function OfferCard({ offer, time, open, onOpen }: OpenProps & { offer: Offer; time: FreeTime }): JSX.Element {
  const styles = useDropInStyles();
  const api = useMyDropInApi();
  const { state, send } = useChange();
  const { id, until } = offer;
  const isOpen = open?.id === id;
  const decline = (): void =>
    void send({ wish: id, run: ({ key }) => api.declineOffer(id, { key }), onDone: focusHeading }, 0);
  return (
    <li className={styles.item}>
      <h2>{t('drop-in:waiting.offer')}</h2>
      <p className={styles.strong}>{stretchInWords(time)}</p>
      <p>
        {t('drop-in:book.with', { who: time.holder ? holderInWords(time.holder) : time.holderName })}{' '}
        {waysInWords(time.ways)}.
      </p>
      <p>{t('drop-in:waiting.until', { until: inWords(until) })}</p>
      {isOpen ? (
        <TakeOffer time={time} onLeave={() => onOpen(undefined)} />
      ) : (
        <div className={styles.buttons}>
          <Button primary onClick={() => onOpen({ id, part: 'offer' })}>
            {t('drop-in:book.take')}
          </Button>
          <Button busy={state.at === 'busy'} onClick={decline}>
            {t('drop-in:waiting.decline')}
          </Button>
        </div>
      )}
      <ChangeProblem state={state} />
    </li>
  );
}

/** Times that are kept for this person just now. */
export function Offers({ mine, ...opening }: OpenProps & { mine: MineAnswer }): JSX.Element | null {
  const styles = useDropInStyles();
  const offers = mine.waiting.flatMap(({ offer }) => offer ?? []);
  if (offers.length === 0) return null;
  return (
    <ul className={styles.list}>
      {offers.map((offer) => (
        <OfferCard
          key={offer.id}
          offer={offer}
          time={{ ...offer.slot, holder: mine.holders.find(({ id }) => id === offer.slot.holderId) }}
          {...opening}
        />
      ))}
    </ul>
  );
}
