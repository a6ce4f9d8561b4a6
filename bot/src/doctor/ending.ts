import { londonDay } from '@councillor-safety/core/clock/london-time';
import { fine, look, oneOrMore, stop, type Finding } from './finding';

const dayMs = 86_400_000;

interface Ending {
  /** Of the finding while all is well, such as `credential.secret`; else `-ends-soon` or `-ended` follows it. */
  readonly id: string;
  /** What ends, as the beginning of a sentence. */
  readonly thing: string;
  readonly ends: Date;
  readonly now: Date;
  /** From how many days before the end on somebody should look. */
  readonly lookWithinDays: number;
  readonly why: string;
  readonly todo: string;
}

/** Of anything that ends at a known time. */
export function judgeEnding({ id, thing, ends, now, lookWithinDays, why, todo }: Ending): Finding {
  const left = (ends.getTime() - now.getTime()) / dayMs;
  const day = londonDay(ends);
  if (left <= 0) return stop(`${id}-ended`, { what: `${thing} ended on ${day}.`, why, todo });
  const when = `${thing} ends on ${day}, in ${oneOrMore(Math.floor(left), 'day')}.`;
  return left < lookWithinDays ? look(`${id}-ends-soon`, { what: when, why, todo }) : fine(id, when);
}
