import * as React from 'react';
import type { RotaAnswer, SwapAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { focusHeading } from '../../shell/focus';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { WhyNot } from '../../shell/WhyNot';
import { useRotaStyles } from '../reading/rota.styles';
import { useOnCallApi, useRotaSending } from '../reading/useRota';
import { lineInWords, stretchInWords } from '../strings/words';

type Reply = SwapAnswer['may'][number];

interface SwapProps {
  readonly swap: SwapAnswer;
  readonly busy: boolean;
  readonly reply: (swap: SwapAnswer, answer: Reply) => void;
}

const forMe = ({ may }: SwapAnswer): boolean => may.includes('accept');

function Swap({ swap, busy, reply }: SwapProps): JSX.Element {
  const styles = useRotaStyles();
  const { fromName, toName, line, may, state } = swap;
  const time = stretchInWords(swap);
  const place = { line: lineInWords(line), time };
  return (
    <li className={styles.item}>
      {forMe(swap) ? (
        <p>{t('on-call:swaps.asks', { name: fromName, ...place })}</p>
      ) : (
        <p>
          {t('on-call:swaps.offered', { from: fromName, to: toName, ...place })}{' '}
          <strong>{t(`on-call:swaps.state.${state}`)}</strong>
        </p>
      )}
      <div className="report-actions">
        {may.map((answer) => (
          <Button
            key={answer}
            primary={answer === 'accept'}
            busy={busy}
            aria-label={t('on-call:swaps.button', { action: t(`on-call:swaps.${answer}`), time })}
            onClick={() => reply(swap, answer)}
          >
            {t(`on-call:swaps.${answer}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}

interface SectionProps extends Omit<SwapProps, 'swap'> {
  readonly heading: string;
  readonly swaps: readonly SwapAnswer[];
}

function Section({ heading, swaps, ...rest }: SectionProps): JSX.Element | null {
  const styles = useRotaStyles();
  if (swaps.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {swaps.map((swap) => (
          <Swap key={swap.id} swap={swap} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function AsItIsNow({ current, id }: { current: RotaAnswer; id: string | undefined }): JSX.Element {
  const swap = current.swaps.find((one) => one.id === id);
  return (
    <p>
      {swap
        ? t('on-call:swaps.over', { state: t(`on-call:swaps.state.${swap.state}`) })
        : t('on-call:swaps.gone')}
    </p>
  );
}

/** Swaps: those that wait for the reader first, then what became of the others. */
export function Swaps({ rota }: { rota: RotaAnswer }): JSX.Element {
  const api = useOnCallApi();
  const { state, send, dismiss } = useRotaSending();
  const [about, setAbout] = React.useState<string>();
  const reply = (swap: SwapAnswer, answer: Reply): void => {
    setAbout(swap.id);
    void send(
      {
        wish: [swap.id, answer],
        run: (sent) => api.answerSwap(swap.id, { ...sent, answer }),
        onDone: focusHeading,
      },
      rota.version,
    );
  };
  const shared = { busy: state.at === 'busy', reply };
  return (
    <>
      <p role="status">{state.at === 'done' && t('on-call:swaps.done')}</p>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'refused' && <WhyNot problems={state.problems} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={dismiss}>
          <AsItIsNow current={state.current} id={about} />
        </Stale>
      )}
      <Section heading={t('on-call:swaps.waiting')} swaps={rota.swaps.filter(forMe)} {...shared} />
      <Section
        heading={t('on-call:swaps.others')}
        swaps={rota.swaps.filter((swap) => !forMe(swap))}
        {...shared}
      />
    </>
  );
}
