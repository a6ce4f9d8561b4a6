import * as React from 'react';
import { entryKinds } from '@councillor-safety/core/on-call/on-call';
import { useHere } from '../services/here';
import { NotFound } from '../shell/NotFound';
import { Csv } from './csv/Csv';
import { AddEntry, EditEntry } from './entry/EntryScreens';
import { Rota } from './rota/Rota';
import { RotaSettings } from './settings/RotaSettings';
import './strings/load-strings';
import { OfferSwap } from './swap/OfferSwap';

interface RotaScreensProps {
  /** Which screen of the rota; the rota itself when absent. */
  readonly part?: string;
  /** The entry that it is about. */
  readonly id?: string;
}

/** Every screen of the rota. All may look and swap what is theirs; officers change the rest. */
export default function RotaScreens({ part, id }: RotaScreensProps): JSX.Element {
  const { me } = useHere();
  if (part === undefined) return <Rota />;
  if (part === 'swap') return <OfferSwap />;
  if (!me.roles.includes('officer')) return <NotFound />;
  const kind = entryKinds.find((one) => one === part);
  if (kind) return <AddEntry key={kind} kind={kind} />;
  if (part === 'entry' && id !== undefined) return <EditEntry key={id} id={id} />;
  if (part === 'csv') return <Csv />;
  return part === 'settings' ? <RotaSettings /> : <NotFound />;
}
