import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { t } from '../../shell/strings';

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Who else has it open. */
export function HereNow({ others }: { others: BulletinAnswer['hereNow'] }): JSX.Element {
  const names = listed.format(others.map(({ name }) => name));
  const [many, one] = [
    t('bulletin:compose.hereNowMany', { names }),
    t('bulletin:compose.hereNow', { names }),
  ];
  return <p role="status">{others.length > 0 && (others.length > 1 ? many : one)}</p>;
}
