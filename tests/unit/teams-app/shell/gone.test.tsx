import * as React from 'react';
import { render, screen } from '@testing-library/react';
import { readProblem } from '@councillor-safety/teams-app/api/api-problem';
import { useGone } from '@councillor-safety/teams-app/shell/useGone';

const problem = (status: number) =>
  readProblem({ status, headers: new Headers(), text: () => Promise.resolve('') } as Response);

type Asked = Parameters<typeof useGone>[0];
const asked: Asked = { data: undefined, error: null, isFetching: true, errorUpdateCount: 0 };
const Shown = (query: Asked): JSX.Element => <p>{useGone(query) ? 'gone' : 'shown'}</p>;

const after = (steps: readonly Partial<Asked>[]): string => {
  const { rerender } = render(<Shown {...asked} />);
  for (const step of steps) rerender(<Shown {...asked} {...step} />);
  return screen.getByText(/gone|shown/).textContent ?? '';
};

describe('what is not there', () => {
  let notThere: Partial<Asked>;
  let brokenDown: Partial<Asked>;
  const askedAgain: Partial<Asked> = { errorUpdateCount: 1 };
  beforeAll(async () => {
    notThere = { error: await problem(404), isFetching: false, errorUpdateCount: 1 };
    brokenDown = { error: await problem(500), isFetching: false, errorUpdateCount: 1 };
  });

  test('is not thought gone before anybody said so', () => expect(after([])).toBe('shown'));

  test('is gone once the service says so', () => expect(after([notThere])).toBe('gone'));

  test('stays gone while the service is asked again', () =>
    expect(after([notThere, askedAgain, askedAgain])).toBe('gone'));

  test('is there when the service then has it', () => {
    const found = { data: {}, isFetching: false, errorUpdateCount: 1 };
    expect(after([notThere, askedAgain, found])).toBe('shown');
  });

  test('is trouble when asking again ends in trouble', () =>
    expect(after([notThere, askedAgain, { ...brokenDown, errorUpdateCount: 2 }])).toBe('shown'));

  test('says nothing about the next thing that is asked for', () =>
    expect(after([notThere, {}])).toBe('shown'));

  test('is not what is in trouble', () => expect(after([brokenDown, askedAgain])).toBe('shown'));
});
