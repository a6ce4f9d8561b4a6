import * as React from 'react';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Page } from '../../shell/Page';
import { goTo, hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { justDone } from '../reading/chosen';
import { emptyDetails, type DetailsDraft } from '../reading/details-draft';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { FreeTime } from '../reading/free-times';
import { useMyDropInApi } from '../reading/useDropIn';
import { useTake } from '../reading/useTake';
import '../strings/load-strings';
import { TimeChooser } from './TimeChooser';
import { TriedBefore } from './TriedBefore';

const others = ['mine', 'waiting', 'choices'] as const;

function Others(): JSX.Element {
  const styles = useDropInStyles();
  return (
    <nav aria-label={t('drop-in:go.label')}>
      <ul className={styles.links}>
        {others.map((screen) => (
          <li key={screen}>
            <a className={styles.link} href={hrefOf({ at: 'drop-in-own', screen })}>
              {t(`drop-in:go.${screen}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Free times, and taking one. Whoever cannot wait comes first. */
export default function Book({ about }: { about?: string }): JSX.Element {
  const styles = useDropInStyles();
  const { openChat } = useHere();
  const api = useMyDropInApi();
  const [chosen, setChosen] = React.useState<FreeTime>();
  const [draft, setDraft] = React.useState<DetailsDraft>({ ...emptyDetails, reference: about });
  const taking = useTake({
    what: 'new',
    run: (wish) => api.book(wish),
    onBooked(booking) {
      justDone.set({ news: 'booked', booking });
      goTo({ at: 'drop-in-own', screen: 'mine', id: booking.id });
    },
  });
  return (
    <Page
      heading={t('drop-in:book.heading')}
      before={
        <a className={styles.link} href={hrefOf({ at: 'home' })}>
          {t('home')}
        </a>
      }
    >
      <Button onClick={() => void openChat()}>{t('drop-in:book.today')}</Button>
      <p>{t('drop-in:book.todayWhy')}</p>
      <Others />
      <p>
        {t('drop-in:book.why')} {t('drop-in:london')}
      </p>
      <TriedBefore onAgain={setChosen} />
      <TimeChooser
        chosen={chosen}
        onChosen={setChosen}
        draft={draft}
        onDraft={setDraft}
        taking={taking}
        label={t('drop-in:book.take')}
        about={about}
      />
    </Page>
  );
}
