/** Minutes after midnight, London wall time; `to` may pass 1440 when it closes after midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface OpeningHours {
  /** Day and night, every day, bank holidays too. */
  readonly always: boolean;
  /** Monday first; seven days. */
  readonly week: readonly (readonly Span[])[];
  /** On bank holidays: closed, as on that day of the week, or hours of their own. */
  readonly bankHolidays: 'closed' | 'as-usual' | readonly Span[];
  /** Single London days (`2026-12-24`) on which it is closed besides. */
  readonly closedOn: readonly string[];
}

export type ParsedHours =
  { readonly ok: true; readonly hours: OpeningHours } | { readonly ok: false; readonly problem: string };

/** A moment as a person reads it: a London day and a wall time (`09:00`). */
export interface WallMoment {
  readonly day: string;
  readonly time: string;
}

export type OpenState =
  | { readonly open: true; /** Absent when it does not close within a year. */ readonly until?: WallMoment }
  | {
      readonly open: false;
      /** Absent when it will not open within four weeks. */ readonly opensAt?: WallMoment;
    };

export interface OpenQuestion {
  readonly hours: OpeningHours;
  readonly now: Date;
  /** Whether a London calendar day (`2026-12-25`) is a bank holiday. */
  readonly isBankHoliday: (day: string) => boolean;
}
