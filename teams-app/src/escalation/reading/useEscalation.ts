import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { createEscalationApi, type EscalationApi } from '../../api/escalation-api';
import { useHere } from '../../services/here';

export function useEscalationApi(): EscalationApi {
  const { client } = useHere();
  return useMemo(() => createEscalationApi(client), [client]);
}

/** The calls that this person may see. */
export function useCalls() {
  const api = useEscalationApi();
  return useQuery(['calls'], () => api.mine());
}
