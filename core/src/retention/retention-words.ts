import type { Office } from '../people/people';

/** Whose office it is to say that something must not be deleted. */
export const holdingOffices = ['monitoring-officer', 'legal'] as const satisfies readonly Office[];
export type HoldingOffice = (typeof holdingOffices)[number];

export const holdKinds = ['report', 'call', 'person'] as const;
export type HoldKind = (typeof holdKinds)[number];
