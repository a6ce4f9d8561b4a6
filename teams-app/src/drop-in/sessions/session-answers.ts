import { z } from 'zod';
import {
  sessionDraftSchema,
  type DropInWay,
  type Recurrence,
  type Session,
  type SessionDraft,
} from '@councillor-safety/core/drop-in/drop-in';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { FieldProblem } from '../../shell/ErrorSummary';
import { onePerField, problemsOf } from '../holding/held-problems';

/** What the form holds: everything as it was typed. */
export interface SessionAnswers {
  readonly holderId: PersonId;
  readonly ways: readonly DropInWay[];
  readonly room: string;
  readonly teamsLink: string;
  readonly every: Recurrence['every'];
  /** Of a weekly session. */
  readonly weeks: string;
  readonly days: readonly string[];
  /** Of a monthly one. */
  readonly nth: string;
  readonly weekday: string;
  readonly dayOfMonth: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly from: string;
  readonly to: string;
  readonly slotMinutes: string;
  readonly gapMinutes: string;
  readonly group: boolean;
  /** Of a group. */
  readonly places: string;
  readonly openTo: SessionDraft['openTo'];
  readonly noticeMinutes: string;
  readonly aheadDays: string;
  readonly bankHolidays: SessionDraft['bankHolidays'];
  readonly notes: string;
}

const usual: Omit<SessionAnswers, 'holderId'> = {
  ...{ ways: [], room: '', teamsLink: '' },
  ...{ every: 'week', weeks: '1', days: [], nth: '1', weekday: '0', dayOfMonth: '' },
  ...{ firstDay: '', lastDay: '', from: '', to: '' },
  ...{ slotMinutes: '30', gapMinutes: '0', group: false, places: '' },
  ...{ openTo: 'everyone', noticeMinutes: '120', aheadDays: '56', bankHolidays: 'skip', notes: '' },
};

/** A form as it opens for a new session. */
export const blankAnswers = (holderId: PersonId): SessionAnswers => ({ ...usual, holderId });

function rhythmOf(recurrence: Recurrence): Partial<SessionAnswers> {
  const { every } = recurrence;
  switch (every) {
    case 'once':
      return { every };
    case 'week':
      return { every, weeks: String(recurrence.weeks), days: recurrence.days.map(String) };
    case 'month-weekday':
      return { every, nth: String(recurrence.nth), weekday: String(recurrence.day) };
    case 'month-day':
      return { every, dayOfMonth: String(recurrence.dayOfMonth) };
  }
}

/** A form that holds a session. */
export function answersOf(session: Session): SessionAnswers {
  const { holderId, ways, room = '', teamsLink = '', firstDay, lastDay, from, to, notes = '' } = session;
  const { places, openTo, bankHolidays } = session;
  return {
    ...{ ...usual, ...rhythmOf(session.recurrence), holderId, ways, room, teamsLink },
    ...{ firstDay, lastDay, from, to, openTo, bankHolidays, notes },
    slotMinutes: String(session.slotMinutes),
    gapMinutes: String(session.gapMinutes),
    ...(places > 1 && { group: true, places: String(places) }),
    noticeMinutes: String(session.noticeMinutes),
    aheadDays: String(session.aheadDays),
  };
}

const number = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed));
const filled = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());

function recurrenceFrom({ every, weeks, days, nth, weekday, dayOfMonth }: SessionAnswers): unknown {
  switch (every) {
    case 'once':
      return { every };
    case 'week':
      return { every, weeks: number(weeks), days: days.map(Number).sort() };
    case 'month-weekday':
      return { every, nth: number(nth), day: number(weekday) };
    case 'month-day':
      return { every, dayOfMonth: number(dayOfMonth) };
  }
}

function draftFrom(answers: SessionAnswers): unknown {
  const { ways, every, firstDay, lastDay, from, to, group, openTo, bankHolidays } = answers;
  return {
    ways,
    // What is asked for one way of meeting only counts while that way is chosen.
    room: ways.includes('room') ? filled(answers.room) : undefined,
    teamsLink: ways.includes('teams') ? filled(answers.teamsLink) : undefined,
    recurrence: recurrenceFrom(answers),
    ...{ firstDay, lastDay: every === 'once' ? firstDay : lastDay, from, to },
    slotMinutes: number(answers.slotMinutes),
    gapMinutes: number(answers.gapMinutes),
    places: group ? number(answers.places) : 1,
    noticeMinutes: number(answers.noticeMinutes),
    aheadDays: number(answers.aheadDays),
    ...{ openTo, bankHolidays, notes: filled(answers.notes) },
  };
}

/** Problems by the fields that the form shows now: a session that is held once has one date. */
export const forForm = (
  problems: readonly FieldProblem[],
  every: SessionAnswers['every'],
): readonly FieldProblem[] =>
  every === 'once'
    ? onePerField(problems.map((one) => (one.field === 'lastDay' ? { ...one, field: 'firstDay' } : one)))
    : problems;

type Checked =
  | { readonly ok: true; readonly draft: SessionDraft }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What was typed, as the service takes it, or what needs another look. */
export function checkSession(answers: SessionAnswers): Checked {
  const parsed = sessionDraftSchema.safeParse(draftFrom(answers));
  return parsed.success
    ? { ok: true, draft: parsed.data }
    : { ok: false, problems: problemsOf(parsed.error) };
}

const looseDraft = z.object(sessionDraftSchema.shape);

/** What of a session an officer wrote. */
export const draftOf = (session: Session): SessionDraft => looseDraft.parse(session);
