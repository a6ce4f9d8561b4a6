import * as React from 'react';
import { Page } from './Page';
import { hrefOf } from './routes';
import { t } from './strings';

/** Says nothing about whether the thing exists. */
export function NotFound(): JSX.Element {
  return (
    <Page heading={t('failure.notFoundHeading')}>
      <p>{t('failure.notFound')}</p>
      <a href={hrefOf({ at: 'home' })}>{t('home')}</a>
    </Page>
  );
}
