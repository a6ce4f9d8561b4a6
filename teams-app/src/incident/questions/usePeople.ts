import { useQuery } from '@tanstack/react-query';
import type { PersonCard, Role } from '@councillor-safety/core/people/people';
import { useHere } from '../../services/here';
import { t } from '../../shell/strings';

const nobody: readonly PersonCard[] = [];

/** People who hold a role, for pickers; empty until they are known. */
export function usePeople(role: Role): readonly PersonCard[] {
  const { api } = useHere();
  return useQuery(['people', role], () => api.people(role), { staleTime: 300_000 }).data ?? nobody;
}

/** Somebody as one chooses them: name and what they do. */
export function describe({ name, roles, offices }: PersonCard): string {
  const what = offices.length > 0 ? offices.map((office) => t(`incident:office.${office}`)) : [];
  const champion = roles.includes('champion') ? [t('incident:role.champion')] : [];
  const all = [...what, ...champion];
  return all.length > 0 ? `${name} (${all.join(', ')})` : name;
}
