import { useMemo } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import { dropInLimits } from '@councillor-safety/core/drop-in/drop-in';
import { createMyDropInApi, type MyDropInApi } from '../../api/drop-in-api';
import { useHere } from '../../services/here';

export function useMyDropInApi(): MyDropInApi {
  const { client } = useHere();
  return useMemo(() => createMyDropInApi(client), [client]);
}

/** What somebody's own appointments, choices and wishes are found under. */
export const mineKey = ['drop-in', 'mine'] as const;

export function useMine() {
  const api = useMyDropInApi();
  return useQuery(mineKey, () => api.mine());
}

const lookAgainMs = 30_000;
/** No session can be booked further ahead. */
const furthestDays = 365;

/** Free times from today on, eight weeks at a time, read again by themselves while somebody looks: others book too. */
export function useFreeTimes() {
  const api = useMyDropInApi();
  const { weeks } = dropInLimits;
  const today = londonDay(new Date());
  return useInfiniteQuery(
    ['drop-in', 'slots', today],
    ({ pageParam }: { pageParam?: string }) => api.slots({ from: pageParam ?? today, weeks }),
    {
      getNextPageParam: ({ to }) => (to < daysAfter(today, furthestDays) ? to : undefined),
      refetchInterval: lookAgainMs,
    },
  );
}
