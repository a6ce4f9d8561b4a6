import { z } from 'zod';
import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import {
  bulletinAgainSchema,
  bulletinAnswerSchema,
  bulletinAskSchema,
  bulletinDecisionSchema,
  bulletinEditSchema,
  bulletinPressSchema,
  bulletinSendSchema,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import type { BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import type { Person } from '@councillor-safety/core/people/people';
import { notFound } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import type { Applying } from '../bulletin-desk';
import { idParams, officers, officersAndChampions, sentKey, type BulletinApiDeps } from './bulletin-api-deps';
import { refusalOf } from './bulletin-problems';
import { bulletinAnswer, changedAnswer, readable } from './bulletin-view';

/** Wherever a change is asked for, here or in the chat. */
const deskWrites = 'none: the desk writes every change down';
const answered = { params: idParams, responses: { 200: bulletinAnswerSchema } } as const;
const changing = { ...answered, headers: sentKey } as const;

interface Change extends Required<Pick<Applying, 'by'>>, Pick<Applying, 'version' | 'key'> {
  readonly by: Person;
  readonly id: string;
}

async function change(deps: BulletinApiDeps, event: BulletinEvent, { id, ...applying }: Change) {
  const applied = await deps.desk.apply(id, event, applying);
  const body = await changedAnswer(deps, applied, applying.by);
  return { status: 200 as const, body, subject: id };
}

type Again = z.output<typeof bulletinAgainSchema>;

/** A run that says what people have now: not one of before a correction, nor of something that was taken back. */
function isCurrent({ state, runs }: Bulletin, runId: string): boolean {
  const run = runs.find((each) => each.runId === runId);
  if (!run) throw notFound('bulletin');
  return run.kind === 'recall' ? state === 'recalled' : state === 'sending' || state === 'sent';
}

async function sendAgain(deps: BulletinApiDeps, bulletin: Bulletin, { runId, to }: Again): Promise<void> {
  if (!isCurrent(bulletin, runId)) throw refusalOf('moved-on');
  await deps.database.transaction((within) => deps.mailing.again(runId, to, within));
}

/** What should not be out there, or go on, is halted at once, whatever has moved on since the person looked. */
const halts: readonly BulletinEvent['type'][] = ['recall', 'stop', 'pause'];

/** An autosave may be sent again with the same key; a client without one is refused as stale then. */
const editKey = z.object({ 'idempotency-key': z.uuid().optional() });

export const bulletinChangeRoutes = (deps: BulletinApiDeps): Route[] => [
  defineRoute({
    ...officersAndChampions,
    ...answered,
    method: 'get',
    path: '/api/bulletins/:id',
    summary:
      'A bulletin with its check, who has it open, and how far it is. Opening it shows you to the others.',
    audit: 'none: holds what the whole council is to read',
    async handler({ person, params }) {
      const bulletin = await readable(deps, person, params.id);
      return { status: 200, body: await bulletinAnswer(deps, bulletin, person) };
    },
  }),
  defineRoute({
    ...officers,
    ...answered,
    method: 'put',
    path: '/api/bulletins/:id',
    summary: 'Write it anew. 409 with `current` when somebody else changed it after `version`.',
    audit: deskWrites,
    headers: editKey,
    body: bulletinEditSchema,
    handler: ({ person, params, headers, body: { version, content, when } }) =>
      change(
        deps,
        { type: 'edit', content, when },
        { ...params, by: person, version, key: headers['idempotency-key'] },
      ),
  }),
  defineRoute({
    ...officers,
    ...changing,
    method: 'post',
    path: '/api/bulletins/:id/ask',
    summary: 'Ask the champion, or for an urgent one a second officer, to approve it.',
    audit: deskWrites,
    body: bulletinAskSchema,
    handler: ({ person, params, headers, body: { version, ...wish } }) =>
      change(
        deps,
        { type: 'ask', ...wish },
        { ...params, by: person, version, key: headers['idempotency-key'] },
      ),
  }),
  defineRoute({
    ...officersAndChampions,
    ...changing,
    method: 'post',
    path: '/api/bulletins/:id/decision',
    summary: 'Approve it, or send it back with what should change.',
    audit: deskWrites,
    body: bulletinDecisionSchema,
    async handler({ person, params, headers, body: { decision, ...decided } }) {
      await readable(deps, person, params.id);
      const event = { type: decision, ...decided } as BulletinEvent;
      return change(deps, event, { ...params, by: person, key: headers['idempotency-key'] });
    },
  }),
  defineRoute({
    ...officers,
    ...changing,
    method: 'post',
    path: '/api/bulletins/:id/send',
    summary: 'Send what is approved, now or at a minute of London’s clocks.',
    audit: deskWrites,
    body: bulletinSendSchema,
    handler: ({ person, params, headers, body: { version, ...wish } }) =>
      change(
        deps,
        { type: 'send', ...wish },
        { ...params, by: person, version, key: headers['idempotency-key'] },
      ),
  }),
  defineRoute({
    ...officersAndChampions,
    ...changing,
    method: 'post',
    path: '/api/bulletins/:id/change',
    summary:
      'Take back, cancel, pause, resume, stop, recall, remind or discard. What halts a send (recall, stop, pause) is never refused for its `version`.',
    audit: deskWrites,
    body: bulletinPressSchema,
    async handler({ person, params, headers, body: { version, change: type } }) {
      // The rules say what of this the champion may do: take back what bears their name.
      await readable(deps, person, params.id);
      const pressed = { ...params, by: person, key: headers['idempotency-key'] };
      return change(deps, { type }, halts.includes(type) ? pressed : { ...pressed, version });
    },
  }),
  defineRoute({
    ...officers,
    ...changing,
    method: 'post',
    path: '/api/bulletins/:id/again',
    summary: 'Send once more to people whose outcome is unknown, or who could not be reached.',
    audit: 'bulletin.sent-again',
    body: bulletinAgainSchema,
    async handler({ person, params, body }) {
      const bulletin = await readable(deps, person, params.id);
      await sendAgain(deps, bulletin, body);
      return { status: 200, body: await bulletinAnswer(deps, bulletin, person), subject: bulletin.id };
    },
  }),
];
