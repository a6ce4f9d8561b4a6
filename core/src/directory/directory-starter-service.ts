import type { RecordOf } from '../sharepoint/list-definition';
import type { serviceList } from './directory-lists';

/** A national service as we know it from afar: an officer says where it is theirs, who keeps it, and when it was checked. */
export type StarterService = Omit<
  RecordOf<typeof serviceList>,
  'reach' | 'audience' | 'owner' | 'ownerEmail' | 'verifiedOn'
>;

/** Each has exceptions of its own, so the person is told to ask. */
export const inConfidence = {
  confidential: 'Yes',
  confidentialFrom: 'Your council is not told. Ask them when they would have to tell somebody else.',
} as const;

export const free = { cost: 'Free' } as const;

/** 03 numbers, and 01 and 02. */
export const priceOfACall = {
  cost: 'Some costs',
  costNote: 'The help is free. The call costs as much as one to an 01 or 02 number.',
} as const;
