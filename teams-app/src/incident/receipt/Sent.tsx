import * as React from 'react';
import { Page } from '../../shell/Page';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { keep, useWatched, type Watched } from '../../shell/store';
import { t } from '../../shell/strings';
import type { Outgoing } from '../../offline/device-store';
import EvidencePicker from '../evidence/EvidencePicker';
import { ReceiptCard } from './ReceiptCard';
import { Refused } from './Refused';
import { Waiting } from './Waiting';

const none: Watched<readonly Outgoing[]> = keep<readonly Outgoing[]>([]);

/** After pressing Send: the receipt, or the truth about why there is none yet. */
export default function Sent({ sendKey }: { sendKey: string }): JSX.Element {
  const belongings = useWatched(useHere().belongings);
  const one = useWatched(belongings?.outgoing.all ?? none).find(({ key }) => key === sendKey);
  if (one?.receipt) {
    return (
      <Page heading={t('incident:sent.heading')}>
        <ReceiptCard receipt={one.receipt} />
        <EvidencePicker belongsTo={one.receipt.reference} />
      </Page>
    );
  }
  if (one?.state === 'refused') return <Refused one={one} />;
  if (one) return <Waiting />;
  return (
    <Page heading={t('incident:sent.unknownHeading')}>
      <p>{t('incident:sent.unknown')}</p>
      <a href={hrefOf({ at: 'home' })}>{t('home')}</a>
    </Page>
  );
}
