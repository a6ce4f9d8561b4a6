import * as React from 'react';
import { useHere } from '../services/here';
import { NotFound } from '../shell/NotFound';
import type { Route } from '../shell/routes';
import Book from './book/Book';
import Choices from './choices/Choices';
import Mine from './mine/Mine';
import One from './mine/One';
import Waiting from './waiting/Waiting';

type Own = Extract<Route, { at: 'drop-in' | 'drop-in-own' }>;

/** Every screen of a councillor's own appointments: one download, since they are used together. */
export default function OwnScreens({ place }: { place: Own }): JSX.Element {
  const { me } = useHere();
  if (!me.roles.includes('councillor')) return <NotFound />;
  if (place.at === 'drop-in') return <Book key={place.about} about={place.about} />;
  if (place.screen === 'waiting') return <Waiting />;
  if (place.screen === 'choices') return <Choices />;
  return place.id === undefined ? <Mine /> : <One key={place.id} id={place.id} />;
}
