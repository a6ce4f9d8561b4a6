import * as React from 'react';
import { Button } from '../../shell/Button';
import type { Receipt } from '@councillor-safety/core/incident/incident-answers';
import { Notice } from '../../shell/Notice';
import { hrefOf } from '../../shell/routes';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { spelled } from '../strings/words';
import { useReceiptStyles } from './receipt.styles';
import { useLateFiling } from './useLateFiling';

/** The reference, large enough to read out, and what happens next by when. */
export function ReceiptCard({ receipt }: { receipt: Receipt }): JSX.Element {
  const styles = useReceiptStyles();
  const [copied, setCopied] = React.useState(false);
  const { reference, firstLookBy, firstActionBy } = receipt;
  const late = useLateFiling(receipt);
  const copy = (): void => {
    navigator.clipboard.writeText(reference).then(
      () => setCopied(true),
      // Some hosts forbid the clipboard; the reference can be selected by hand.
      () => setCopied(false),
    );
  };
  return (
    <>
      <Notice tone="good">
        <p id="receipt-reference">{t('incident:sent.reference')}</p>
        <p aria-labelledby="receipt-reference" className={styles.reference}>
          {reference}
        </p>
        <p className={styles.spelled}>{t('incident:sent.readOut', { spelled: spelled(reference) })}</p>
        <Button onClick={copy}>{t('incident:sent.copy')}</Button>
        <span role="status"> {copied && t('incident:sent.copied')}</span>
      </Notice>
      <h2>{t('incident:sent.next')}</h2>
      <ul className={styles.next}>
        <li>{t('incident:sent.look', { when: inWords(firstLookBy) })}</li>
        <li>{t('incident:sent.action', { when: inWords(firstActionBy) })}</li>
        <li>{t('incident:sent.answer')}</li>
      </ul>
      <p>{t('incident:sent.safe')}</p>
      <p role="status">{late && t('incident:sent.notFiled')}</p>
      <p>
        <a className={styles.link} href={hrefOf({ at: 'report', reference })}>
          {t('incident:sent.open')}
        </a>
        <a className={styles.link} href={hrefOf({ at: 'amend', reference })}>
          {t('incident:sent.more')}
        </a>
        <a className={styles.link} href={hrefOf({ at: 'home' })}>
          {t('home')}
        </a>
      </p>
    </>
  );
}
