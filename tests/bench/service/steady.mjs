/** Things that people do at a steady rate, whether or not the service keeps up, as a crowd does. */
import { setTimeout as pause } from 'node:timers/promises';

/** More than this under way means that the service has fallen behind for good. */
const mostUnderWay = 2_000;

/**
 * Begins `act(index)` `perSecond` times a second for `seconds`, and resolves when all have ended.
 * @returns `{times, begun, held}`: milliseconds from the moment at which each was due; how many waited because too many were under way
 */
export async function steadily({ perSecond, seconds }, act) {
  const times = [];
  const underWay = new Set();
  let held = 0;
  const from = performance.now();
  const count = Math.round(perSecond * seconds);
  for (let index = 0; index < count; index += 1) {
    const due = from + (index / perSecond) * 1000;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    if (underWay.size >= mostUnderWay) {
      held += 1;
      await Promise.race(underWay);
    }
    const doing = act(index).then((kept) => {
      if (kept !== false) times.push(performance.now() - due);
      underWay.delete(doing);
    });
    underWay.add(doing);
  }
  await Promise.all(underWay);
  return { times, begun: count, held, seconds: (performance.now() - from) / 1000 };
}

const tryAgainMs = 250;
const mostTries = 240;

/** Presses with the same key until there is an answer, as the tab does; any refusal but "not now" is a fault. */
export async function insist(press) {
  for (let tries = 1; ; tries += 1) {
    try {
      return { ...(await press()), tries };
    } catch (error) {
      const status = Number(/: (\d{3}) /.exec(error.message)?.[1]);
      const passing = Number.isNaN(status) || [429, 502, 503].includes(status);
      if (!passing || tries > mostTries) throw error;
      await pause(tryAgainMs);
    }
  }
}
