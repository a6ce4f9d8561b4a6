import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { createBulletinApi, type BulletinApi } from '../../api/bulletin-api';
import { useHere } from '../../services/here';

export function useBulletinApi(): BulletinApi {
  const { client } = useHere();
  return useMemo(() => createBulletinApi(client), [client]);
}

/** The bulletins that this person may see. */
export function useBulletins() {
  const api = useBulletinApi();
  return useQuery(['bulletins'], () => api.list());
}

/** What one bulletin is found under, for whoever has a newer answer in hand. */
export const bulletinKey = (id: string): readonly [string, string] => ['bulletin', id];

const lookAgainMs = 15_000;

/** One bulletin, read again every 15 seconds while somebody looks: others may have it open too. */
export function useBulletin(id: string) {
  const api = useBulletinApi();
  return useQuery(bulletinKey(id), () => api.bulletin(id), { refetchInterval: lookAgainMs });
}

/** Champions, quiet hours, and who reads questions. */
export function useBulletinSettings() {
  const api = useBulletinApi();
  return useQuery(['bulletin-settings'], () => api.settings());
}
