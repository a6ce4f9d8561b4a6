import type { Check } from './check';
import { fine, look, notKnown, stop, type Finding } from './finding';
import { serviceAddress } from './service-check';
import type { WebAnswer } from './web';

const lookOverSeconds = 30;
const stopOverSeconds = 300;

/** @param whose as in "by the clock of …" */
export function judgeClock(whose: string, answer: WebAnswer): Finding {
  if (!answer.ok || answer.theirTime === undefined)
    return notKnown('clock.no-answer', {
      what: `Not known: whether this machine’s clock agrees with the clock of ${whose}.`,
      why: answer.ok ? 'The answer does not say what time it is there.' : `No answer came (${answer.code}).`,
      todo: 'Look whether this machine reaches it, then run this again.',
    });
  // The other side's time is cut to whole seconds: half a second in the middle.
  const seconds = Math.round(Math.abs(answer.ourTime.getTime() - answer.theirTime.getTime() - 500) / 1000);
  const what = `This machine’s clock and the clock of ${whose} are ${seconds} seconds apart.`;
  const todo = 'Let this machine take its time from the network (NTP).';
  if (seconds > stopOverSeconds)
    return stop('clock.wrong', {
      what,
      why: 'Sign-ins fail: tokens seem to be too old or not yet good.',
      todo,
    });
  if (seconds > lookOverSeconds)
    return look('clock.apart', {
      what,
      why: 'Times that people read are wrong, and over five minutes sign-ins fail.',
      todo,
    });
  return fine('clock', `This machine’s clock agrees with the clock of ${whose}.`);
}

export const clockCheck: Check = {
  name: 'clock',
  about: 'whether the clock is right',
  run: async ({ settings, ask }) => {
    const [microsoft, service] = await Promise.all([
      ask(settings.localTenantUrl ?? 'https://graph.microsoft.com/v1.0/'),
      ask(`${serviceAddress(settings)}/healthz`),
    ]);
    // That the service does not answer is another check's finding.
    return [
      judgeClock('Microsoft 365', microsoft),
      ...(service.ok ? [judgeClock('the service', service)] : []),
    ];
  },
};
