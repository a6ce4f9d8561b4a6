import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter, weekdayOf } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { OnCallLine } from '@councillor-safety/core/on-call/on-call';
import { rotaAnswerSchema, type RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { createOnCallApi, type OnCallApi } from '../../api/on-call-api';
import { useHere } from '../../services/here';
import { keep, useWatched } from '../../shell/store';
import { useSending, type Sending } from '../../shell/useSending';

/** The Monday of the week that a London calendar day is in. */
export const mondayOf = (day: string): string => daysAfter(day, -weekdayOf(day));

export const today = (): string => londonDay(new Date());

/** Which week is shown, by its Monday; undefined is the present one. Kept while a form is open. */
export const rotaWeek = keep<string | undefined>(undefined);

/** Time that somebody chose in the rota, for the form that they go to. Wall times of London. */
export interface ChosenTime {
  readonly line: OnCallLine;
  readonly startsAt: string;
  readonly endsAt: string;
}
export const chosenTime = keep<ChosenTime | undefined>(undefined);

/** Said on the rota once, after a form has done its work. */
export const justSaved = keep(false);

export function useOnCallApi(): OnCallApi {
  const { client } = useHere();
  return useMemo(() => createOnCallApi(client), [client]);
}

/** The rota in the week that is shown, with the weeks around it, so that a shift over a Sunday is known as a whole. */
export function useRota() {
  const api = useOnCallApi();
  const week = useWatched(rotaWeek) ?? mondayOf(today());
  const asked = { from: daysAfter(week, -7), weeks: 3 };
  return { week, query: useQuery(['rota', asked], () => api.rota(asked)) };
}

/** The rota of the weeks to come. */
export function useComingRota() {
  const api = useOnCallApi();
  const asked = { from: mondayOf(today()), weeks: 8 };
  return useQuery(['rota', asked], () => api.rota(asked));
}

/** Changes the rota; somebody else's quicker change comes back as the rota that there is now. */
export const useRotaSending = <A>(): Sending<A, RotaAnswer> => useSending<A, RotaAnswer>(rotaAnswerSchema);
