import { dropInWays } from '@councillor-safety/core/drop-in/drop-in';
import type { Holder } from '@councillor-safety/core/drop-in/drop-in-answers';
import { partsOfDay, type WaitingWish } from '@councillor-safety/core/drop-in/drop-in-waiting';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { listInWords, waysInWords, weekdaysInWords, withinSentence } from '../strings/words';

/** `Monday and Tuesday; any time of day; by phone; with anybody. Until Friday 1 January 2027.` */
export function wishInWords(wish: WaitingWish, holders: readonly Holder[]): string {
  const { weekdays, parts, ways, holderIds, until } = wish;
  const days = weekdaysInWords().filter((_, day) => weekdays.includes(day));
  const names = holders.filter(({ id }) => holderIds.includes(id)).map(({ name }) => name);
  return t('drop-in:waiting.wish', {
    days: days.length === 7 ? t('drop-in:waiting.anyDay') : listInWords(days),
    parts:
      parts.length === partsOfDay.length
        ? t('drop-in:waiting.anyPart')
        : listInWords(parts.map((part) => t(`drop-in:waiting.part.${part}`))),
    ways: ways.length === dropInWays.length ? t('drop-in:waiting.anyWay') : withinSentence(waysInWords(ways)),
    people:
      holderIds.length === 0
        ? t('drop-in:waiting.anybody')
        : t('drop-in:waiting.with', { names: listInWords(names) }),
    day: wallDay(until),
  });
}
