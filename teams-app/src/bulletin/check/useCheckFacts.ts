import { useQuery } from '@tanstack/react-query';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { BulletinState } from '@councillor-safety/core/bulletin/bulletin';
import { useHere } from '../../services/here';
import { audienceKey } from '../changing/useBulletinChange';
import { useBulletinApi } from '../reading/useBulletins';

const unsent: readonly BulletinState[] = ['draft', 'asked', 'approved', 'scheduled'];

/** Whether anything of it, or of its correction, is still to go. */
export const isUnsent = ({ bulletin }: BulletinAnswer): boolean => unsent.includes(bulletin.state);

export const useIsOfficer = (): boolean => useHere().me.roles.includes('officer');

/** Quiet hours and who reads questions; only officers are told. */
export function useKnownSettings() {
  const api = useBulletinApi();
  const enabled = useIsOfficer();
  return useQuery(['bulletin-settings'], () => api.settings(), { enabled }).data?.settings;
}

/** Who would get it as it is stored. A correction goes to those who have it, so nobody is looked up for it. */
export function useAudience(answer: BulletinAnswer) {
  const { id, contentVersion, published } = answer.bulletin;
  const api = useBulletinApi();
  const counts = published === undefined || answer.may.includes('send');
  const enabled = useIsOfficer() && isUnsent(answer) && counts;
  return useQuery([...audienceKey(id), contentVersion], () => api.audience(id), { enabled });
}
