import { incidentReportSchemaAt, type IncidentReport } from '@councillor-safety/core/incident/incident';
import { problemSentence } from '@councillor-safety/core/incident/incident-problems';
import { t } from '../../shell/strings';
import type { AnswerProblem, ReportAnswers } from './answers';
import { toReport } from './to-report';
import '../strings/load-first-strings';

export type CheckedAnswers =
  | { readonly ok: true; readonly report: IncidentReport }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

interface Check {
  readonly answers: ReportAnswers;
  readonly mode: IncidentReport['mode'];
  readonly now: Date;
}

/** The whole report against core's schema: the report, or a sentence for each field that needs another look. */
export function checkAnswers({ answers, mode, now }: Check): CheckedAnswers {
  const missing: AnswerProblem[] = [];
  if (answers.when.type === undefined) missing.push({ field: 'when', sentence: t('report:whenMissing') });
  if (answers.aboutWhom === 'other' && answers.onBehalfOf === undefined) {
    missing.push({ field: 'onBehalfOf', sentence: t('report:onBehalfMissing') });
  }
  const parsed = incidentReportSchemaAt(now).safeParse(toReport(answers, mode));
  if (parsed.success && missing.length === 0) return { ok: true, report: parsed.data };
  const found = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({
        field: path.join('.'),
        sentence: problemSentence(message),
      }));
  const known = new Set(missing.map(({ field }) => field));
  const problems = [...missing, ...found.filter(({ field }) => !known.has(field))];
  // A day that is none is not also in the future: the part's own problem says it better than the whole's.
  const inside = (whole: string): boolean => problems.some(({ field }) => field.startsWith(`${whole}.`));
  return { ok: false, problems: problems.filter(({ field }) => !inside(field)) };
}
