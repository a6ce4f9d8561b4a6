import { useQuery } from '@tanstack/react-query';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import { useHeldApi } from '../holding/useHeld';
import { draftOf } from './session-answers';

/** The next days on which a session is held, by the days of its rule. */
export function useNextDays(session: Session) {
  const api = useHeldApi();
  const { id, holderId } = session;
  return useQuery(['drop-in', 'next-days', session], async () => {
    const { days } = await api.check({ draft: draftOf(session), holderId, id });
    const ruleDayOf = (day: string): string =>
      session.dayChanges.find(({ moved }) => moved?.toDay === day)?.day ?? day;
    return [...new Set(days.map(ruleDayOf))];
  });
}
