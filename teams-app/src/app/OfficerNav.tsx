import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import '../shell/load-work-strings';
import { hrefOf, type Route } from '../shell/routes';
import { t } from '../shell/strings';
import { tokens } from '../shell/tokens';

const useStyles = makeStyles({
  nav: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    maxWidth: '960px',
    margin: '0 auto',
    padding: '0 16px',
    listStyleType: 'none',
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '44px',
    minHeight: '44px',
    padding: '0 8px',
    color: tokens.colorBrandForegroundLink,
    borderBottom: '4px solid transparent',
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-current]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorBrandStroke1,
    },
  },
});

const places = [
  ['reports', { at: 'home' }],
  ['calls', { at: 'calls' }],
  ['dropIns', { at: 'drop-ins' }],
  ['rota', { at: 'rota' }],
  ['bulletins', { at: 'bulletins' }],
  ['asked', { at: 'who-is-asked' }],
] as const satisfies readonly (readonly [string, Route])[];

/** Places whose screens have more than one kind of address. */
const belonging: Readonly<Partial<Record<Route['at'], readonly Route['at'][]>>> = {
  home: ['home', 'report', 'amend'],
  bulletins: ['bulletins', 'bulletin'],
  'drop-ins': ['drop-ins', 'drop-in-sessions', 'drop-in-session', 'drop-in-appointment', 'drop-in-settings'],
};

/** `page` on the screen itself, `true` on what belongs to it. */
function currentOf(place: Route, route: Route): 'page' | 'true' | undefined {
  if (hrefOf(place) === hrefOf(route)) return route.at === 'unknown' ? undefined : 'page';
  return (belonging[place.at] ?? [place.at]).includes(route.at) ? 'true' : undefined;
}

/** The officers' screens, on each of them. */
export default function OfficerNav({ route }: { route: Route }): JSX.Element {
  const styles = useStyles();
  return (
    <nav aria-label={t('work:officers.label')} className={styles.nav}>
      <ul className={styles.list}>
        {places.map(([words, place]) => (
          <li key={words}>
            <a className={styles.link} href={hrefOf(place)} aria-current={currentOf(place, route)}>
              {t(`work:officers.${words}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
