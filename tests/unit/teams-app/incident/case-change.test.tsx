import * as React from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ChangeAnswer } from '@councillor-safety/core/incident/incident-answers';
import { ApiProblem, NoConnection } from '@councillor-safety/teams-app/api/api-problem';
import { createQueryClient } from '@councillor-safety/teams-app/app/query-client';
import { StaleNotice } from '@councillor-safety/teams-app/incident/detail/StaleNotice';
import { useCaseChange, type Intent } from '@councillor-safety/teams-app/incident/detail/useCaseChange';
import '@councillor-safety/teams-app/incident/strings/load-strings';
import { aDetail } from '../cases';
import { quietReact } from '../quiet-react';

quietReact();

interface Sent {
  readonly key: string;
  readonly version: number;
}
const applied: ChangeAnswer = { state: 'applied', version: 9 };

/** A control that does one thing to a report at version 3. */
function Control({ intent }: { intent: Intent }): JSX.Element {
  const change = useCaseChange('CS-7K3MPX2Q');
  const { state } = change;
  return (
    <>
      <p>{state.at}</p>
      <button onClick={() => void change.apply(intent, 3)}>Save</button>
      {state.at === 'failed' && <button onClick={state.again}>Try again</button>}
      {state.at === 'stale' && <StaleNotice change={change} stale={state} />}
    </>
  );
}

/** What the service is sent, which answers each time with the next of `answers`. */
function open(answers: readonly (Error | ChangeAnswer)[]): Sent[] {
  const sent: Sent[] = [];
  const run = (one: Sent): Promise<ChangeAnswer> => {
    sent.push(one);
    const answer = answers[sent.length - 1] ?? new Error('asked once too often');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Control intent={{ words: 'Set it to “Closed”.', wish: 'closed', run }} />
    </QueryClientProvider>,
  );
  return sent;
}
const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));

test('a try whose answer was lost is made again under the same key', async () => {
  const sent = open([new NoConnection('cut off'), new NoConnection('cut off'), applied]);
  await press('Save');
  await press('Try again');
  await screen.findByText('failed');
  await press('Save');
  await screen.findByText('done');
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});

test('the same wish once more, after it was done, is another one', async () => {
  const sent = open([applied, applied]);
  await press('Save');
  await screen.findByText('done');
  await press('Save');
  await screen.findByText('done');
  expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
});

describe('when somebody else was quicker', () => {
  const current = aDetail({ version: 8, status: 'being-looked-at' });
  const stale = () =>
    new ApiProblem({ status: 409, detail: 'changed', errors: [], body: { status: 409, current } });

  test('both are shown, and what was wanted is done to the report as it is now, under a key of its own', async () => {
    const sent = open([stale(), applied]);
    await press('Save');
    await screen.findByRole('heading', { name: 'Somebody else changed this report just now' });
    expect(screen.getByText(/Being looked at/)).toBeTruthy();
    expect(screen.getByText('Set it to “Closed”.')).toBeTruthy();
    await press('Do it all the same');
    await screen.findByText('done');
    expect(sent.map(({ version }) => version)).toEqual([3, 8]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
  });

  test('it can be left as it is now, and then nothing more is sent', async () => {
    const sent = open([stale()]);
    await press('Save');
    await press('Leave it as it is now');
    await screen.findByText('idle');
    expect(screen.queryByRole('heading')).toBeNull();
    expect(sent).toHaveLength(1);
  });
});
