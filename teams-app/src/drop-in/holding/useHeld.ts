import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter, weekdayOf } from '@councillor-safety/core/clock/opening-hours-calendar';
import { createHeldDropInApi, type HeldDropInApi } from '../../api/drop-in-api';
import { useHere } from '../../services/here';
import { keep } from '../../shell/store';

/** The Monday of the week that a London calendar day is in. */
export const mondayOf = (day: string): string => daysAfter(day, -weekdayOf(day));

export const today = (): string => londonDay(new Date());

/** Which days are shown; kept while an appointment or a form is open. Without `from`, the present day or week. */
export interface ShownDays {
  readonly from?: string;
  readonly days: 1 | 7;
  readonly whose: 'own' | 'team';
}
export const shownDays = keep<ShownDays>({ days: 7, whose: 'own' });

/** A day of a session, by the day of its rule, that somebody chose among their days, for the form that they go to. */
export interface ChosenDay {
  readonly sessionId: string;
  readonly ruleDay: string;
}
export const chosenDay = keep<ChosenDay | undefined>(undefined);

/** The chosen day of a session, when the day that was chosen is one of its days. */
export function chosenRuleDay(sessionId: string): string | undefined {
  const chosen = chosenDay.get();
  return chosen?.sessionId === sessionId ? chosen.ruleDay : undefined;
}

/** Said once, after a form has done its work. */
export const justSaved = keep(false);

export function useHeldApi(): HeldDropInApi {
  const { client } = useHere();
  return useMemo(() => createHeldDropInApi(client), [client]);
}

const lookAgainMs = 30_000;

/** Read again by themselves while somebody looks: people book and cancel. */
export function useHeldDays(asked: Parameters<HeldDropInApi['days']>[0]) {
  const api = useHeldApi();
  return useQuery(['drop-in', 'days', asked], () => api.days(asked), { refetchInterval: lookAgainMs });
}

/** All sessions, covers and settings. */
export function useSessions() {
  const api = useHeldApi();
  return useQuery(['drop-in', 'sessions'], () => api.sessions());
}

/** An appointment that the reader holds. */
export function useHeldBooking(id: string) {
  const api = useHeldApi();
  return useQuery(['drop-in', 'held', id], () => api.held(id));
}
