import {
  entryDraftSchema,
  type EntryDraft,
  type OnCallLine,
  type RotaEntry,
} from '@councillor-safety/core/on-call/on-call';
import { problemSentence } from '@councillor-safety/core/on-call/on-call-problems';
import type { FieldProblem } from '../../shell/ErrorSummary';
import type { ChosenTime } from '../reading/useRota';

export type EntryKind = EntryDraft['kind'];

/** What a form holds: everything as it was typed. */
export interface EntryAnswers {
  readonly kind: EntryKind;
  readonly line: OnCallLine | '';
  /** Of a shift or a change; `nobody` when nobody is to be on call then. */
  readonly person: string;
  readonly startDay: string;
  readonly startTime: string;
  readonly endDay: string;
  readonly endTime: string;
  /** Of a repeating shift, from here on. */
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly toDaysLater: string;
  readonly everyWeeks: string;
  readonly people: readonly string[];
  readonly turn: 'week' | 'shift';
  readonly startsOn: string;
  readonly endsOn: string;
}

export const nobody = 'nobody';

const blank: Omit<EntryAnswers, 'kind'> = {
  ...{ line: '', person: '', startDay: '', startTime: '', endDay: '', endTime: '' },
  ...{ days: [], from: '', to: '', toDaysLater: '0', everyWeeks: '1', people: [] },
  ...{ turn: 'week', startsOn: '', endsOn: '' },
};

const timesOf = ({ startsAt, endsAt }: Pick<ChosenTime, 'startsAt' | 'endsAt'>) => ({
  startDay: startsAt.slice(0, 10),
  startTime: startsAt.slice(11),
  endDay: endsAt.slice(0, 10),
  endTime: endsAt.slice(11),
});

/** A form as it opens: empty, or with the time that was chosen in the rota. */
export const blankAnswers = (kind: EntryKind, chosen?: ChosenTime): EntryAnswers => ({
  ...{ kind, ...blank },
  ...(chosen && { line: chosen.line, ...timesOf(chosen) }),
});

/** A form that holds an entry of the rota. */
export function answersOf(entry: RotaEntry): EntryAnswers {
  const { kind, line } = entry;
  if (kind !== 'pattern')
    return { ...blank, kind, line, person: entry.personId ?? nobody, ...timesOf(entry) };
  const { days, toDaysLater, everyWeeks, endsOn = '', from, to, people, turn, startsOn } = entry;
  return {
    ...{ ...blank, kind, line, from, to, people, turn, startsOn, endsOn },
    ...{ days: days.map(String), toDaysLater: String(toDaysLater), everyWeeks: String(everyWeeks) },
  };
}

function draftFrom(answers: EntryAnswers): unknown {
  const { kind, line, person, people, turn, from, to, startsOn, endsOn } = answers;
  if (kind !== 'pattern') {
    const startsAt = `${answers.startDay}T${answers.startTime}`;
    const endsAt = `${answers.endDay}T${answers.endTime}`;
    return { kind, line, personId: person === nobody ? null : person, startsAt, endsAt };
  }
  const days = answers.days.map(Number);
  const [toDaysLater, everyWeeks] = [Number(answers.toDaysLater), Number(answers.everyWeeks)];
  const draft = { kind, line, days, from, to, toDaysLater, everyWeeks, people, turn, startsOn };
  return endsOn === '' ? draft : { ...draft, endsOn };
}

/** `people.0` and `people.1` are problems of one field: the list. */
export const fieldOf = (path: string): string =>
  path.replace(/^(entry|settings)\./, '').replace(/^(people|days)\.\d+$/, '$1');

export const onePerField = (problems: readonly FieldProblem[]): FieldProblem[] =>
  problems
    .map(({ field, sentence }) => ({ field: fieldOf(field), sentence }))
    .filter(({ field }, index, all) => all.findIndex((one) => one.field === field) === index);

type Checked =
  | { readonly ok: true; readonly entry: EntryDraft }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What was typed, as the service takes it, or what needs another look. */
export function checkEntry(answers: EntryAnswers): Checked {
  const parsed = entryDraftSchema.safeParse(draftFrom(answers));
  if (parsed.success) return { ok: true, entry: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    sentence: problemSentence(message),
  }));
  return { ok: false, problems: onePerField(problems) };
}
