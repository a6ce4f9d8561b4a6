import * as React from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import type { Me } from '@councillor-safety/core/people/me';
import '../incident/strings/load-strings';
import { useSessionState } from '../services/session-state';
import { ChangesWatch } from './ChangesWatch';
import { late, lateWhenAsked } from '../shell/late';
import { NotFound } from '../shell/NotFound';
import { Outside } from './Outside';
import { Page } from '../shell/Page';
import { createQueryClient } from './query-client';
import type { Route } from '../shell/routes';
import { services } from '../services/services';
import { useWatched } from '../shell/store';
import { t } from '../shell/strings';
import { HereContext, type Here } from '../services/here';

const Home = late(() => import('../incident/my-reports/Home'));
const Inbox = late(() => import('../incident/inbox/Inbox'));
const FullReport = late(() => import('../incident/full-report/FullReport'));
const Sent = late(() => import('../incident/receipt/Sent'));
const Detail = late(() => import('../incident/detail/Detail'));
const Amend = late(() => import('../incident/detail/Amend'));
const RotaScreens = late(() => import('../on-call/RotaScreens'));
const EscalationScreens = late(() => import('../escalation/EscalationScreens'));
const MyCalls = late(() => import('../escalation/calls/MyCalls'));
const BulletinScreens = late(() => import('../bulletin/BulletinScreens'));
const OwnDropIns = lateWhenAsked(() => import('../drop-in/OwnScreens'));
const HeldDropIns = lateWhenAsked(() => import('../drop-in/HeldScreens'));
const MyDropIns = lateWhenAsked(() => import('../drop-in/mine/MyDropIns'));
const ForChampion = late(() => import('../bulletin/list/ForChampion'));
const OfficerNav = late(() => import('./OfficerNav'));

const mayWork = ({ roles }: Me): boolean => roles.includes('officer') || roles.includes('councillor');
/** Who may be on call, and asked to take a call. */
const mayHelp = ({ roles }: Me): boolean => roles.includes('officer') || roles.includes('champion');

const ofHelpers: readonly Route['at'][] = [
  ...(['rota', 'calls', 'what-i-agreed-to', 'bulletins', 'bulletin'] as const),
  ...(['drop-ins', 'drop-in-sessions', 'drop-in-session', 'drop-in-appointment'] as const),
];

/** What somebody who is no officer finds where they start, besides reports. */
const HelpersOwn = ({ me }: { me: Me }): JSX.Element => (
  <>
    <MyCalls />
    <MyDropIns />
    {me.roles.includes('champion') && <ForChampion />}
  </>
);

function Screen({ route, me }: { route: Route; me: Me }): JSX.Element {
  const isOfficer = me.roles.includes('officer');
  if (!mayWork(me) && !(mayHelp(me) && ofHelpers.includes(route.at)))
    return <Outside me={me} own={mayHelp(me) && <HelpersOwn me={me} />} />;
  switch (route.at) {
    case 'home':
      return isOfficer ? <Inbox /> : <Home own={<HelpersOwn me={me} />} />;
    // An officer reports for somebody else, and the quick log has no place to say for whom.
    case 'quick':
      return <FullReport />;
    case 'full':
      return <FullReport question={route.question} />;
    case 'sent':
      return <Sent sendKey={route.key} />;
    case 'report':
      return <Detail reference={route.reference} key={route.reference} />;
    case 'amend':
      return <Amend reference={route.reference} question={route.question} key={route.reference} />;
    case 'rota':
      return mayHelp(me) ? <RotaScreens part={route.part} id={route.key} /> : <NotFound />;
    case 'calls':
    case 'who-is-asked':
    case 'what-i-agreed-to':
      return <EscalationScreens place={route} />;
    case 'bulletins':
    case 'bulletin':
      return <BulletinScreens place={route} />;
    case 'drop-in':
    case 'drop-in-own':
      return <OwnDropIns place={route} />;
    case 'drop-ins':
    case 'drop-in-sessions':
    case 'drop-in-session':
    case 'drop-in-appointment':
    case 'drop-in-settings':
      return <HeldDropIns place={route} />;
    case 'unknown':
      return <NotFound />;
  }
}

/** Every screen that needs to know who is here. */
export default function Workspace({ route }: { route: Route }): JSX.Element {
  const provided = useWatched(services);
  const session = useSessionState();
  const [client] = React.useState(createQueryClient);
  const me = 'me' in session ? session.me : undefined;
  const here = React.useMemo<Here | undefined>(() => provided && me && { ...provided, me }, [provided, me]);
  if (!here) {
    const needed = session.at === 'sign-in-needed';
    return (
      <Page heading={needed ? t('signIn.heading') : t('product')}>
        <p role="status">{session.at === 'starting' ? t('signIn.checking') : ''}</p>
      </Page>
    );
  }
  return (
    <QueryClientProvider client={client}>
      <HereContext.Provider value={here}>
        {mayWork(here.me) && <ChangesWatch />}
        <React.Suspense fallback={<Page heading={t('loading')}>{null}</Page>}>
          {here.me.roles.includes('officer') && <OfficerNav route={route} />}
          <Screen route={route} me={here.me} />
        </React.Suspense>
      </HereContext.Provider>
    </QueryClientProvider>
  );
}
