export const nations = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;
export type Nation = (typeof nations)[number];

/** Whether a London calendar day (`2026-12-25`) is a bank holiday in a nation of the UK. */
export function bankHolidaysOf(nation: Nation): (day: string) => boolean {
  throw new Error(`not yet: ${nation}`);
}
