import * as React from 'react';
import type { Route } from '../shell/routes';
import { useHere } from '../services/here';
import { NotFound } from '../shell/NotFound';
import { Agreed } from './agreed/Agreed';
import { WhoIsAsked } from './asked/WhoIsAsked';
import { Call } from './calls/Call';
import { Calls } from './calls/Calls';
import './strings/load-strings';

type Place = Extract<Route, { at: 'calls' | 'who-is-asked' | 'what-i-agreed-to' }>;

/** Every screen about calls for a person. */
export default function EscalationScreens({ place }: { place: Place }): JSX.Element {
  const { me } = useHere();
  const isOfficer = me.roles.includes('officer');
  if (place.at === 'calls') {
    const { reference } = place;
    return reference === undefined ? <Calls /> : <Call reference={reference} key={reference} />;
  }
  if (place.at === 'who-is-asked') return isOfficer ? <WhoIsAsked /> : <NotFound />;
  return isOfficer || me.roles.includes('champion') ? <Agreed /> : <NotFound />;
}
