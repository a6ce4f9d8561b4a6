import { londonDay } from '@councillor-safety/core/clock/london-time';
import type { HeldBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import '../strings/load-strings';

/** Whether they are asked whether they would rather meet somebody else, and what they said; undefined when nobody asks. */
export function coverInWords({ cover }: Pick<HeldBooking, 'cover'>): string | undefined {
  if (!cover) return undefined;
  const { toName: name, answer } = cover;
  return answer === 'no'
    ? t('drop-in:officer.attention.coverNo', { name })
    : t('drop-in:officer.attention.cover', { name });
}

function followUpInWords({ followUpOn }: HeldBooking, today: string): string | undefined {
  if (followUpOn === undefined || followUpOn > today) return undefined;
  return followUpOn === today
    ? t('drop-in:officer.attention.followUpToday')
    : t('drop-in:officer.attention.followUp', { day: wallDay(followUpOn) });
}

/** Everything for which an appointment wants a look, in sentences. */
export function attentionInWords(booking: HeldBooking, now: Date): string[] {
  const { state, details } = booking;
  const said = [
    state === 'displaced' ? t('drop-in:officer.attention.displaced') : undefined,
    state === 'booked' ? coverInWords(booking) : undefined,
    followUpInWords(booking, londonDay(now)),
    details.regular ? t('drop-in:officer.attention.regular') : undefined,
  ];
  return said.filter((one) => one !== undefined);
}
