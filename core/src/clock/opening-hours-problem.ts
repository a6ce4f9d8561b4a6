/** Why hours cannot be read: one sentence. Thrown inside the reading, never out of it. */
export class HoursProblem extends Error {
  override readonly name = 'HoursProblem';
}

export const problems = {
  empty: () => new HoursProblem('No hours are given.'),
  notUnderstood: (part: string) => new HoursProblem(`The hours have '${part}', which was not understood.`),
  noTime: (part: string) => new HoursProblem(`The hours do not say when it is open on '${part}'.`),
  noDays: (part: string) => new HoursProblem(`The hours do not say which days '${part}' is for.`),
  unclear: (part: string) =>
    new HoursProblem(
      `The hours '${part}' could be morning or evening: write them as 9am-5pm or as 09:00-17:00.`,
    ),
  noSuchTime: (part: string) => new HoursProblem(`The hours have '${part}', and there is no such time.`),
  endsAtStart: (part: string) => new HoursProblem(`The hours '${part}' end when they begin.`),
  noSuchDay: (part: string) => new HoursProblem(`The hours have '${part}', and there is no such day.`),
  otherWeekday: (part: string) =>
    new HoursProblem(`The hours have '${part}', and that is another day of the week.`),
  noYear: (part: string) => new HoursProblem(`The hours have '${part}' without a year.`),
  notInOrder: (part: string) => new HoursProblem(`The hours have '${part}', which ends before it begins.`),
  openOnDate: (part: string) =>
    new HoursProblem(`The hours have '${part}': a single day can only be one on which it is closed.`),
  neverOpen: () => new HoursProblem('The hours do not say when it is open.'),
  twice: (day: string) => new HoursProblem(`The hours give ${day} twice.`),
  overlap: (day: string) => new HoursProblem(`The hours of ${day} overlap.`),
};
