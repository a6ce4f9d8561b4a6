import * as React from 'react';
import { render } from '@testing-library/react';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { App } from '@councillor-safety/teams-app/app/App';
import { chosenTime, rotaWeek } from '@councillor-safety/teams-app/on-call/reading/useRota';
import { provideServices } from '@councillor-safety/teams-app/services/services';
import { fakeServices } from './fake-services';
import { json } from './fakes';
import { monday } from './rotas';

export interface Sent {
  readonly key: string | null;
  readonly body: unknown;
}

/** Answers in their order, and what was sent for each. */
export function answering(answers: readonly (() => Response)[]) {
  const sent: Sent[] = [];
  return {
    sent,
    answer: (init: RequestInit | undefined): Response => {
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      sent.push({ key: new Headers(init?.headers).get('Idempotency-Key'), body });
      const next = answers[sent.length - 1];
      if (!next) throw new Error('asked once too often');
      return next();
    },
  };
}

/** The rotas of these tests are read on their Monday, at eight in the evening. Nothing but the date stands still. */
export function atTheEndOfNovember(): void {
  beforeEach(() => {
    const others = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'] as const;
    const more = ['clearImmediate', 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const;
    const frames = ['requestAnimationFrame', 'cancelAnimationFrame'] as const;
    const idle = ['requestIdleCallback', 'cancelIdleCallback'] as const;
    jest.useFakeTimers({
      now: new Date('2026-11-30T20:00:00.000Z'),
      doNotFake: [...others, ...more, ...frames, ...idle],
    });
  });
  afterEach(() => void jest.useRealTimers());
}

export const patience = { timeout: 30_000 };

type Answers = Parameters<typeof fakeServices>[0];

interface Opened {
  readonly answers?: Answers;
  readonly route: string;
  readonly person?: string;
}

/** Opens the tab at a place. Calls that are not among the answers fail. */
export async function openTab({ answers = {}, route, person = 'officer' }: Opened): Promise<void> {
  provideServices(await fakeServices(answers, person));
  window.location.hash = route;
  render(React.createElement(App));
}

/** Opens a screen of the rota in the week of these tests. */
export async function openRota(
  rota: () => RotaAnswer,
  { answers = {}, route = '#/rota', person }: Partial<Opened>,
): Promise<void> {
  rotaWeek.set(monday);
  chosenTime.set(undefined);
  const read = {
    'GET /api/on-call/rota?from=2026-11-23&weeks=3': () => json(rota()),
    [`GET /api/on-call/rota?from=${monday}&weeks=8`]: () => json(rota()),
  };
  await openTab({ answers: { ...read, ...answers }, route, person });
}
