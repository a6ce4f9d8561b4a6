import { openState } from '../clock/opening-hours-state';
import type { OpenQuestion } from '../clock/opening-hours';
import type { ServiceCategory } from './directory-lists';
import type { Service } from './directory';

export interface ServiceFilters {
  readonly category?: ServiceCategory;
  readonly openNow: boolean;
  readonly free: boolean;
  /** Wholly confidential only. */
  readonly confidential: boolean;
}

const isOpen = ({ hours }: Service, clock: Omit<OpenQuestion, 'hours'>): boolean =>
  hours !== undefined && openState({ ...clock, hours }).open;

/** Whether a service passes; one whose hours are not known is not called open. */
export function passes(
  service: Service,
  { category, openNow, free, confidential }: ServiceFilters,
  clock: Omit<OpenQuestion, 'hours'>,
): boolean {
  if (category !== undefined && !service.categories.includes(category)) return false;
  if (free && service.cost !== 'Free') return false;
  if (confidential && service.confidential !== 'Yes') return false;
  return !openNow || isOpen(service, clock);
}
