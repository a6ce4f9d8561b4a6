import * as React from 'react';
import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { focusHeading } from '../../shell/focus';
import { NotFound } from '../../shell/NotFound';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { hrefOf } from '../../shell/routes';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import { justCancelled, justDone } from '../reading/chosen';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { OpenPart } from '../reading/open-part';
import { useMine } from '../reading/useDropIn';
import '../strings/load-strings';
import { BookingCard } from './BookingCard';
import { Cancelled } from './Cancelled';

/** What was just said about this appointment goes with the screen, and only this. */
function useForgetting(id: string): void {
  React.useEffect(
    () => () => {
      if (justDone.get()?.booking.id === id) justDone.set(undefined);
      if (justCancelled.get()?.id === id) justCancelled.set(undefined);
    },
    [id],
  );
}

const newer = (one: MyBooking | undefined, other: MyBooking | undefined): MyBooking | undefined =>
  one && other ? (one.version > other.version ? one : other) : (one ?? other);

/** One appointment: the confirmation of a press, too. */
export default function One({ id }: { id: string }): JSX.Element {
  const styles = useDropInStyles();
  const query = useMine();
  const done = useWatched(justDone);
  const [open, setOpen] = React.useState<OpenPart>();
  const [kept, setKept] = React.useState<'cover' | 'details'>();
  useForgetting(id);
  const news = done?.booking.id === id ? done : undefined;
  const known = [...(query.data?.upcoming ?? []), ...(query.data?.past ?? [])].find((one) => one.id === id);
  const booking = newer(news?.booking, known);
  if (query.isSuccess && !booking) return <NotFound />;
  const said = booking?.state === 'booked' ? news?.news : undefined;
  return (
    <Page
      heading={t('drop-in:mine.one')}
      before={
        <a className={styles.link} href={hrefOf({ at: 'drop-in-own', screen: 'mine' })}>
          {t('drop-in:mine.back')}
        </a>
      }
    >
      <div role="status">
        {said && (
          <Notice heading={t(`drop-in:mine.news.${said}`)} tone="good">
            <p>{t(`drop-in:mine.news.${said}Why`)}</p>
          </Notice>
        )}
        {kept && <Notice tone="good">{t(`drop-in:mine.news.${kept}`)}</Notice>}
      </div>
      <Cancelled />
      {query.isLoading && !booking && <Lines />}
      {query.isError && !booking && <Failure failure={query.error} again={() => void query.refetch()} />}
      {booking && (
        <>
          <p>{t('drop-in:london')}</p>
          <ul className={styles.list}>
            <BookingCard
              booking={booking}
              open={open}
              onOpen={setOpen}
              onKept={(what) => {
                setKept(what);
                focusHeading();
              }}
            />
          </ul>
        </>
      )}
    </Page>
  );
}
