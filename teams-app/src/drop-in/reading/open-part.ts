import type { FreeTime } from './free-times';

/** What is open on a screen of appointments: one thing at a time, so that there is one form. */
export interface OpenPart {
  /** Of the appointment, or of the offer. */
  readonly id: string;
  readonly part: 'move' | 'details' | 'offer';
  /** The time that is chosen to begin with. */
  readonly first?: FreeTime;
}

export interface OpenProps {
  readonly open: OpenPart | undefined;
  readonly onOpen: (open: OpenPart | undefined) => void;
}
