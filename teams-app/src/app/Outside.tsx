import * as React from 'react';
import type { Me } from '@councillor-safety/core/people/me';
import { Page } from '../shell/Page';
import { t } from '../shell/strings';

function sentence({ roles }: Me): string {
  if (roles.includes('champion')) return t('outside.champion');
  if (roles.includes('administrator')) return t('outside.administrator');
  return t('outside.outsider');
}

interface OutsideProps {
  readonly me: Me;
  /** The way to calls for a person and to bulletins, for those who have a part in them. */
  readonly own: React.ReactNode;
}

/** For people who are neither councillor nor officer: the numbers anyone can use, and nothing of anybody's. */
export function Outside({ me, own }: OutsideProps): JSX.Element {
  return (
    <Page heading={t('outside.heading')}>
      <p>{sentence(me)}</p>
      {own}
      <h2>{t('outside.numbers')}</h2>
      <ul>
        <li>{t('outside.police999')}</li>
        <li>{t('outside.police101')}</li>
        <li>{t('outside.samaritans')}</li>
      </ul>
      <p>{t('outside.mistake')}</p>
    </Page>
  );
}
