import { londonDay } from '@councillor-safety/core/clock/london-time';
import type { WaitingWish } from '@councillor-safety/core/drop-in/drop-in-waiting';
import type { PersonId } from '@councillor-safety/core/people/people';
import { inTransaction } from '../../jobs/in-transaction';
import type { WaitingDesk } from '../drop-in-desk';
import type { WaitingDeps, WaitingRoom } from './drop-in-waiting-deps';
import { planMatching } from './drop-in-waiting-planning';
import {
  addEntry,
  countEntries,
  entriesOf,
  liveOffers,
  removeEntry,
  removeSettled,
  type Entry,
} from './drop-in-waiting-rows';
import { hourlyTimer, matchTimer, waitingTimers } from './drop-in-waiting-timers';
import { writeMatching } from './drop-in-waiting-writing';

/** The order in which somebody chose makes no other wish. */
const textOf = ({ holderIds, ways, weekdays, parts, until }: WaitingWish): string =>
  JSON.stringify([[...holderIds].sort(), [...ways].sort(), [...weekdays].sort(), [...parts].sort(), until]);

/** Those who wait for a time, and the times that are kept for them; the service's own, and in no list of SharePoint. */
export function createWaitingDesk(deps: WaitingDeps): WaitingRoom {
  const { database, cipher, clock, outbox, timers } = deps;
  const entriesNow = (person: PersonId): Promise<Entry[]> =>
    entriesOf(database, { person, cipher, today: londonDay(clock.now()) });

  const join: WaitingDesk['join'] = async (by, { id, wish }) => {
    const now = clock.now();
    const mine = await entriesNow(by.id);
    if (mine.some((entry) => entry.id === id)) return { ok: true };
    if (wish.until < londonDay(now)) return { ok: false, problem: 'past' };
    if (mine.some((entry) => textOf(entry.wish) === textOf(wish))) return { ok: false, problem: 'wishTwice' };
    await inTransaction(database, async (within) => {
      await addEntry(within, cipher, { id, personId: by.id, name: by.name, wish, since: now });
      await timers.set(matchTimer(now), within);
    });
    return { ok: true };
  };

  const leave: WaitingDesk['leave'] = async (by, id) => {
    const leaving = (await entriesNow(by.id)).find((entry) => entry.id === id);
    if (!leaving) return false;
    await inTransaction(database, async (within) => {
      await removeEntry(within, leaving);
      await timers.set(matchTimer(clock.now()), within);
    });
    return true;
  };

  const decline: WaitingDesk['decline'] = async (by, offerId) => {
    const now = clock.now();
    const live = await liveOffers(database, now);
    const declined = live.find(({ id, personId }) => id === offerId && personId === by.id);
    if (!declined) return false;
    const matching = await planMatching(deps, declined);
    const written = { outbox, timers, now, today: londonDay(now) };
    await inTransaction(database, (within) => writeMatching(within, matching, written));
    return true;
  };

  const of: WaitingDesk['of'] = async (person) => {
    const live = await liveOffers(database, clock.now());
    return (await entriesNow(person)).map(({ id, personId, name, wish, since }) => {
      const offer = live.find((one) => one.personId === personId && one.entryId === id);
      const kept = offer && { id: offer.id, slotId: offer.slotId, until: offer.endsAt };
      return { ...{ id, person: { id: personId, name }, wish, since }, ...(kept && { offer: kept }) };
    });
  };

  return {
    desk: {
      ...{ join, leave, decline, of },
      count: () => countEntries(database, londonDay(clock.now())),
      holds: async () =>
        (await liveOffers(database, clock.now())).map(({ slotId, personId }) => ({ slotId, personId })),
    },
    settledPlace: removeSettled,
    timers: waitingTimers(deps),
    begin: () => timers.set(hourlyTimer(clock.now()), database),
  };
}
