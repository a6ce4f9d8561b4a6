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

/** Whether a service passes; one whose hours are not known is not called open. */
export function passes(
  service: Service,
  filters: ServiceFilters,
  clock: Omit<OpenQuestion, 'hours'>,
): boolean {
  throw new Error(`not yet: ${service.id} ${String(filters.openNow)} ${clock.now.toISOString()}`);
}
