import { randomUUID } from 'node:crypto';
import type { Rota, RotaSwap } from '@councillor-safety/core/on-call/on-call';
import {
  rotaChangeAnswerSchema,
  swapOfferSchema,
  swapReplySchema,
  type SwapOffer,
} from '@councillor-safety/core/on-call/on-call-answers';
import { withAnswer, withOffer } from '@councillor-safety/core/on-call/on-call-changes';
import { onCallProblems, type OnCallProblem } from '@councillor-safety/core/on-call/on-call-problems';
import { answerProblem, swapProblem } from '@councillor-safety/core/on-call/on-call-swaps';
import type { Person } from '@councillor-safety/core/people/people';
import { badField, conflict, forbidden, notFound, type Problem } from '../problems/problems';
import { defineRoute, type Route } from '../server/route';
import { changeRota, idsOf, key, peopleToChoose, sentKey, tag, type Parts } from './on-call-asking';
import type { Changed } from './on-call-book';

const common = {
  tag,
  // A champion can be on call too.
  who: ['officer', 'champion'],
  guard: 'record',
  headers: sentKey,
  responses: { 200: rotaChangeAnswerSchema },
} as const;

const done = (changed: Changed) => ({ status: 200 as const, body: changed, subject: changed.key });

interface Press {
  readonly person: Person;
  /** The client's key. */
  readonly key: string;
}

/** Which field of the offer a problem is about. */
const aboutPerson: readonly OnCallProblem[] = ['swapSelf', 'personUnknown', 'swapBusy'];
const offerRefused = (problem: OnCallProblem): Problem =>
  problem === 'swapNotYours'
    ? forbidden(onCallProblems[problem])
    : badField(aboutPerson.includes(problem) ? 'toId' : 'startsAt', onCallProblems[problem]);

async function offerSwap(parts: Parts, { person, key: sent }: Press, offer: SwapOffer): Promise<Changed> {
  const people = await peopleToChoose(parts.people);
  const to = people.find(({ id }) => id === offer.toId);
  const { version, ...what } = offer;
  return changeRota(parts, {
    ...{ person, key: sent, version, sent: { offer: what } },
    work: (rota, now) => {
      const problem = swapProblem(rota, offer, { by: person.id, people: idsOf(people), now });
      if (problem ?? !to) throw offerRefused(problem ?? 'personUnknown');
      const id = randomUUID();
      return { rota: withOffer(rota, { id, offer, to }, { by: person, now }), about: id };
    },
  });
}

const stateAfter = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;

/** Those whom an offer does not concern are told of none. */
function swapOf(rota: Rota, id: string, person: Person): RotaSwap {
  const swap = rota.swaps.find((one) => one.id === id);
  if (!swap || ![swap.fromId, swap.toId].includes(person.id)) throw notFound('offer');
  return swap;
}

const answerRefused = (problem: OnCallProblem): Problem =>
  problem === 'swapNotForYou' ? forbidden(onCallProblems[problem]) : conflict(onCallProblems[problem]);

type Reply = keyof typeof stateAfter;

function answerSwap(
  parts: Parts,
  { person, key: sent }: Press,
  { id, version, answer }: { readonly id: string; readonly version: number; readonly answer: Reply },
): Promise<Changed> {
  return changeRota(parts, {
    ...{ person, key: sent, version, sent: { swap: id, answer } },
    work: (rota, now) => {
      const swap = swapOf(rota, id, person);
      const problem = answerProblem(rota, swap, { by: person.id, now, answer });
      if (problem) throw answerRefused(problem);
      const answered = { swap, state: stateAfter[answer], overrideId: randomUUID() };
      return { rota: withAnswer(rota, answered, { by: person, now }), about: id };
    },
  });
}

export const onCallSwapRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...common,
    method: 'post',
    path: '/api/on-call/swaps',
    summary: 'Offer one’s own time on call to a colleague.',
    audit: 'on-call.swap-offered',
    body: swapOfferSchema,
    handler: async ({ person, headers, body }) =>
      done(await offerSwap(parts, { person, key: headers['idempotency-key'] }, body)),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/api/on-call/swaps/:key/answer',
    summary: 'Accept or decline what was offered, or withdraw one’s own offer.',
    audit: 'on-call.swap-answered',
    params: key,
    body: swapReplySchema,
    handler: async ({ person, headers, params, body }) => {
      const press = { person, key: headers['idempotency-key'] };
      return done(await answerSwap(parts, press, { id: params.key, ...body }));
    },
  }),
];
