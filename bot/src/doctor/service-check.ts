import { z } from 'zod';
import { isLoopbackHost, thisMachine } from '../config/loopback';
import type { Settings } from '../config/settings';
import type { Check } from './check';
import { fine, look, notKnown, stop, type Finding } from './finding';
import type { WebAnswer } from './web';

/** Where the service is to be found: as Teams finds it, or on this machine. */
export function serviceAddress({ publicUrl, host, port }: Settings): string {
  if (publicUrl !== undefined) return publicUrl;
  const here = isLoopbackHost(host) ? host.replace(/[[\]]/g, '') : thisMachine;
  return `http://${here.includes(':') ? `[${here}]` : here}:${port}`;
}

const badCertificate = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_(VERIFY|GET))/;
/** This machine does not find the way; others may. */
const noWay = /^(ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)$/;

function silent(code: string): Finding {
  if (badCertificate.test(code))
    return stop('service.certificate', {
      what: `The certificate at PUBLIC_URL is not good (${code}).`,
      why: 'Teams does not talk to the service then: no tab, no bot, no call for help.',
      todo: 'Put a certificate in place that browsers believe, for the name in PUBLIC_URL.',
    });
  if (noWay.test(code))
    return notKnown('service.no-way', {
      what: 'Not known: whether the service answers at PUBLIC_URL.',
      why: `This machine does not find the way there (${code}).`,
      todo: 'Open https://<host>/healthz from somewhere else, and look at the name in PUBLIC_URL.',
    });
  return stop('service.silent', {
    what: `The service does not answer (${code}).`,
    why: 'Nobody can report or call for help.',
    todo: 'Look at the service’s log and at what stands in front of it, and start it again.',
  });
}

export function judgeAlive(answer: WebAnswer): Finding {
  if (!answer.ok) return silent(answer.code);
  if (answer.status === 200) return fine('service', 'The service answers.');
  return stop('service.wrong-answer', {
    what: `/healthz answers ${answer.status} and not 200.`,
    why: 'What answers at this address may not be the service at all.',
    todo: 'Look at what stands in front of the service, and at its log.',
  });
}

/** Works as `/readyz` names them; whatever it says besides is left alone. */
const worksSchema = z.looseObject({
  database: z.boolean().optional(),
  jobs: z.boolean().optional(),
  timers: z.boolean().optional(),
  messages: z.boolean().optional(),
  microsoft365: z.string().optional(),
  draining: z.boolean().optional(),
});

const whyOfWork = {
  database: ['The service does not reach its database.', 'Nothing that people send can be accepted.'],
  jobs: ['The workers of the service are not at work.', 'What was accepted is not filed.'],
  timers: ['Timers of the service are late.', 'A call for help that nobody answers does not move on.'],
  messages: [
    'Urgent messages wait that could be sent.',
    'Somebody who is asked to help does not hear of it.',
  ],
} as const;
const works = ['database', 'jobs', 'timers', 'messages'] as const;

export function judgeReady(answer: WebAnswer): Finding[] {
  if (!answer.ok) return [];
  const said = worksSchema.safeParse(jsonOf(answer.body));
  if (!said.success)
    return [
      stop('service.not-ready', {
        what: `/readyz answers ${answer.status}, and not as the service does.`,
        why: 'What answers at this address may not be the service at all.',
        todo: 'Look at what stands in front of the service, and at its log.',
      }),
    ];
  const bad = works.filter((work) => said.data[work] === false);
  const found = bad.map((work) => {
    const [what, why] = whyOfWork[work];
    return stop(`service.${work}`, { what, why, todo: 'Look at the service’s log, and restart it.' });
  });
  if (said.data.draining === true)
    found.push(
      look('service.stopping', {
        what: 'The service is about to stop.',
        why: 'If no other one takes its place, nobody can report or call for help.',
        todo: 'Run this again in a minute. If it is still so, look why it was told to stop.',
      }),
    );
  else if (answer.status !== 200 && found.length === 0)
    found.push(
      stop('service.not-ready', {
        what: `/readyz answers ${answer.status}.`,
        why: 'The service takes no reports and no calls for help now.',
        todo: 'Look at its log, and restart it.',
      }),
    );
  if (said.data.microsoft365 === 'not answering')
    found.push(
      look('service.microsoft365', {
        what: 'Microsoft 365 does not answer the service.',
        why: 'Reports and calls are accepted, and filed when it answers again.',
        todo: 'Look at the service health in the Microsoft 365 admin centre.',
      }),
    );
  return found.length > 0
    ? found
    : [fine('service.ready', 'The service says that all its works are turning.')];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Somebody who is not Teams knocks. */
export function judgeBotDoor(answer: WebAnswer): Finding[] {
  if (!answer.ok) return [];
  if ([401, 403].includes(answer.status))
    return [fine('service.bot-door', 'The bot refuses whoever does not come from Teams.')];
  if (answer.status < 300)
    return [
      stop('service.bot-door-open', {
        what: 'The bot takes messages from anybody who reaches it.',
        why: 'Anybody could speak to it in the name of a councillor or an officer.',
        todo: 'Set BOT_APP_ID, and restart the service.',
      }),
    ];
  return [
    look('service.bot-door-odd', {
      what: `/api/messages answers ${answer.status} to a message without a token, and not 401.`,
      why: 'Teams may not reach the bot at this address.',
      todo: 'Look whether what stands in front of the service passes on POST /api/messages.',
    }),
  ];
}

export const serviceCheck: Check = {
  name: 'service',
  about: 'whether the service answers',
  run: async ({ settings, ask }) => {
    const at = serviceAddress(settings);
    const [alive, ready, door] = await Promise.all([
      ask(`${at}/healthz`),
      ask(`${at}/readyz`),
      ask(`${at}/api/messages`, { method: 'POST', body: '{"type":"event"}' }),
    ]);
    return [judgeAlive(alive), ...judgeReady(ready), ...judgeBotDoor(door)];
  },
};
