import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { BulletinAnswer, BulletinPeopleAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { DeliveryFilter } from '../../api/bulletin-api';
import { bulletinKey, useBulletinApi } from '../reading/useBulletins';

const [soonMs, laterMs] = [2_000, 15_000];

const isMoving = ({ run }: BulletinAnswer): boolean => run?.state === 'preparing' || run?.state === 'running';

/** One bulletin, read again every two seconds while messages leave, as long as somebody looks. */
export function useDelivery(id: string) {
  const api = useBulletinApi();
  return useQuery(bulletinKey(id), () => api.bulletin(id), {
    refetchInterval: (answer) => (answer && isMoving(answer) ? soonMs : laterMs),
  });
}

/** Begins with the word that the watch for changes leaves alone: each reading of names is written down. */
export const linesKey = (id: string): readonly [string, string, string] => ['people', 'of-bulletin', id];

/** Names, page by page. They are read when somebody asks, and not by themselves. */
export function useLines(id: string, show: DeliveryFilter) {
  const api = useBulletinApi();
  return useInfiniteQuery<BulletinPeopleAnswer>(
    [...linesKey(id), show],
    ({ pageParam }: { pageParam?: string }) =>
      api.people(id, { show, ...(pageParam !== undefined && { next: pageParam }) }),
    {
      getNextPageParam: ({ next }) => next,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      keepPreviousData: false,
    },
  );
}
