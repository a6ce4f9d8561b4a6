import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  csvImportAnswerSchema,
  csvImportSchema,
  rotaQuerySchema,
} from '@councillor-safety/core/on-call/on-call-answers';
import { withEntries } from '@councillor-safety/core/on-call/on-call-changes';
import {
  overlappingRows,
  shiftsFromRows,
  type CsvProblem,
  type CsvShift,
} from '@councillor-safety/core/on-call/on-call-csv';
import { draftProblem } from '@councillor-safety/core/on-call/on-call-entries';
import { onCallLimits, type Rota } from '@councillor-safety/core/on-call/on-call';
import { occurrences } from '@councillor-safety/core/on-call/on-call-occurrences';
import { onCallProblems } from '@councillor-safety/core/on-call/on-call-problems';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { Problem } from '../problems/problems';
import { defineRoute, type Route } from '../server/route';
import {
  changeRota,
  nameMap,
  peopleIfKnown,
  peopleToChoose,
  sentKey,
  tag,
  type Parts,
} from './on-call-asking';
import { readCsv, writeCsv } from './on-call-csv';
import { namesOf, weeksFrom } from './on-call-view';

/** Room for 400,000 characters of any script. */
const importLimit = 2 * 1024 * 1024;

function refuseAll(problems: readonly CsvProblem[]): void {
  if (problems.length === 0) return;
  const inOrder = [...problems].sort((one, other) => one.line - other.line);
  const count = problems.length === 1 ? 'One line needs' : `${problems.length} lines need`;
  throw new Problem({
    status: 400,
    detail: `Nothing was imported. ${count} to be put right.`,
    errors: inOrder.map(({ line, problem }) => ({ field: `line ${line}`, message: onCallProblems[problem] })),
  });
}

/** The shifts of a file. @throws Problem 400 with every line that cannot be read */
function shiftsOf(csv: string, people: readonly PersonCard[]): readonly CsvShift[] {
  const read = readCsv(csv);
  if ('problem' in read) refuseAll([read.problem]);
  const { shifts, problems } = shiftsFromRows('rows' in read ? read.rows : [], people);
  refuseAll(problems);
  return shifts;
}

/** @throws Problem 400 with every line that the rota cannot take */
function refuseMisfits(rota: Rota, shifts: readonly CsvShift[], now: Date): void {
  const wrong = shifts.flatMap(({ line, draft }): CsvProblem[] => {
    const found = draftProblem(draft, now);
    return found ? [{ line, problem: found.problem }] : [];
  });
  const last = shifts.at(-1)?.line ?? 1;
  const isFull = rota.entries.length + shifts.length > onCallLimits.entries;
  refuseAll(isFull ? [{ line: last, problem: 'tooMany' }] : wrong);
  refuseAll(overlappingRows(rota, shifts));
}

export const onCallCsvRoutes = (parts: Parts): Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/on-call/csv',
    summary: 'Who is on call, as a file for spreadsheets.',
    tag,
    who: ['officer'],
    guard: 'role',
    audit: 'on-call.exported',
    query: rotaQuerySchema,
    responses: { 200: 'stream' },
    handler: async ({ query }) => {
      const rota = await parts.book.read();
      const names = namesOf(rota, await peopleIfKnown(parts.people));
      const found = occurrences(rota, weeksFrom({ ...query, now: parts.clock.now() }));
      const headers = {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="on-call.csv"',
      };
      return { status: 200, headers, stream: Readable.from([writeCsv(found, names)]) };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/on-call/csv',
    summary: 'Add the shifts of a file: all of them, or none when a line is wrong.',
    tag,
    who: ['officer'],
    guard: 'role',
    audit: 'on-call.imported',
    headers: sentKey,
    body: csvImportSchema,
    bodyLimit: importLimit,
    responses: { 200: csvImportAnswerSchema },
    handler: async ({ person, headers, body: { csv, version } }) => {
      const people = await peopleToChoose(parts.people);
      const shifts = shiftsOf(csv, people);
      const names = nameMap(people);
      const changed = await changeRota(parts, {
        ...{ person, key: headers['idempotency-key'], version, sent: { csv } },
        work: (rota, now) => {
          refuseMisfits(rota, shifts, now);
          const drafted = shifts.map(({ draft }) => ({ id: randomUUID(), draft, names }));
          return { rota: withEntries(rota, drafted, { by: person, now }), about: drafted[0]?.id ?? '' };
        },
      });
      return { status: 200, body: { version: changed.version, added: shifts.length } };
    },
  }),
];
