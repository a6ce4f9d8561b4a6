import type { Bulletin, BulletinSettings } from '@councillor-safety/core/bulletin/bulletin';
import { afterQuiet, instantOf } from '@councillor-safety/core/bulletin/bulletin-times';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { inDays, inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import '../strings/load-strings';

type Quiet = BulletinSettings['quiet'];
type Timed = Pick<Bulletin, 'state' | 'when' | 'dueAt' | 'published' | 'content'>;

/** `07:00` and the day, for the end of quiet hours. */
const arrival = (at: Date): { time: string; day: string } => ({
  time: londonWallTime(at).slice(11),
  day: inDays(at.toISOString()),
});

function onApproval(quiet: Quiet | undefined, now: Date): string[] {
  if (quiet === undefined) return [t('bulletin:check.when.quietPlain')];
  if (quiet.from === quiet.to) return [];
  const after = afterQuiet(now, quiet);
  const isQuiet = after.getTime() > now.getTime();
  return [
    isQuiet
      ? t('bulletin:check.when.quietNow', arrival(after))
      : t('bulletin:check.when.quiet', { ...quiet }),
  ];
}

function atTime(at: Date, quiet: Quiet | undefined): string {
  const when = inWords(at.toISOString());
  const after = quiet ? afterQuiet(at, quiet) : at;
  if (after.getTime() === at.getTime()) return t('bulletin:check.when.at', { when });
  return t('bulletin:check.when.atQuiet', { when, ...arrival(after) });
}

function ofScheduled(dueAt: string, wished: Date | undefined): string {
  const due = new Date(dueAt);
  const when = inWords((wished ?? due).toISOString());
  const waits = wished !== undefined && wished.getTime() < due.getTime();
  return waits
    ? t('bulletin:check.when.atQuiet', { when, ...arrival(due) })
    : t('bulletin:check.when.at', { when: inWords(dueAt) });
}

/**
 * When a bulletin goes, in sentences; none once it has gone.
 * @param quiet undefined when the reader is not told the quiet hours
 */
export function whenSentences(bulletin: Timed, quiet: Quiet | undefined, now: Date): string[] {
  const { state, when, dueAt, published, content } = bulletin;
  if (published) return [t('bulletin:check.when.correction')];
  const wished = when.kind === 'at' ? instantOf(when.wallTime) : undefined;
  if (state === 'scheduled' && dueAt !== undefined) return [ofScheduled(dueAt, wished)];
  const isRoutine = content.urgency === 'routine';
  const passed = wished !== undefined && wished.getTime() < now.getTime();
  const past = passed ? [t('bulletin:check.when.passed', { when: inWords(wished.toISOString()) })] : [];
  if (state === 'approved') return [...past, t('bulletin:check.when.open')];
  if (when.kind === 'on-approval')
    return [t('bulletin:check.when.onApproval'), ...(isRoutine ? onApproval(quiet, now) : [])];
  if (wished === undefined) return [t('bulletin:compose.problem.no-such-time')];
  return passed ? past : [atTime(wished, isRoutine ? quiet : undefined)];
}
