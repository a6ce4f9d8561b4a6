import * as React from 'react';
import { useHere } from '../services/here';
import { late } from '../shell/late';
import { NotFound } from '../shell/NotFound';
import type { Route } from '../shell/routes';
import './strings/load-strings';

const BulletinList = late(() => import('./list/BulletinList'));
const NewBulletin = late(() => import('./list/NewBulletin'));
const Writing = late(() => import('./compose/Writing'));
const Checking = late(() => import('./check/Checking'));
const People = late(() => import('./people/People'));
const Questions = late(() => import('./questions/Questions'));
const BulletinSettings = late(() => import('./settings/BulletinSettings'));

type Place = Extract<Route, { at: 'bulletins' | 'bulletin' }>;

/** Every screen of bulletins. Officers write them, champions read and decide; each screen comes when it is asked for. */
export default function BulletinScreens({ place }: { place: Place }): JSX.Element {
  const { me } = useHere();
  const isOfficer = me.roles.includes('officer');
  if (!isOfficer && !me.roles.includes('champion')) return <NotFound />;
  if (place.at === 'bulletin') {
    const { id, screen } = place;
    if (screen === undefined) return <Writing key={id} id={id} />;
    // Only officers see people by name; where a champion is led there, they read what was decided.
    return screen === 'people' && isOfficer ? <People key={id} id={id} /> : <Checking key={id} id={id} />;
  }
  if (place.screen === undefined) return <BulletinList />;
  if (!isOfficer) return <NotFound />;
  if (place.screen === 'new') return <NewBulletin />;
  return place.screen === 'questions' ? <Questions /> : <BulletinSettings />;
}
