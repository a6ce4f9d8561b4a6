import { createContext, useContext } from 'react';
import type { Me } from '@councillor-safety/core/people/me';
import type { Services } from './start-services';

/** Who is here, and everything they can do things with. */
export interface Here extends Services {
  readonly me: Me;
}

export const HereContext = createContext<Here | undefined>(undefined);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === undefined) throw new Error('This screen needs somebody who is signed in.');
  return here;
}
