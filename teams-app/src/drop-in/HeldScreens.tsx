import * as React from 'react';
import { useHere } from '../services/here';
import { NotFound } from '../shell/NotFound';
import type { Route } from '../shell/routes';
import Appointment from './appointment/Appointment';
import Days from './days/Days';
import SessionScreen from './sessions/SessionScreen';
import Sessions from './sessions/Sessions';
import DropInSettings from './settings/DropInSettings';

type Held = Extract<
  Route,
  { at: 'drop-ins' | 'drop-in-sessions' | 'drop-in-session' | 'drop-in-appointment' | 'drop-in-settings' }
>;

/** Every screen of whoever holds sessions: one download, since they are used together. */
export default function HeldScreens({ place }: { place: Held }): JSX.Element {
  const { me } = useHere();
  const isOfficer = me.roles.includes('officer');
  if (!isOfficer && !me.roles.includes('champion')) return <NotFound />;
  switch (place.at) {
    case 'drop-ins':
      return <Days />;
    case 'drop-in-sessions':
      return <Sessions />;
    case 'drop-in-session':
      return <SessionScreen key={place.id} id={place.id} />;
    case 'drop-in-appointment':
      return <Appointment key={place.id} id={place.id} />;
    case 'drop-in-settings':
      return isOfficer ? <DropInSettings /> : <NotFound />;
  }
}
