import * as React from 'react';
import type { RotaEntry } from '@councillor-safety/core/on-call/on-call';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { Button } from '../../shell/Button';
import { Confirm } from '../../shell/Confirm';
import { Failure } from '../../shell/Failure';
import { focusHeading } from '../../shell/focus';
import { hrefOf } from '../../shell/routes';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { useRotaStyles } from '../reading/rota.styles';
import { justSaved, useOnCallApi, useRotaSending } from '../reading/useRota';
import { entryInWords } from '../strings/words';

/** An import can bring two thousand; nobody reads them all at once. */
const pageSize = 30;

const beginOf = (entry: RotaEntry): string => (entry.kind === 'pattern' ? entry.startsOn : entry.startsAt);

function Entry({ entry, version }: { entry: RotaEntry; version: number }): JSX.Element {
  const styles = useRotaStyles();
  const api = useOnCallApi();
  const { state, send, dismiss } = useRotaSending();
  const what = entryInWords(entry);
  const remove = (): void =>
    void send(
      {
        wish: entry.id,
        run: (sent) => api.remove(entry.id, sent),
        onDone: () => {
          justSaved.set(true);
          focusHeading();
        },
      },
      version,
    );
  return (
    <li className={styles.item}>
      <p>{what}</p>
      <div className="report-actions">
        <a
          className={styles.link}
          href={hrefOf({ at: 'rota', part: 'entry', key: entry.id })}
          aria-label={t('on-call:entries.button', { action: t('on-call:entries.edit'), what })}
        >
          {t('on-call:entries.edit')}
        </a>
        <Confirm
          label={t('on-call:entries.remove')}
          name={t('on-call:entries.button', { action: t('on-call:entries.remove'), what })}
          question={t('on-call:entries.removeQuestion')}
          why={what}
          yes={t('on-call:entries.removeYes')}
          no={t('on-call:entries.removeNo')}
          busy={state.at === 'busy'}
          onYes={remove}
        />
      </div>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={dismiss}>
          <p>
            {state.current.entries.some(({ id }) => id === entry.id)
              ? t('on-call:entries.here')
              : t('on-call:entries.gone')}
          </p>
        </Stale>
      )}
    </li>
  );
}

/** What the rota is made of, soonest first, each to be edited or removed. */
export function Entries({ rota }: { rota: RotaAnswer }): JSX.Element {
  const styles = useRotaStyles();
  const [most, setMost] = React.useState(pageSize);
  const all = [...rota.entries].sort((one, other) => (beginOf(one) < beginOf(other) ? -1 : 1));
  return (
    <section aria-labelledby="entries">
      <h2 id="entries" className={styles.heading}>
        {t('on-call:entries.heading')}
      </h2>
      {all.length === 0 && <p>{t('on-call:entries.none')}</p>}
      <ul className={styles.list}>
        {all.slice(0, most).map((entry) => (
          <Entry key={entry.id} entry={entry} version={rota.version} />
        ))}
      </ul>
      {all.length > most && (
        <Button onClick={() => setMost(most + pageSize)}>{t('on-call:entries.more')}</Button>
      )}
    </section>
  );
}
